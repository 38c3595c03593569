import { createFontStack } from '@capsizecss/core';
import { fromBlob } from '@capsizecss/unpack';
import { FAMILY, type Cut } from './typeface.ts';

/** A font that machines of readers have, by the measures that its files state. */
interface SystemFont {
  readonly familyName: string;
  /** Names by which a style sheet asks for the font of each cut. */
  readonly names: Readonly<Record<Cut['name'], readonly string[]>>;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly unitsPerEm: number;
  /** Mean width of a character in English text, in the units above. */
  readonly widths: Readonly<Record<Cut['name'], number>>;
}

const named = (name: string, bold = 'Bold', italic = 'Italic') => ({
  regular: [name],
  bold: [`${name} ${bold}`],
  italic: [`${name} ${italic}`],
});

/**
 * Serif fonts of Windows and Apple, of Android, of Linux. The figures are those of `@capsizecss/metrics` 4.3.0,
 * which is 160 MB large and so not taken in; those of DejaVu Serif are from its files, by `@capsizecss/unpack`.
 */
const SYSTEM_FONTS: readonly SystemFont[] = [
  {
    familyName: 'Georgia',
    names: named('Georgia'),
    ...{ ascent: 1878, descent: -449, lineGap: 0, unitsPerEm: 2048 },
    widths: { regular: 913, bold: 1062, italic: 931 },
  },
  {
    familyName: 'Noto Serif',
    names: named('Noto Serif'),
    ...{ ascent: 1069, descent: -293, lineGap: 0, unitsPerEm: 1000 },
    widths: { regular: 481, bold: 512, italic: 469 },
  },
  {
    familyName: 'DejaVu Serif',
    names: named('DejaVu Serif'),
    ...{ ascent: 1901, descent: -483, lineGap: 0, unitsPerEm: 2048 },
    widths: { regular: 1058, bold: 1198, italic: 1058 },
  },
  {
    // Liberation Serif has the measures of Times New Roman.
    familyName: 'Times New Roman',
    names: {
      regular: ['Times New Roman', 'Liberation Serif'],
      bold: ['Times New Roman Bold', 'Liberation Serif Bold'],
      italic: ['Times New Roman Italic', 'Liberation Serif Italic'],
    },
    ...{ ascent: 1825, descent: -443, lineGap: 87, unitsPerEm: 2048 },
    widths: { regular: 832, bold: 886, italic: 836 },
  },
];

/** Names under which the stand-ins are declared, in the order in which they are tried. */
export const STAND_INS: readonly string[] = SYSTEM_FONTS.map(
  ({ familyName }) => `${FAMILY} Fallback: ${familyName}`,
);

/**
 * Declares fonts of the reader as stand-ins for a cut, each stretched so that its lines are as high and on
 * average as long as those of the font given. The text then stays where it is, whichever of them is shown.
 */
export async function standIns(font: Uint8Array<ArrayBuffer>, cut: Cut): Promise<string> {
  const own = await fromBlob(new Blob([font]));
  const others = SYSTEM_FONTS.map(({ familyName, names, widths, ...measures }) => {
    const [fullName = familyName, postscriptName = fullName] = names[cut.name];
    return { familyName, fullName, postscriptName, xWidthAvg: widths[cut.name], ...measures };
  });
  const { fontFaces } = createFontStack([{ ...own, familyName: FAMILY }, ...others], {
    fontFaceProperties: { fontStyle: cut.style, fontWeight: cut.serves },
  });
  return fontFaces;
}

import { createFontStack } from '@capsizecss/core';
import { fromBlob } from '@capsizecss/unpack';
import { FAMILY } from './typeface.ts';

/** A font that machines of readers have, by the measures that its file states. */
interface SystemFont {
  readonly familyName: string;
  /** Another font with the same measures. */
  readonly alike?: string;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly unitsPerEm: number;
  /** Mean width of a character in English text, in the units above. */
  readonly xWidthAvg: number;
}

/**
 * Serif fonts of Windows and Apple, of Android, of Linux. The figures are those of `@capsizecss/metrics` 4.3.0,
 * which is 160 MB large and so not taken in; those of DejaVu Serif are from its file, by `@capsizecss/unpack`.
 */
const SYSTEM_FONTS: readonly SystemFont[] = [
  { familyName: 'Georgia', ascent: 1878, descent: -449, lineGap: 0, unitsPerEm: 2048, xWidthAvg: 913 },
  { familyName: 'Noto Serif', ascent: 1069, descent: -293, lineGap: 0, unitsPerEm: 1000, xWidthAvg: 481 },
  { familyName: 'DejaVu Serif', ascent: 1901, descent: -483, lineGap: 0, unitsPerEm: 2048, xWidthAvg: 1058 },
  {
    familyName: 'Times New Roman',
    alike: 'Liberation Serif',
    ...{ ascent: 1825, descent: -443, lineGap: 87, unitsPerEm: 2048, xWidthAvg: 832 },
  },
];

/** Names under which the stand-ins are declared, in the order in which they are tried. */
export const STAND_INS: readonly string[] = SYSTEM_FONTS.map(
  ({ familyName }) => `${FAMILY} Fallback: ${familyName}`,
);

/**
 * Declares fonts of the reader as stand-ins for the font given, each stretched so that its lines are as high
 * and on average as long. The text then stays where it is, whichever of them is shown.
 */
export async function standIns(font: Uint8Array<ArrayBuffer>): Promise<string> {
  const own = await fromBlob(new Blob([font]));
  const others = SYSTEM_FONTS.map(({ familyName, alike, ...measures }) => ({
    familyName,
    fullName: familyName,
    postscriptName: alike ?? familyName,
    ...measures,
  }));
  return createFontStack([{ ...own, familyName: FAMILY }, ...others]).fontFaces;
}

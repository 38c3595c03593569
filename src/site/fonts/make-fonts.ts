import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { keptFolder } from '../kept-folder.ts';
import { portions, unicodeRange, type Portion } from './characters.ts';
import { standIns } from './stand-ins.ts';
import { FAMILY, fontFile, OPTICAL_SIZE, versions, WEIGHT } from './typeface.ts';

/**
 * Features of the typeface that pages use: kerning, ligatures, accents put together from two characters and the
 * forms of a language. Small capitals, fractions, other figures and so on would double the files.
 */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'];

/** Copyright, family and style: what a file says of where it comes from. */
const NAMES = [0, 1, 2];

/** A file to be written. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a site needs to show its text: a style sheet and the files that it names. */
export interface Fonts {
  readonly css: string;
  readonly files: readonly FontFile[];
}

async function cutDown({ script, characters }: Portion): Promise<Buffer<ArrayBuffer>> {
  return subsetFont(fontFile(script), characters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHT, opsz: OPTICAL_SIZE },
    keepFeatures: FEATURES,
    preserveNameIds: NAMES,
    noHinting: true,
  });
}

/**
 * A font that comes late stays away until the next page: exchanging it would move lines under the eyes of the
 * reader, however well the stand-ins match.
 */
function face(portion: Portion, file: string): string {
  return `@font-face {
  font-family: ${FAMILY};
  font-display: optional;
  src: url(./${file}) format('woff2');
  unicode-range: ${unicodeRange(portion.characters)};
}
`;
}

/** Cuts the typeface down to basic characters and those of the texts; the same texts give the same bytes. */
export async function makeFonts(texts: Iterable<string>): Promise<Fonts> {
  const files: FontFile[] = [];
  let css = '';
  for (const portion of portions(texts)) {
    const name = `literata-${portion.script.name}.woff2`;
    const bytes = await cutDown(portion);
    files.push({ name, bytes });
    css += face(portion, name);
    if (portion.script.name === 'latin') css += `${await standIns(bytes)}\n`;
  }
  return { css, files };
}

/**
 * The folder with `fonts.css` and its files for the texts, below `cache`. It is written once for each set of
 * characters and taken from there afterwards.
 */
export async function fontFolder(cache: string, texts: readonly string[]): Promise<string> {
  const needed = portions(texts).map(({ characters }) => characters.join(''));
  const made = JSON.stringify([versions(), WEIGHT, OPTICAL_SIZE, FEATURES, NAMES, needed]);
  const folder = join(cache, createHash('sha256').update(made).digest('hex').slice(0, 16));
  await keptFolder(folder, async (draft) => {
    const { css, files } = await makeFonts(texts);
    for (const { name, bytes } of files) writeFileSync(join(draft, name), bytes);
    writeFileSync(join(draft, 'fonts.css'), css);
  });
  return folder;
}

import { scripts, type Script } from './typeface.ts';

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));

/** What pages may write of their own accord, whatever the content: ASCII, dashes, quotes, signs of number. */
export const BASICS: readonly string[] = [...ASCII, ...'\u00a0–—‘’“”…·×−±§°€£'];

/** The characters of one file of the typeface. */
export interface Portion {
  readonly script: Script;
  /** Each once, in order of code points. */
  readonly characters: readonly string[];
}

function sorted(characters: Iterable<string>): string[] {
  return [...characters].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}

/**
 * Divides the basic characters and those of the texts among the files of the typeface. Characters that no
 * file has are left to the fonts of the reader, and a file of which nothing is needed is left out.
 */
export function portions(texts: Iterable<string>): Portion[] {
  const left = new Set<string>(BASICS);
  for (const text of texts) {
    for (const form of [text, text.normalize('NFC')]) {
      // ASCII is most of every text and among the basic characters already.
      for (const character of form.replace(/[\0-\x7f]+/g, '')) left.add(character);
    }
  }
  for (const character of left) if (/\p{Cc}|\p{Cs}|\p{Cf}/u.test(character)) left.delete(character);
  return scripts().flatMap((script) => {
    const characters = sorted(left).filter(script.has);
    for (const character of characters) left.delete(character);
    return characters.length > 0 ? [{ script, characters }] : [];
  });
}

/** Characters as the `unicode-range` of a style sheet, neighbours joined. */
export function unicodeRange(characters: readonly string[]): string {
  const spans: [number, number][] = [];
  for (const point of characters.map((character) => character.codePointAt(0) ?? 0)) {
    const last = spans.at(-1);
    if (last && last[1] + 1 === point) last[1] = point;
    else spans.push([point, point]);
  }
  const hex = (point: number) => point.toString(16);
  return spans
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',');
}

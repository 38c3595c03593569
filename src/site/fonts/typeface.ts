import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where the package of the typeface stands. */
const PACKAGE = dirname(require.resolve('@fontsource-variable/literata/package.json'));

/** Name of the typeface in style sheets. Literata is under the Open Font License and reserves no name. */
export const FAMILY = 'Literata';

/**
 * Weight of the only cut that is used. Headings are large rather than bold, emphasis is the same cut slanted by the
 * browser, and strong words are set in the sans serif: bold and italic would cost 13 KB each.
 */
export const WEIGHT = 400;

/**
 * The optical size for which the letters are drawn, in points: 18 CSS pixels, the size of the text, are 13.5
 * points, and a little below that the letters stand more openly.
 */
export const OPTICAL_SIZE = 12;

/** A part of the alphabet that the package has a file for. */
export interface Script {
  /** As the package names it: `latin`, `latin-ext`, `greek` and so on. */
  readonly name: string;
  readonly has: (character: string) => boolean;
}

/** Reads ranges as a style sheet writes them: `U+0000-00FF, U+0131`. */
export function within(ranges: string): (character: string) => boolean {
  const spans = ranges.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });
  return (character) => {
    const point = character.codePointAt(0) ?? -1;
    return spans.some(([first, last]) => first <= point && point <= last);
  };
}

/** The scripts of the typeface, Latin first, so that a character in several files is taken from the first. */
export function scripts(): Script[] {
  const ranges = JSON.parse(readFileSync(join(PACKAGE, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges)
    .sort(
      ([a], [b]) => a.split('-').length - b.split('-').length || (a === 'latin' ? -1 : b === 'latin' ? 1 : 0),
    )
    .map(([name, text]) => ({ name, has: within(text) }));
}

/** The upright file of a script, with all weights and optical sizes in it. */
export function fontFile(script: Script): Buffer {
  return readFileSync(join(PACKAGE, 'files', `literata-${script.name}-opsz-normal.woff2`));
}

/** The licence of the typeface as its package has it. */
export function licence(): string {
  return readFileSync(join(PACKAGE, 'LICENSE'), 'utf8');
}

/** Versions of all that has a part in a cut-down file, which is another when one of them changes. */
export function versions(): string {
  return ['@fontsource-variable/literata', 'subset-font', '@capsizecss/core', '@capsizecss/unpack']
    .map((name) => {
      const { version } = require(`${name}/package.json`) as { version: string };
      return `${name}@${version}`;
    })
    .join(' ');
}

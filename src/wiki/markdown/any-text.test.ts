import { expect, test } from 'vitest';
import { exampleBody, type ExampleBody } from './example-body.ts';
import { uncitedFigures } from './uncited-figures.ts';

// Pieces of syntax that meet in every order; what they make together matters less than that it holds.
const PIECES = [
  ...['[@a]', '[@', '[see @b, p. 3]', '@', '-@', ';', ',', '[[', ']]', '[[a|b]]', '[[a\\|b]]', '![[c]]', '['],
  ...[']', '(', ')', '|', '\\', '\\|', '![', '[x](u)', '[^1]', '[^1]: ', '[!NOTE]', '`', '``', '*', '**'],
  ...['_', '~~', '<', '>', '<b>', '<!--', '&amp;', '&#10;', '&', '#', '## ', '> ', '- ', '1. ', '    ', '\t'],
  ...['|-|-|\n', '| a | b |\n', '\n===\n', '```\n', '\n', '\n\n', '\r\n', '\r', 'https://x.y/z', 'www.a.b'],
  ...['a', 'b c', '1', '40%', 'May 2026', '. ', 'e.g. ', '🙂', '𝔘', '\uFFFC', '\uFEFF', '\u2028', '"', "'"],
];

// Always the same texts: a linear congruential generator with the numbers of Numerical Recipes.
function* texts(count: number): Iterable<string> {
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
  for (let made = 0; made < count; made += 1) {
    yield Array.from({ length: 1 + below(40) }, () => PIECES[below(PIECES.length)]).join('');
  }
}

const PATIENCE = 60_000;

test(
  'whatever is typed is read without an exception, and each place cuts out what it is about',
  { timeout: PATIENCE },
  () => {
    for (const text of texts(1000)) {
      const example = exampleBody(text, '---\ntitle: 🙂\n---\n');
      expect(faults(example), JSON.stringify(text)).toEqual([]);
    }
  },
);

function faults({ body, source }: ExampleBody): string[] {
  const figures = uncitedFigures(body.tree, source, { names: [] });
  return [
    ...body.references.flatMap(({ key, place, anchor = '', anchorPlace, whole }) => [
      source.cut(place) === key ? [] : `the key ${key} is elsewhere`,
      !anchorPlace || source.cut(anchorPlace) === anchor ? [] : `the anchor ${anchor} is elsewhere`,
      /^!?\[[^]*\]$/.test(source.cut(whole)) ? [] : `the bracket of ${key} is elsewhere`,
    ]),
    ...body.problems.map(({ rule, place }) => (source.cut(place) === '' ? `${rule} points at nothing` : [])),
    ...figures.map(({ figure, place }) => (/\d/.test(source.cut(place)) ? [] : `${figure} is elsewhere`)),
  ].flat();
}

import { expect, test } from 'vitest';
import { columns, visible } from './visible.ts';

test.each([
  ['plain – text, ünï, 速度 🎉', 'plain – text, ünï, 速度 🎉'],
  ['\u001B[31mred', '<U+001B>[31mred'],
  ['a\nb\rc\td', 'a<U+000A>b<U+000D>c<U+0009>d'],
  ['\u202Eevil\u2066', '<U+202E>evil<U+2066>'],
  ['\u009B2J \u200B \uFEFF \u2028', '<U+009B>2J <U+200B> <U+FEFF> <U+2028>'],
  ['half \uD83D pair', 'half <U+D83D> pair'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each([
  ['abc', 3],
  ['速度', 4],
  ['e\u0301', 1],
  ['🎉', 2],
  ['👩‍👩‍👧', 2],
  ['한국', 4],
])('%s takes %d columns', (text, count) => {
  expect(columns(text)).toBe(count);
});

import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const long = Array.from({ length: 100 }, (_, at) => `w${at}`).join(' ');

test.each([
  ['marks each word where it stands', 'a b c', [[0], [2]], '<mark>a</mark> b <mark>c</mark>'],
  ['shows the text where nothing is marked', 'a b c', [], 'a b c'],
  ['ignores places behind the end of the text', 'a b', [[7]], 'a b'],
  [
    'joins words as they stand in languages without spaces',
    '東\u200B京\u200B都',
    [[1]],
    '東<mark>京</mark>都',
  ],
] as const)('%s', (_, text, places, shown) => {
  expect(excerptOf(text, places)).toBe(shown);
});

test('chooses the stretch with the most different words, not the first match', () => {
  const shown = excerptOf(long, [[2, 60], [4, 5, 66], [70]]);
  expect(shown).toMatch(/^…w57 w58 w59 <mark>w60<\/mark> .*<mark>w66<\/mark> .*<mark>w70<\/mark>.*w84…$/);
});

test('fills its length at the end of a text', () => {
  expect(excerptOf(long, [[99]])).toMatch(/^…w72 .*<mark>w99<\/mark>$/);
});

import { expect, test } from 'vitest';
import { pieces, queryWords } from './matching-words.ts';

function marked(text: string, query: string): string[] {
  return pieces(text, queryWords(query))
    .filter((piece) => piece.matches)
    .map((piece) => piece.text);
}

test.each([
  ['Håvard Ihle finds a lag', 'havard', ['Håvard']],
  ['Havard Ihle', 'Håvard', ['Havard']],
  ['GLM-5.1 scored 58.4 on SWE-Bench Pro', 'swe-bench', ['SWE-Bench']],
  ['GLM-5.1 scored 58.4 on SWE-Bench Pro', 'swe bench', ['SWE-Bench']],
  ['GLM-5.1 scored 58.4 on SWE-Bench Pro', '58.4', ['58.4']],
  ['R1 and R1-0528 and R10', 'R1', ['R1', 'R1-0528']],
  ['about 8 months, not 80 months', '8 months', ['8', 'months', 'months']],
  ['the gap of 3.3%', '3.3%', ['3.3']],
  ['Open models lag', 'modelling models', ['models']],
  ['what is the cost of the test', 'what is the cost', ['what', 'cost']],
  ['of', 'of', ['of']],
  ['a@b', '@', []],
  ['', 'x', []],
])('in “%s” the words of “%s” are marked', (text, query, words) => {
  expect(marked(text, query)).toEqual(words);
});

test('the pieces together are the text', () => {
  const text = 'One <b>lag</b>, two lags & “three” LAGS.';
  expect(
    pieces(text, queryWords('lag'))
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('a hostile query costs no more than a few words', () => {
  expect(queryWords('word '.repeat(10_000)).length).toBe(1);
  expect(queryWords(Array.from({ length: 5000 }, (_, index) => `word${index}`).join(' ')).length).toBe(12);
});

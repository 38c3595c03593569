import { expect, test } from 'vitest';
import { inWords } from './counts.ts';

test.each([
  [{ error: 0, warning: 0, info: 0 }, 'no findings'],
  [{ error: 1, warning: 0, info: 0 }, '1 error'],
  [{ error: 2, warning: 1, info: 0 }, '2 errors and 1 warning'],
  [{ error: 2, warning: 1, info: 3 }, '2 errors, 1 warning and 3 notes'],
])('%j reads %s', (counts, words) => {
  expect(inWords(counts)).toBe(words);
});

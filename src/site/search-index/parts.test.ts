import { expect, test } from 'vitest';
import { divide, type IndexedWord } from './parts.ts';

const words = (text: string): IndexedWord[] => text.split(' ').map((word) => [word, []]);
const divided = (text: string, size: number): string[] =>
  divide(words(text), size, () => 1).map((part) => part.words.map(([word]) => word).join(' '));

test.each([
  ['lag lead open zero', 2, ['lag lead', 'open zero']],
  ['lag lead open zero', 9, ['lag lead open zero']],
  ['glm glm4 glm5 open', 1, ['glm glm4 glm5', 'open']],
  ['gl glm glm4', 1, ['gl glm glm4']],
  ['éta étage zero', 1, ['éta étage', 'zero']],
])('%s in parts of %i words is %j: what begins alike stays together', (text, size, parts) => {
  expect(divided(text, size)).toEqual(parts);
});

test('an index without words has no parts', () => {
  expect(divide([], 2, () => 1)).toEqual([]);
});

// The engine takes the part for which this holds (`request_indexes` of Pagefind 1.6).
const holds = (part: { from: string; to: string }, word: string): boolean =>
  Buffer.compare(Buffer.from(word), Buffer.from(part.from)) >= 0 &&
  Buffer.compare(Buffer.from(word), Buffer.from(part.to)) <= 0;

test('every word, and every longer word that begins as it does, falls into the part that holds it and no other', () => {
  const text = '0 12 12b3 a an ana gap gapped lag lags open öde über ”';
  const sorted = text.split(' ').sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const size of [1, 2, 3, 5]) {
    const parts = divide(words(sorted.join(' ')), size, () => 1);
    for (const part of parts)
      for (const [word] of part.words)
        for (const sought of word.length < 3 ? [word] : [word, `${word}z`, `${word}é`, `${word}”`])
          expect(parts.filter((other) => holds(other, sought))).toEqual([part]);
  }
});

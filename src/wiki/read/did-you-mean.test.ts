import { expect, test } from 'vitest';
import { nearest } from './did-you-mean.ts';

test.each<[word: string, candidates: string[], guesses: string[]]>([
  ['titel', ['title', 'summary'], ['title']],
  ['stance', ['stances', 'source'], ['stances']],
  ['Title', ['tile', 'title'], ['title']],
  ['epoch-2025-lag', ['epoch-2026-lag', 'epoch-2024-lag', 'eci-lag'], ['epoch-2024-lag', 'epoch-2026-lag']],
  ['abc', ['abd', 'xyc'], ['abd']],
  ['source', ['sources', 'source-unused'], ['sources']],
  ['summary', ['title', 'date'], []],
  ['same', ['same'], []],
  ['', ['a', ''], []],
  ['__proto__', ['proto', 'title'], []],
  ['wieghts', ['weights', 'rights'], ['weights', 'rights']],
])('%s among %j is taken for %j', (word, candidates, guesses) => {
  expect(nearest(word, candidates)).toEqual(guesses);
});

test('at most as many guesses come back as are asked for, the best first', () => {
  expect(nearest('lag', ['lab', 'las', 'lad', 'lag-'], 2)).toEqual(['lab', 'lad']);
});

test('the order of the candidates does not change the guesses', () => {
  const candidates = ['stancs', 'stances', 'stanze', 'starce', 'dance'];
  expect(nearest('stance', [...candidates].reverse())).toEqual(nearest('stance', candidates));
});

test('a long list and a long word cost a bounded time', () => {
  const many = Array.from({ length: 50_000 }, (_, n) => `claim-about-the-gap-${n}`);
  const start = performance.now();
  expect(nearest('claim-about-the-gpa-4711', many)[0]).toBe('claim-about-the-gap-4711');
  expect(nearest('x'.repeat(1_000_000), many)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3000);
});

/** The whole table, as in a textbook: slow, and easy to see right. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) => [row]);
  const at = (row: number, column: number) => table[row]?.[column] ?? (row === 0 ? column : 0);
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const ways = [at(row - 1, column) + 1, at(row, column - 1) + 1];
      ways.push(at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1));
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) ways.push(at(row - 2, column - 2) + 1);
      (table[row] ?? [])[column] = Math.min(...ways);
    }
  }
  return at(a.length, b.length);
}

test('the guesses are those of the whole table, for words of all lengths', () => {
  let state = 5;
  const below = (end: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  const word = () => Array.from({ length: 1 + below(14) }, () => 'abcd-'[below(5)]).join('');
  for (let round = 0; round < 2000; round++) {
    const wanted = word();
    const candidates = Array.from({ length: 6 }, word).filter((each) => each !== wanted);
    const most = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
    const near = candidates.filter((each) => edits(wanted, each) <= most);
    const best = Math.min(...near.map((each) => edits(wanted, each)));
    const expected = near
      .filter((each) => edits(wanted, each) <= best + 1)
      .sort((a, b) => edits(wanted, a) - edits(wanted, b) || (a < b ? -1 : 1));
    expect(nearest(wanted, candidates), `${wanted}: ${candidates}`).toEqual(
      [...new Set(expected)].slice(0, 3),
    );
  }
});

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
  expect(performance.now() - start).toBeLessThan(1000);
});

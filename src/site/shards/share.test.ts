import { expect, test } from 'vitest';
import { partOf, shareFolder, shareOf } from './share.ts';

test.each([
  ['1/3', { part: 1, of: 3 }],
  ['256/256', { part: 256, of: 256 }],
  ['1/1', { part: 1, of: 1 }],
  ['0/3', undefined],
  ['4/3', undefined],
  ['1/257', undefined],
  ['1', undefined],
  ['1/2/3', undefined],
  ['-1/3', undefined],
  ['one/3', undefined],
])('%s is read as %j', (text, share) => {
  expect(shareOf(text)).toEqual(share);
});

test('every path belongs to one part, and the parts are even', () => {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < 4000; at++) {
    const part = partOf(`claims/claim-${at}/index.html`, 4);
    counts[part - 1] = (counts[part - 1] ?? 0) + 1;
  }
  expect(counts.reduce((sum, count) => sum + count)).toBe(4000);
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100);
});

test('a path belongs to the same part on every machine', () => {
  expect(['index.html', '404.html', 'feed.xml', '_headers'].map((path) => partOf(path, 3))).toEqual([
    2, 1, 2, 2,
  ]);
});

test('the folder of a part says which it is', () => {
  expect(shareFolder('/wiki/dist', { part: 2, of: 3 })).toBe('/wiki/dist.shard-2-of-3');
});

import { expect, test } from 'vitest';
import { countIn, monthsWithin, sift } from './sift.ts';

const IDS = ['a', 'b', 'c', 'd'];
const claims = { name: 'kind', allows: new Set(['a', 'b', 'c']) };
const cost = { name: 'dimension', allows: new Set(['b', 'd', 'c']) };

test('groups narrow together and keep the order', () => {
  expect(sift(['c', 'b', 'a'], [claims, cost]).ids).toEqual(['c', 'b']);
  expect(sift(IDS, []).ids).toEqual(IDS);
});

test('the counts of a group leave its own choice out, and no other', () => {
  const sifted = sift(IDS, [claims, cost]);
  expect(sifted.without('kind')).toEqual(['b', 'c', 'd']);
  expect(sifted.without('dimension')).toEqual(['a', 'b', 'c']);
  expect(sifted.without('holder')).toEqual(['b', 'c']);
});

test('counts what is in a set', () => {
  expect(countIn(IDS, new Set(['a', 'z', 'd']))).toBe(2);
});

test.each([
  ['', '', ['2025-12', '2026-03', '2026-04']],
  ['2026-01', '', ['2026-03', '2026-04']],
  ['', '2026-03', ['2025-12', '2026-03']],
  ['2026-04', '2026-04', ['2026-04']],
  ['2027-01', '', []],
])('months from `%s` to `%s`', (from, to, within) => {
  expect(monthsWithin(['2025-12', '2026-03', '2026-04'], from, to)).toEqual(within);
});

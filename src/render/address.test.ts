import { expect, test } from 'vitest';
import { apiAddress, authorAddress, entityAddress, fileAddress, pageAddress } from './address.ts';

test.each([
  [entityAddress('dimension', 'time-lag'), '/dimensions/time-lag/'],
  [entityAddress('claim', 'lag-2026', { base: '/wiki' }), '/wiki/claims/lag-2026/'],
  [entityAddress('source', 'nist-2026', { base: 'wiki/' }), '/wiki/sources/nist-2026/'],
  [entityAddress('term', 'elo', { base: '/', anchor: 's-origin' }), '/terms/elo/#s-origin'],
  [entityAddress('term', 'elo', { anchor: 's-ä' }), '/terms/elo/#s-%C3%A4'],
  [pageAddress(''), '/'],
  [pageAddress('', { base: '/wiki' }), '/wiki/'],
  [pageAddress('/sources/by-year/'), '/sources/by-year/'],
  [authorAddress('ada-b', { base: '/wiki/' }), '/wiki/authors/ada-b/'],
  [apiAddress('perspective', 'caisi', { base: '/w' }), '/w/api/v1/perspectives/caisi.json'],
  [fileAddress('theme.js', { base: '/w' }), '/w/theme.js'],
])('The address %s is %s', (actual, expected) => {
  expect(actual).toBe(expected);
});

import { expect, test } from 'vitest';
import { source, speed, viewOf } from '../small-site.ts';
import { sideEvidence } from './side-evidence.ts';

const files = (claims: readonly string[]) => ({
  ...speed(claims),
  'sources/a.yml': source('A', 'publisher: Press A\nfirsthand: true'),
  'sources/b.yml': source('B', 'publisher: Press B\nfirsthand: true'),
  'sources/b-too.yml': source('B too', 'publisher: Press B\nfirsthand: true'),
  'sources/news.yml': source('News', 'grade: report\npublisher: News\nderivedFrom: [a]'),
  'sources/maker.yml': source(
    'M',
    'publisher: Maker\ninterest: { kind: vendor, party: screen }\nfirsthand: true',
  ),
});
const cites = (id: string, more: string, ...cited: string[]) =>
  `{ id: ${id}, statement: S., ${more} sources: [${cited.map((one) => `{ source: ${one} }`).join(', ')}] }`;
const yes = (id: string) => `${id}, stance: supports`;

function evidence(claims: readonly string[], ids: readonly string[]) {
  return sideEvidence(viewOf(files(claims)), ids);
}

test('origins are counted over all claims together: works of one publisher are one', () => {
  const claims = [
    cites('x', '', yes('a'), yes('b')),
    cites('y', '', yes('b-too')),
    cites('z', '', yes('news')),
  ];
  expect(evidence(claims, ['x', 'y', 'z']).origins).toBe(2);
  expect(evidence(claims, ['y']).origins).toBe(1);
  expect(evidence(claims, ['z']).origins).toBe(0);
});

test('claims count by the highest grade of their support, in order of the grades', () => {
  const claims = [
    cites('x', '', yes('news')),
    cites('y', '', yes('a'), yes('news')),
    cites('z', '', yes('b')),
  ];
  expect(evidence(claims, ['x', 'y', 'z']).grades).toEqual([
    { name: 'Study', count: 2 },
    { name: 'Report', count: 1 },
  ]);
});

test('a party counts once, and only where it supports', () => {
  const claims = [
    cites('x', '', yes('maker')),
    cites('y', '', yes('maker')),
    cites('z', '', 'maker, stance: disputes'),
  ];
  expect(evidence(claims, ['x', 'y', 'z']).parties).toBe(1);
  expect(evidence(claims, ['z']).parties).toBe(0);
});

test.each([
  [['x'], '2024'],
  [['x', 'y'], '2024–2026'],
  [['open'], '2023–2025'],
  [['none'], undefined],
  [[], undefined],
])('the years of %j are %s', (ids, years) => {
  const claims = [
    cites('x', 'asOf: 2024-05,', yes('a')),
    cites('y', 'happened: 2026,', yes('a')),
    cites('open', 'asOf: 2023-01/2025-10,', yes('a')),
    cites('none', '', yes('a')),
  ];
  expect(evidence(claims, ids).years).toBe(years);
});

test('a claim named twice counts once, and one that is not there not at all', () => {
  const claims = [`${cites('x', 'formerIds: [was-x],', yes('a'))}`];
  expect(evidence(claims, ['x', 'was-x', 'gone'])).toEqual({
    grades: [{ name: 'Study', count: 1 }],
    origins: 1,
    parties: 0,
    years: undefined,
  });
});

import { expect, test } from 'vitest';
import { source, speed, viewOf } from '../small-site.ts';
import { contestedText, interestsText, weighEvidence } from './weigh.ts';

const files = (claims: readonly string[]) => ({
  ...speed(claims),
  'sources/a.yml': source('A', 'publisher: Press A\nfirsthand: true'),
  'sources/b.yml': source('B', 'publisher: Press B\nfirsthand: true'),
  'sources/b-too.yml': source('B too', 'publisher: Press B\nfirsthand: true'),
  'sources/news.yml': source('News', 'grade: report\npublisher: News\nfirsthand: false\nderivedFrom: [a]'),
  'sources/digest.yml': source('Digest', 'grade: report\npublisher: Digests\nfirsthand: false'),
  'sources/unseen.yml': source('Unseen', 'publisher: Lost\nfirsthand: true\nseenVia: [{ source: digest }]'),
  'sources/maker.yml': source('M', 'publisher: Screen Maker\ninterest: { kind: vendor }\nfirsthand: true'),
});
const cites = (id: string, more: string, ...cited: string[]) =>
  `{ id: ${id}, statement: S., ${more} sources: [${cited.map((one) => `{ source: ${one} }`).join(', ')}] }`;
const yes = (id: string) => `${id}, stance: supports`;

function weighed(claims: readonly string[], ids: readonly string[]) {
  return weighEvidence(viewOf(files(claims)), ids);
}

test('origins are counted over all claims together: works of one publisher are one', () => {
  const claims = [
    cites('x', '', yes('a'), yes('b')),
    cites('y', '', yes('b-too')),
    cites('z', '', yes('news')),
  ];
  expect(weighed(claims, ['x', 'y', 'z']).origins).toBe(2);
  expect(weighed(claims, ['y']).origins).toBe(1);
  expect(weighed(claims, ['z']).origins).toBe(0);
});

test('origins stand by grade, each with one source; a work known through another has the grade of that', () => {
  const claims = [cites('x', '', yes('b-too'), yes('b'), yes('unseen'), yes('a'))];
  expect(
    weighed(claims, ['x']).byGrade.map(({ name, sources }) => [
      name,
      sources.map(({ href, unseen }) => `${href}${unseen ? ' unseen' : ''}`),
    ]),
  ).toEqual([
    ['Study', ['/sources/a/', '/sources/b/']],
    ['Report', ['/sources/unseen/ unseen']],
  ]);
});

test('what passes on the work of others is named apart, unless that is cited beside it', () => {
  const claims = [cites('x', '', yes('digest'), yes('news')), cites('y', '', yes('a'))];
  expect(weighed(claims, ['x']).noOrigin.map(({ href }) => href)).toEqual([
    '/sources/digest/',
    '/sources/news/',
  ]);
  expect(weighed(claims, ['x', 'y']).noOrigin.map(({ href }) => href)).toEqual(['/sources/digest/']);
});

test('interests and parties count sources once, and only where they support', () => {
  const claims = [
    cites('x', '', yes('maker'), yes('a')),
    cites('y', '', yes('maker')),
    cites('z', '', 'maker, stance: disputes'),
  ];
  const { interests, parties } = weighed(claims, ['x', 'y', 'z']);
  expect(interests.map(({ name, count }) => [name, count])).toEqual([
    ['Independent', 1],
    ['Vendor', 1],
  ]);
  expect(parties).toEqual([{ key: 'screen', name: 'Screens', count: 1 }]);
  expect(weighed(claims, ['z']).parties).toEqual([]);
});

test('evidence is put in a row of words', () => {
  const claims = [
    cites('x', '', yes('maker'), yes('a')),
    cites('y', 'relations: [{ to: x, kind: contradicts }],', yes('a')),
  ];
  const both = weighed(claims, ['x', 'y']);
  expect(interestsText(both)).toBe('1 Independent, 1 Vendor; party to the comparison: 1 Screens');
  expect(contestedText(both)).toBe('2 disputed of 2');
  expect(contestedText(weighed(claims, []))).toBe('none');
  expect(interestsText(weighed(claims, []))).toBe('none');
});

test('claims are counted by support and by standing', () => {
  const claims = [
    cites('x', '', yes('a'), yes('b')),
    cites('y', 'relations: [{ to: z, kind: contradicts }],', yes('a')),
    cites('z', '', yes('a')),
  ];
  const { support, standing } = weighed(claims, ['x', 'y']);
  expect(support.map(({ key, count }) => [key, count])).toEqual([
    ['corroborated', 1],
    ['single-origin', 1],
  ]);
  expect(standing.map(({ key, count }) => [key, count])).toEqual([
    ['uncontested', 1],
    ['disputed', 1],
  ]);
});

test.each([
  [['x'], '2024', 'May 2024'],
  [['x', 'y'], '2024–2026', '2026'],
  [['open'], '2023–2025', 'January 2023 to October 2025'],
  [['none'], undefined, undefined],
  [[], undefined, undefined],
])('the years of %j are %s, the newest day is %s', (ids, years, newest) => {
  const claims = [
    cites('x', 'asOf: 2024-05,', yes('a')),
    cites('y', 'happened: 2026,', yes('a')),
    cites('open', 'asOf: 2023-01/2025-10,', yes('a')),
    cites('none', '', yes('a')),
  ];
  expect(weighed(claims, ids)).toMatchObject({ years, newest });
});

test('a claim named twice counts once, and one that is not there not at all', () => {
  const claims = [cites('x', 'formerIds: [was-x],', yes('a'))];
  expect(weighed(claims, ['x', 'was-x', 'gone'])).toMatchObject({ claims: 1, origins: 1, sources: ['a'] });
});

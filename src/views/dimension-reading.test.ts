import { expect, test } from 'vitest';
import { dimensionReading } from './dimension-reading.ts';
import { source, speed, there, viewOf } from './small-site.ts';

const lag = (value: number, ahead: string, more = '') =>
  `quantities: [{ measure: reading-lag, value: ${value}, ahead: ${ahead}${more} }]`;

function readingOf(...claims: string[]) {
  const view = viewOf(speed(claims), { base: '/wiki/' });
  const [article] = view.graph.articlesOf('dimension');
  return dimensionReading(view, there(article));
}

test('a reading says who is ahead in how many series or classes, by the adjective of the pole', () => {
  const [group] = readingOf(
    `{ id: a, statement: A., asOf: 2024, ${lag(5, 'paper', ', series: yearly-lag')} }`,
    `{ id: b, statement: B., asOf: 2026-05, heldBy: [reading-lab], ${lag(3, 'paper', ', series: yearly-lag')} }`,
    `{ id: c, statement: C., ${lag(0, 'level')} }`,
  );
  expect(group).toMatchObject({
    measure: 'Reading lag',
    summary: 'level in 1 of 2, printed ahead in 1 of 2',
  });
  expect(group?.figures.map(({ href, asOf, method, older }) => [href, asOf, method, older])).toEqual([
    ['/wiki/claims/b/', 'May 2026', 'Yearly lag', 1],
    ['/wiki/claims/c/', 'undated', undefined, 0],
  ]);
  expect(group?.figures[0]).toMatchObject({
    heldBy: [{ text: 'Reading Lab' }],
    mark: { mark: 'unsupported', name: 'unsupported' },
    statement: 'B.',
  });
});

test('what is read now is told with the size of the lead', () => {
  const one = `{ id: a, statement: A., ${lag(5, 'paper')} }`;
  const now = (...claims: string[]) => readingOf(...claims)[0]?.now;
  expect(now(one)).toBe('printed ahead in the one series or class of test, by 5 months');
  expect(
    now(
      one,
      `{ id: b, statement: B., ${lag(3, 'paper', ', series: yearly-lag')} }`,
      `{ id: c, statement: C., ${lag(0, 'level', ', testClass: classroom')} }`,
    ),
  ).toBe('printed ahead in 2 of 3 series and classes of test, by 3–5 months; level in 1');
});

test('the figure of the highest grade is named, the newest of several', () => {
  const claim = (id: string, asOf: string, by: string, more: string) =>
    `{ id: ${id}, statement: S., asOf: ${asOf}, sources: [{ source: ${by}, stance: supports }], ${lag(5, 'paper', more)} }`;
  const view = viewOf({
    ...speed([
      claim('a', '2026', 'digest', ''),
      claim('b', '2025', 'study', ', series: yearly-lag'),
      claim('c', '2024', 'study', ', testClass: classroom'),
    ]),
    'sources/study.yml': source('Study', 'firsthand: true'),
    'sources/digest.yml': source('Digest', 'grade: report'),
  });
  const [group] = dimensionReading(view, there(view.graph.articlesOf('dimension')[0]));
  expect(group?.figures.map(({ href, grade }) => [href, grade])).toEqual([
    ['/claims/a/', 'Report'],
    ['/claims/b/', 'Study'],
    ['/claims/c/', 'Study'],
  ]);
  expect(group?.best?.href).toBe('/claims/b/');
});

test('without figures that compare the poles there is nothing to read', () => {
  expect(readingOf('{ id: a, statement: A. }', `{ id: b, statement: B., ${lag(3, 'none')} }`)).toEqual([]);
});

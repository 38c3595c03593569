import { expect, test } from 'vitest';
import { dimensionReading } from './dimension-reading.ts';
import { speed, there, viewOf } from './small-site.ts';

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

test('without figures that compare the poles there is nothing to read', () => {
  expect(readingOf('{ id: a, statement: A. }', `{ id: b, statement: B., ${lag(3, 'none')} }`)).toEqual([]);
});

import { expect, test } from 'vitest';
import { MARKS } from '../wiki/index.ts';
import { evidencePage } from './evidence-page.ts';
import { source, speed, viewOf } from './small-site.ts';

const counts = (values: readonly { readonly key: string; readonly count: number | undefined }[]) =>
  Object.fromEntries(values.map(({ key, count }) => [key, count]));

const page = evidencePage(
  viewOf(
    {
      ...speed([
        '{ id: a, statement: A., sources: [{ source: one, stance: supports }] }',
        '{ id: b, statement: B., reviewBy: 2025, relations: [{ to: a, kind: contradicts }] }',
        '{ id: c, statement: C. }',
      ]),
      'sources/one.yml': source('One', 'firsthand: true\npublisher: P'),
      'sources/two.yml': source('Two', 'interest: { kind: vendor }'),
    },
    { base: '/wiki/' },
  ),
);

test('each value of each axis has the number of claims that have it, none left out', () => {
  expect(page.axes.map(({ name, values }) => [name, counts(values)])).toEqual([
    [
      'Support',
      { corroborated: 0, attested: 0, 'single-origin': 1, 'second-hand': 0, editorial: 0, unsupported: 2 },
    ],
    [
      'Standing',
      { uncontested: 1, challenged: 0, disputed: 2, superseded: 0, withdrawn: 0, 'retracted-source': 0 },
    ],
    ['Freshness', { current: 2, 'past-review': 1 }],
  ]);
  expect(page.axes.map(({ all }) => all.href)).toEqual([
    '/wiki/claims/by-support/',
    '/wiki/claims/by-standing/',
    '/wiki/claims/',
  ]);
});

test('grades come in the order of the settings with their rubric and the number of sources', () => {
  expect(page.grades).toEqual([
    { key: 'study', name: 'Study', meaning: 'Reports its own data and method.', count: 2 },
    { key: 'report', name: 'Report', meaning: 'Passes on what others found.', count: 0 },
  ]);
  expect(counts(page.interests)).toEqual({ independent: 1, vendor: 1 });
});

test('what is not counted has no number', () => {
  expect(counts(page.stances)).toEqual({
    supports: undefined,
    disputes: undefined,
    qualifies: undefined,
    mentions: undefined,
  });
  expect(counts(page.differences)).toEqual({ method: undefined, 'date-window': undefined });
});

test('marks come in the order of the settings, or in ours', () => {
  expect(page.marks.map(({ mark }) => mark)).toEqual([...MARKS]);
  const own = evidencePage(viewOf({}, { settings: 'marks: [past-review, disputed]\n' }));
  expect(own.marks.map(({ word }) => word.name)).toEqual(['past review', 'disputed']);
});

test('an empty wiki counts nothing', () => {
  const empty = evidencePage(viewOf({}));
  expect(
    empty.axes.flatMap(({ values }) => values.map(({ count }) => count)).every((count) => count === 0),
  ).toBe(true);
});

import { expect, test } from 'vitest';
import { source, speed, there, viewOf } from '../small-site.ts';
import { claimRecord } from './claim-record.ts';
import { sourceRecord } from './source-record.ts';

const SOURCES = {
  'sources/seller-a.yml': source('Ours is best', 'interest: { kind: vendor }\nissued: 2025-11\n'),
  'sources/seller-b.yml': source('No, ours', 'interest: { kind: vendor }\npublisher: Screens Inc\n'),
  'sources/study.yml': source('Both measured', 'author: [{ family: Ôno, given: Ai }]\n'),
};

function recordOf(fields: string) {
  const view = viewOf({ ...speed([`{ id: c, statement: Screens trail., ${fields} }`]), ...SOURCES });
  return claimRecord(view, there(view.graph.claim('c')));
}

function cites(...pairs: (readonly [string, string])[]): string {
  return `sources: [${pairs.map(([id, stance]) => `{ source: ${id}, stance: ${stance} }`).join(', ')}]`;
}

test.each([
  [cites(['seller-a', 'supports']), ['Vendor', 'Vendor alone']],
  [cites(['seller-a', 'supports'], ['seller-b', 'supports']), ['Vendor', 'Vendor alone']],
  [cites(['seller-a', 'supports'], ['study', 'supports']), ['Vendor', 'Independent']],
  [cites(['seller-a', 'supports'], ['study', 'disputes']), ['Vendor', 'Vendor alone']],
  [cites(['seller-a', 'mentions']), undefined],
])('with %s the interest behind the support is %j', (fields, interest) => {
  expect(recordOf(fields).filters['interest']).toEqual(interest);
});

test.each([
  ['value: 8', '8'],
  ['low: 4, high: 6', '5'],
  ['low: 12', '12'],
  ['high: 3', '3'],
  ['value: 8, low: 4, high: 20', '8'],
  ['ahead: paper', '-1000000000'],
])('the figure `%s` is sorted as %s', (figure, value) => {
  expect(recordOf(`quantities: [{ measure: reading-lag, ${figure} }]`).sort.value).toBe(value);
});

test('each figure is told with its measure, and the filters name measures and who is ahead', () => {
  const { meta, filters } = recordOf(
    'quantities: [{ measure: score, value: 70 }, { measure: reading-lag, low: 4, high: 6, ahead: paper }]',
  );
  expect(meta['values']).toBe('Score=70; Reading lag=5');
  expect(filters).toMatchObject({ measure: ['Score', 'Reading lag'], ahead: ['Paper'] });
});

test.each([
  ['asOf: 2026-05', '2026-05', '2026'],
  ['asOf: 2026', '2026-12', '2026'],
  ['happened: 2025-03-04', '2025-03', '2025'],
])('a claim with `%s` stands under its latest month %s', (fields, month, year) => {
  const { filters } = recordOf(fields);
  expect(filters).toMatchObject({ month: [month], year: [year] });
  expect(filters['has']).toContain('date');
});

test('an undated claim has no month, says so, and keeps its place in a sorted list', () => {
  const { filters, meta, sort } = recordOf('note: Nothing more');
  expect(filters['month']).toBeUndefined();
  expect(meta['date']).toBe('undated');
  expect(sort.date).toBe('0000-00-00');
});

test('a claim is found by its key and by what it had as one before', () => {
  const { meta } = recordOf('formerIds: [c-old]');
  expect(meta).toMatchObject({ id: '@c', also: 'c-old' });
});

test('a source shows authors, year and claims, and stands under the stances that it holds', () => {
  const view = viewOf({
    ...speed([`{ id: c, statement: A., ${cites(['seller-a', 'supports'], ['study', 'disputes'])} }`]),
    ...SOURCES,
  });
  const seller = sourceRecord(view, there(view.graph.source('seller-a')));
  expect(seller.meta).toMatchObject({ id: '@seller-a', date: '2025', claims: '1 claim' });
  expect(seller.filters).toMatchObject({ stance: ['Supports'], interest: ['Vendor'], month: ['2025-11'] });
  const study = sourceRecord(view, there(view.graph.source('study')));
  expect(study.meta['authors']).toBe('Ai Ôno');
  expect(study.filters).toMatchObject({ stance: ['Disputes'], author: ['Ai Ôno'] });
});

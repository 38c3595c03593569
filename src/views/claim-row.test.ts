import { expect, test } from 'vitest';
import { claimRow, claimRows, newestFirst } from './claim-row.ts';
import { source, speed, there, viewOf } from './small-site.ts';

const rowOf = (fields: string, files = {}, base?: string) => {
  const view = viewOf({ ...speed([`{ id: c, statement: A., ${fields} }`]), ...files }, base ? { base } : {});
  return claimRow(view, there(view.graph.claim('c')));
};

test('the newest come first, undated last, and those of one day by id', () => {
  const claims = [
    'b-old, asOf: 2024',
    'z, asOf: 2026-05',
    'none',
    'a, asOf: 2026-05',
    'event, happened: 2025-03',
    'open, asOf: 2025',
  ];
  const { graph } = viewOf(speed(claims.map((fields) => `{ id: ${fields}, statement: A. }`)));
  expect([...graph.claims].sort(newestFirst).map(({ id }) => id)).toEqual([
    'a',
    'z',
    'open',
    'event',
    'b-old',
    'none',
  ]);
});

test.each([
  ['asOf: 2026-05, happened: 2024', 'May 2026'],
  ['happened: 2024-02-29', '29 February 2024'],
  ['asOf: 2023-01/2025-10', 'January 2023 to October 2025'],
  ['note: Undated.', undefined],
])('a claim with %s is of %s', (fields, asOf) => {
  expect(rowOf(fields).asOf).toBe(asOf);
});

test('a row shows all marks worst first, the support, and figures in words', () => {
  expect(
    rowOf(
      'reviewBy: 2025, quantities: [{ measure: score, value: 4 }, { measure: score, low: 2, high: 3, range: estimate }]',
      {},
      '/wiki/',
    ),
  ).toMatchObject({
    href: '/wiki/claims/c/',
    marks: [
      { mark: 'unsupported', name: 'unsupported' },
      { mark: 'past-review', name: 'past review' },
    ],
    support: { value: 'unsupported', name: 'unsupported' },
    figures: ['4 points', expect.stringContaining('2–3 points')],
  });
});

test('the grade is the best of a source that is no party, else the best of a party', () => {
  const party = source('Maker', 'grade: study\ninterest: { kind: vendor, party: screen }\nfirsthand: true');
  const report = source('Report', 'grade: report\nfirsthand: true');
  const cited = (...ids: string[]) =>
    `sources: [${ids.map((id) => `{ source: ${id}, stance: supports }`).join(', ')}]`;
  const files = { 'sources/party.yml': party, 'sources/report.yml': report };
  expect(rowOf(cited('party', 'report'), files).grade).toBe('Report');
  expect(rowOf(cited('party'), files).grade).toBe('Study');
  expect(rowOf('note: Nothing.').grade).toBeUndefined();
});

test('rows follow former ids, keep the order given and leave out what is no valid claim', () => {
  const view = viewOf(
    speed([
      '{ id: b, statement: B. }',
      '{ id: a, statement: A., formerIds: [was-a] }',
      '{ id: bad, statement: "" }',
    ]),
  );
  expect(claimRows(view, ['b', 'was-a', 'bad', 'speed', 'nothing']).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(claimRows(view, undefined)).toEqual([]);
});

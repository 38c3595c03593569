import { expect, test } from 'vitest';
import { loadWikiFrom } from '../../wiki/index.ts';
import { siteView } from '../site-view.ts';
import { chartFiles, csvCell } from './chart-files.ts';
import { allCharts, chartOf } from './chart-page.ts';
import { chartPoints } from './points.ts';
import { figureScale } from './scale.ts';
import { spanOf } from './shapes.ts';

const SETTINGS = `name: Paper and screens
question: How far does reading on screens trail reading on paper?
description: A small wiki.
gap: the gap
language: en
licence: { name: CC0, url: https://example.org/cc0 }
now: 2026-06-30
poles: { paper: { name: Paper, adjective: printed }, screen: { name: Screens, adjective: on-screen } }
units: { months: { one: month, other: months } }
measures:
  lag: { name: Lag, unit: months, better: lower, compares: true }
  level: { name: Level, unit: months, better: higher, compares: false }
testClasses: { school: { name: School } }
series: { yearly: { name: Yearly, measure: lag, holder: lab, testClass: school } }
grades: { study: { name: Study, rubric: Own data., short: A } }
interests: { independent: { name: Independent } }
differences: { method: { name: Method } }
holders: { lab: { name: Lab, kind: organisation } }
`;

/** A view of a wiki whose dimension `pace` makes a claim for each list of quantities, all of the year given. */
function viewOf(...claims: { asOf?: string; quantities: string; more?: string }[]) {
  const lines = claims.map(
    ({ asOf, quantities, more = '' }, index) =>
      `  - { id: c${index + 1}, statement: Claim ${index + 1}., quantities: [${quantities}]${asOf ? `, asOf: ${asOf}` : ''}${more} }`,
  );
  const wiki = loadWikiFrom({
    'wiki.yml': SETTINGS,
    'dimensions/pace.md': `---\ntitle: Pace\nsummary: Pace.\nclaims:\n${lines.join('\n')}\n---\n`,
  });
  return siteView(wiki, { changed: new Map() }, { base: '/' });
}

const yearly = (value: number) =>
  `{ measure: lag, series: yearly, value: ${value}, ahead: paper, between: [a, b] }`;
const lag = (fields: string) => `{ measure: lag, between: [a, b], ${fields} }`;

test('a lead of the other pole is drawn below zero, its ends exchanged', () => {
  const view = viewOf(
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: yearly(5) },
    { asOf: '2026', quantities: lag('low: 2, high: 6, ahead: screen') },
  );
  const { pole, points } = chartPoints(view, 'lag');
  expect(pole).toBe('paper');
  expect(points.map(({ value, low, high }) => [value, low, high])).toEqual([
    [4, undefined, undefined],
    [5, undefined, undefined],
    [undefined, -6, -2],
  ]);
  expect(chartOf(view, 'lag')?.directions).toEqual({
    positive: 'printed ahead',
    negative: 'on-screen ahead',
  });
});

test('figures that compare nothing, say nothing of their size, or are withdrawn have no place', () => {
  const view = viewOf(
    { asOf: '2024', quantities: lag('value: 4, ahead: none') },
    { asOf: '2024', quantities: lag('ahead: paper') },
    { asOf: '2024', quantities: yearly(4), more: ', withdrawn: { date: 2025, reason: Wrong. }' },
    { asOf: '2024', quantities: '{ measure: level, value: 4, of: a }' },
  );
  expect(chartPoints(view, 'lag').points).toEqual([]);
  expect(chartOf(view, 'level')).toBeUndefined();
});

test('a measure needs three figures for a chart', () => {
  const two = [
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: yearly(5) },
  ];
  expect(allCharts(viewOf(...two))).toEqual([]);
  const [chart] = allCharts(viewOf(...two, { quantities: lag('value: 0, ahead: level') }));
  expect(chart?.finding).toBe('Lag: 3 figures from 0 to 5 months, printed ahead in 2 of 3');
});

test('only figures of one series share a line, and none where two are of one day', () => {
  const other = { asOf: '2026', quantities: lag('value: 9, ahead: paper') };
  const lines = (...claims: Parameters<typeof viewOf>) =>
    chartOf(viewOf(...claims, other, other, other), 'lag')?.overTime?.lines.map(({ from, to }) => [
      from.point.claim,
      to.point.claim,
    ]);
  const [first, second] = [
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: yearly(5) },
  ];
  expect(lines(second, first)).toEqual([['c2', 'c1']]);
  expect(lines(first, second, { asOf: '2025', quantities: yearly(6) })).toEqual([]);
});

test('an undated figure has a row and no place in time', () => {
  const dated = { asOf: '2026', quantities: lag('value: 9, ahead: paper') };
  const chart = chartOf(viewOf({ quantities: yearly(1) }, dated, dated, dated), 'lag');
  expect(chart?.rows).toHaveLength(4);
  expect(chart?.overTime?.dots.map(({ point }) => point.claim)).toEqual(['c2', 'c3', 'c4']);
});

test.each([
  ['value: 5', { at: 50, from: undefined, to: undefined, openFrom: false, openTo: false }],
  ['low: 2, high: 6', { at: 40, from: 20, to: 60, openFrom: false, openTo: false }],
  ['value: 5, low: 2, high: 6', { at: 50, from: 20, to: 60, openFrom: false, openTo: false }],
  ['low: 2, range: bound', { at: 20, from: 20, to: 100, openFrom: false, openTo: true }],
  ['high: 6, range: bound', { at: 60, from: 0, to: 60, openFrom: true, openTo: false }],
])('%s is drawn so', (fields, span) => {
  const view = viewOf(
    { asOf: '2024', quantities: lag(`${fields}, ahead: paper`) },
    { asOf: '2024', quantities: yearly(10) },
  );
  const { points } = chartPoints(view, 'lag');
  const [first] = points;
  expect(first && spanOf(first, figureScale(points))).toEqual(span);
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['=1+1', "'=1+1"],
  ['-4', "'-4"],
  ['@a', "'@a"],
  ['\ta', "'\ta"],
  [-4, '-4'],
  [undefined, ''],
])('the cell %j is written %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('the data of a chart gives figures as the claims give them', () => {
  const screen = { asOf: '2026', quantities: lag('value: 2, ahead: screen') };
  const view = viewOf(
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: yearly(5) },
    screen,
  );
  const [csv, json] = chartFiles(view);
  expect(csv?.path).toBe('lag.csv');
  expect(csv?.text().split('\r\n')[1]).toBe(
    'c3,Claim 3.,2,,,,months,screen,2026,No measurer named,,,unsupported,false',
  );
  expect(JSON.parse(json?.text() ?? '')).toMatchObject({
    measure: 'lag',
    unit: 'months',
    figures: [{ claim: 'c3', value: 2 }, {}, {}],
  });
});

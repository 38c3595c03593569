import { expect, test } from 'vitest';
import { loadWikiFrom, MARKS } from '../../wiki/index.ts';
import { siteView } from '../site-view.ts';
import { there } from '../small-site.ts';
import { chartFiles, csvCell } from './chart-files.ts';
import { allCharts, dimensionCharts } from './all-charts.ts';
import { measureCharts } from './chart.ts';
import { chartPage } from './chart-page.ts';
import { chartsPage } from './charts-page.ts';
import { furtherFigures } from './further-figures.ts';
import { holderCharts } from './holder-charts.ts';
import { measureFigures } from './points.ts';
import { figureScale } from './scale.ts';
import { SHAPES, spanOf } from './shapes.ts';
import { MARK_PATHS, SHAPE_PATHS } from './sign-paths.ts';
import { sizesOf } from './wording.ts';

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
testClasses: { open-tests: { name: Open tests, description: Anybody can see them. }, school: { name: School } }
series: { yearly: { name: Yearly, measure: lag, holder: lab, testClass: school } }
grades: { study: { name: Study, rubric: Own data., short: A } }
interests: { independent: { name: Independent } }
differences: { method: { name: Method } }
holders: { lab: { name: Lab, kind: organisation }, maker: { name: Maker, kind: organisation } }
`;

const STUDY = `type: report
title: Study
publisher: Institute
issued: 2024
grade: study
firsthand: true
interest: { kind: independent }
`;
const BY_STUDY = 'sources: [{ source: study, stance: supports }]';

/** A view of a wiki whose dimension `pace` makes a claim for each list of quantities, all of the year given. */
function viewOf(...claims: { asOf?: string; quantities: string; more?: string }[]) {
  const lines = claims.map(
    ({ asOf, quantities, more = '' }, index) =>
      `  - { id: c${index + 1}, statement: Claim ${index + 1}., quantities: [${quantities}]${asOf ? `, asOf: ${asOf}` : ''}${more} }`,
  );
  const wiki = loadWikiFrom({
    'wiki.yml': SETTINGS,
    'sources/study.yml': STUDY,
    'dimensions/ease.md': '---\ntitle: Ease\nsummary: Ease.\n---\n',
    'dimensions/pace.md': `---\ntitle: Pace\nsummary: Pace.\nclaims:\n${lines.join('\n')}\n---\n`,
  });
  return siteView(wiki, { changed: new Map() }, { base: '/' });
}

const yearly = (value: number) =>
  `{ measure: lag, series: yearly, value: ${value}, ahead: paper, between: [a, b] }`;
const lag = (fields: string) => `{ measure: lag, between: [a, b], ${fields} }`;

/** The dimension that makes the claims. */
function paceOf({ graph }: ReturnType<typeof viewOf>) {
  return there(graph.articlesOf('dimension').find(({ id }) => id === 'pace'));
}

/** The comparison of the measure `lag`, whatever the number of its figures. */
function gapOf(...claims: Parameters<typeof viewOf>) {
  return there(measureCharts(viewOf(...claims), 'lag', { fewest: 1 }).gap);
}

test('a lead of the other pole is drawn below zero, its ends exchanged', () => {
  const claims = [
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: yearly(5) },
    { asOf: '2026', quantities: lag('low: 2, high: 6, ahead: screen') },
  ];
  const { pole, points } = measureFigures(viewOf(...claims), 'lag').gap;
  expect(pole).toBe('paper');
  expect(points.map(({ value, low, high }) => [value, low, high])).toEqual([
    [4, undefined, undefined],
    [5, undefined, undefined],
    [undefined, -6, -2],
  ]);
  expect(gapOf(...claims).ends).toEqual({ high: 'printed ahead', low: 'on-screen ahead' });
  expect(gapOf({ quantities: yearly(4) }).ends).toEqual({ high: 'printed ahead', low: undefined });
  expect(gapOf(...claims).how).toContain(
    'Scale: months, above zero printed ahead, below zero on-screen ahead.',
  );
});

test('figures that compare no poles stand on a scale of their own, withdrawn ones and those without a size on none', () => {
  const { gap, plain, unsized } = measureFigures(
    viewOf(
      { asOf: '2024', quantities: lag('value: 4, ahead: none') },
      { asOf: '2024', quantities: lag('ahead: paper') },
      { asOf: '2024', quantities: yearly(4), more: ', withdrawn: { date: 2025, reason: Wrong. }' },
    ),
    'lag',
  );
  expect([gap.points.length, plain.points.length, unsized]).toEqual([0, 1, 1]);
  expect(plain.points[0]?.ahead).toBeUndefined();
});

test('a measure needs three figures for a page, and a dimension two of it for a chart', () => {
  const two = [
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: yearly(5) },
  ];
  expect(allCharts(viewOf(...two))).toEqual([]);
  const view = viewOf(...two, { quantities: lag('value: 0, ahead: level'), more: ', dimensions: [ease]' });
  expect(allCharts(view).map(({ measure }) => measure)).toEqual(['lag']);
  const [chart] = dimensionCharts(view, paceOf(view));
  expect(chart?.rows).toHaveLength(2);
});

test.each([
  [[yearly(4), yearly(5)], 'printed ahead in 2 of 2 figures, by 4–5 months'],
  [[yearly(1), yearly(1)], 'printed ahead in 2 of 2 figures, by 1 month'],
  [[yearly(4), lag('value: 0, ahead: level')], 'printed ahead in 1 of 2 figures, by 4 months; level in 1'],
  [
    [yearly(4), yearly(5), lag('low: 2, range: bound, ahead: screen')],
    'printed ahead in 2 of 3 figures, by 4–5 months; on-screen ahead in 1, by at least 2 months',
  ],
])('the title of %j states what is found: %s', (quantities, finding) => {
  expect(gapOf(...quantities.map((each) => ({ asOf: '2024', quantities: each }))).finding).toBe(finding);
});

test.each([
  [['low: 3, range: bound', 'value: 1'], '1–3 months or more'],
  [['low: 3, range: bound', 'value: 3'], '3 months'],
  [['high: 3, range: bound', 'value: 5'], 'at most 3–5 months'],
  [['high: 3, range: bound', 'low: 5, range: bound'], 'at most 3–5 months or more'],
  [['low: 3, high: 4, range: spread'], '3–4 months (spread)'],
  [['value: 3, low: 1, high: 9', 'value: 4'], '1–9 months'],
])('the sizes of %j are %s', (quantities, sizes) => {
  const { points } = measureFigures(
    viewOf({ quantities: quantities.map((fields) => lag(`${fields}, ahead: paper`)).join(', ') }),
    'lag',
  ).gap;
  const view = viewOf({ quantities: yearly(1) });
  expect(
    sizesOf(
      view,
      'lag',
      points.map(({ quantity }) => quantity),
    ),
  ).toBe(sizes);
});

test('levels are told apart from a comparison: what has them, on which test, the greatest of a test first', () => {
  const level = (of: string, on: string, value: number) =>
    `{ measure: level, value: ${value}, of: ${of}, on: ${on} }`;
  const view = viewOf({
    asOf: '2024',
    quantities: [level('A', 'Second', 1), level('B', 'First', 2), level('A', 'First', 3)].join(', '),
  });
  const { gap, plain } = there(allCharts(view)[0]);
  expect(gap).toBeUndefined();
  expect(plain?.finding).toBe('3 figures, 1–3 months');
  expect(plain?.rows.map(({ label, on }) => `${on}: ${label}`)).toEqual([
    'First: A',
    'First: B',
    'Second: A',
  ]);
  expect(plain?.overTime).toBeUndefined();
});

test('only figures of one series share a line, and none where two are of one day', () => {
  const other = { asOf: '2026', quantities: lag('value: 9, ahead: paper') };
  const lines = (...claims: Parameters<typeof viewOf>) =>
    gapOf(...claims, other, other, other).overTime?.lines.map(({ from, to }) => [
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
  const chart = gapOf({ quantities: yearly(1) }, dated, dated, dated);
  expect(chart.rows).toHaveLength(4);
  expect(chart.overTime?.dots.map(({ point }) => point.claim)).toEqual(['c2', 'c3', 'c4']);
  expect(chart.alternative).toContain('1 figure without a date stands in the table only.');
});

test('a chart over time is taken apart by class of test, in the order of the settings, on the scales of the whole', () => {
  const chart = gapOf(
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: yearly(6) },
    { asOf: '2026', quantities: lag('value: 9, testClass: open-tests, ahead: paper') },
    { asOf: '2026', quantities: lag('value: 1, ahead: paper') },
    { quantities: lag('value: 2, testClass: school, ahead: paper') },
  );
  const [classes] = chart.facets;
  expect(classes?.facets.map(({ name, about, finding }) => [name, about, finding])).toEqual([
    ['Open tests', 'Anybody can see them.', '1 figure, 9 months, printed ahead (2026)'],
    ['School', undefined, '2 figures, 4–6 months; newest 6 months, printed ahead (2025)'],
    ['No class of test named', undefined, '1 figure, 1 month, printed ahead (2026)'],
  ]);
  const drawn = classes?.facets.flatMap(({ dots }) => dots);
  expect(new Set(drawn)).toEqual(new Set(chart.overTime?.dots));
  expect(classes?.facets[1]?.lines).toHaveLength(1);
});

test('a chart over time is taken apart by measurer, those with one figure together', () => {
  const held = (by: string) => `, heldBy: [${by}]`;
  const nine = lag('value: 9, ahead: paper');
  const chart = gapOf(
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: nine, more: held('lab') },
    { asOf: '2025', quantities: nine, more: held('maker') },
    { asOf: '2025', quantities: nine, more: ', origin: editorial' },
  );
  const measurers = chart.facets.find(({ key }) => key === 'measurer');
  expect(measurers?.facets.map(({ name, about, dots }) => [name, about, dots.length])).toEqual([
    ['Lab', undefined, 2],
    ['One figure each', 'Maker, The editors', 2],
  ]);
});

test('a chart of one class and one measurer is not taken apart', () => {
  const claims = ['2024', '2025', '2026'].map((asOf) => ({ asOf, quantities: yearly(4) }));
  expect(gapOf(...claims).facets).toEqual([]);
});

test('a figure that names no measurer is put down to the work that its claim cites', () => {
  const view = viewOf({ asOf: '2024', quantities: lag('value: 1, ahead: paper'), more: `, ${BY_STUDY}` });
  expect(measureFigures(view, 'lag').gap.points[0]?.by).toBe('Institute 2024');
});

test('what a chart shows is told to who does not see it: the newest figure, and which are marked', () => {
  const chart = gapOf(
    { asOf: '2024', quantities: yearly(4), more: `, ${BY_STUDY}` },
    { asOf: '2025', quantities: yearly(5) },
    { asOf: '2026', quantities: lag('ahead: paper') },
  );
  expect(chart.alternative).toBe(
    'The newest figure is of 2025: 5 months, printed ahead (Yearly). 1 of 2 comes from a marked claim (1 unsupported). 1 more figure only says who is ahead, not by how much.',
  );
  expect(chart.legend.marks).toEqual([{ mark: 'unsupported', name: 'unsupported' }]);
});

test('the class of a test has one form in all charts', () => {
  const dated = (fields: string) => ({ asOf: '2024', quantities: lag(`value: 1, ahead: paper, ${fields}`) });
  const shape = (...claims: Parameters<typeof viewOf>) => gapOf(...claims).rows.at(-1)?.shape;
  expect(shape(dated('testClass: school'))).toBe(
    shape(dated('testClass: school'), dated('testClass: open-tests')),
  );
});

test.each([
  ['value: 5', { kind: undefined, at: 50, from: undefined, to: undefined, openFrom: false, openTo: false }],
  ['low: 2, high: 6', { kind: 'estimate', at: 40, from: 20, to: 60, openFrom: false, openTo: false }],
  [
    'value: 5, low: 2, high: 6, range: interval-90',
    { kind: 'interval', at: 50, from: 20, to: 60, openFrom: false, openTo: false },
  ],
  [
    'low: 2, high: 6, range: spread',
    { kind: 'spread', at: 40, from: 20, to: 60, openFrom: false, openTo: false },
  ],
  ['low: 2, range: bound', { kind: 'bound', at: 20, from: 20, to: 100, openFrom: false, openTo: true }],
  ['high: 6, range: bound', { kind: 'bound', at: 60, from: 0, to: 60, openFrom: true, openTo: false }],
])('%s is drawn so', (fields, span) => {
  const view = viewOf(
    { asOf: '2024', quantities: lag(`${fields}, ahead: paper`) },
    { asOf: '2024', quantities: yearly(10) },
  );
  const { points } = measureFigures(view, 'lag').gap;
  const [first] = points;
  expect(first && spanOf(first, figureScale(points))).toEqual(span);
});

test.each([
  ['high: 6, ahead: paper', [50, 80]],
  ['low: 6, ahead: paper', [80, 100]],
  ['high: 6, ahead: screen', [20, 50]],
  ['low: 6, ahead: screen', [0, 20]],
  ['high: 6, ahead: level', [0, 80]],
])('a bound of %s lies between these places, on the side of who leads', (fields, ends) => {
  const view = viewOf(
    ...[
      'value: 10, ahead: paper',
      'value: 9, ahead: paper',
      'value: 10, ahead: screen',
      `range: bound, ${fields}`,
    ].map((each) => ({ asOf: '2024', quantities: lag(each) })),
  );
  const { points } = measureFigures(view, 'lag').gap;
  const bound = points.find(({ range }) => range === 'bound');
  const span = bound && spanOf(bound, figureScale(points));
  expect([span?.from, span?.to]).toEqual(ends);
});

test('a chart has its sources and its data, those of a dimension apart', () => {
  const claims = ['2024', '2025', '2026'].map((asOf) => ({
    asOf,
    quantities: yearly(4),
    more: `, ${BY_STUDY}`,
  }));
  const view = viewOf(...claims, { asOf: '2026', quantities: yearly(9), more: ', dimensions: [ease]' });
  const whole = there(allCharts(view)[0]);
  expect(chartPage(view, whole).sources.map(({ id }) => id)).toEqual(['study']);
  const part = there(dimensionCharts(view, paceOf(view))[0]);
  expect(part.sources.map(({ text }) => text)).toEqual(['Institute 2024']);
  expect(part.files.map(({ href }) => href)).toEqual(['/charts/lag.pace.csv', '/charts/lag.pace.json']);
  const files = chartFiles(view);
  expect(files.map(({ path }) => path)).toEqual(['lag.csv', 'lag.json', 'lag.pace.csv', 'lag.pace.json']);
  const figures = files.map(({ path, text }) =>
    path.endsWith('.csv') ? text().split('\r\n').length - 2 : 0,
  );
  expect(figures).toEqual([4, 0, 3, 0]);
});

test('figures that no chart of a dimension shows are listed, newest first, withdrawn ones never', () => {
  const view = viewOf(
    { asOf: '2024', quantities: '{ measure: level, value: 1, of: a }' },
    { asOf: '2023', quantities: lag('ahead: paper') },
    {
      asOf: '2025',
      quantities: lag('value: 1, ahead: paper'),
      more: ', withdrawn: { date: 2025, reason: Wrong. }',
    },
    ...['2024', '2025', '2026'].map((asOf) => ({ asOf, quantities: yearly(4) })),
  );
  const pace = paceOf(view);
  const further = furtherFigures(view, pace, dimensionCharts(view, pace));
  expect(further.map(({ measure, words, date }) => [measure, words, date])).toEqual([
    ['Lag', 'printed ahead (a against b)', '2023'],
    ['Level', 'a: 1 month', '2024'],
  ]);
});

test('the figures of one measurer stand among all of their measure', () => {
  const nine = lag('value: 9, ahead: paper');
  const view = viewOf(
    { asOf: '2024', quantities: yearly(4) },
    { asOf: '2025', quantities: yearly(6) },
    { asOf: '2025', quantities: nine, more: ', heldBy: [maker]' },
  );
  const [own] = holderCharts(view, ['Lab']);
  expect(own?.chart.overTime?.dots).toHaveLength(3);
  expect(own?.facet).toMatchObject({
    name: 'Lag',
    finding: '2 figures, 4–6 months; newest 6 months, printed ahead (2025)',
  });
  expect(own?.facet.lines).toHaveLength(1);
  expect(holderCharts(view, ['Maker'])).toEqual([]);
});

test('no two marks are drawn alike, and no two classes', () => {
  const drawn = MARKS.filter((mark) => mark !== 'withdrawn' && mark !== 'second-hand').map(
    (mark) => MARK_PATHS[mark],
  );
  expect(drawn).not.toContain(undefined);
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(new Set(SHAPES.map((shape) => SHAPE_PATHS[shape])).size).toBe(SHAPES.length);
});

test('the page of all charts draws courses in time at length and the others on one line', () => {
  const levels = Array.from({ length: 3 }, () => '{ measure: level, value: 1, of: a }').join(', ');
  const page = chartsPage(
    viewOf(...['2024', '2025', '2026'].map((asOf) => ({ asOf, quantities: yearly(4) })), {
      asOf: '2024',
      quantities: levels,
    }),
  );
  expect(page.charts.map(({ key }) => key)).toEqual(['lag']);
  expect(page.strips.map(({ key }) => key)).toEqual(['level-levels']);
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
    'c3,Claim 3.,2,,,,months,screen,a against b,,2026,No measurer named,No measurer named,,,unsupported,false',
  );
  expect(JSON.parse(json?.text() ?? '')).toMatchObject({
    measure: 'lag',
    unit: 'months',
    figures: [{ claim: 'c3', value: 2 }, {}, {}],
  });
});

import { describe, expect, test } from 'vitest';
import { circles } from './circles.ts';
import { editorialFault, gradeFault } from './claim-faults.ts';
import { measureFaults, rangeFaults, seriesFaults, type Figure } from './quantity-faults.ts';
import { relationFaults, type StatedRelation } from './relation-faults.ts';

const settings = {
  poles: { paper: {}, screen: {} },
  measures: { lag: { compares: true, min: 0 }, score: { compares: false, min: 0, max: 100 }, free: {} },
  series: {
    'lag-line': { measure: 'lag', testClass: 'lab' },
    'score-line': { measure: 'score' },
    'lag-plain': { measure: 'lag' },
  },
};

describe('what is said of a figure', () => {
  test.each<Partial<Figure>>([
    {},
    { ahead: 'paper' },
    { low: 1 },
    { high: 1 },
    { value: 0, low: 0, high: 0 },
    { low: 2, high: 1, value: 9 },
    { value: 1, low: 2 },
    { value: 3, high: 2 },
    { value: 1, low: 2, high: 3 },
    { value: 2, low: 2, high: 3 },
    { value: 3, low: 2, high: 3 },
    { value: 4, low: 2, high: 3 },
    { value: -1, low: -2, high: -1 },
    { measure: 'score', value: 100, low: 0 },
    { measure: 'score', value: 101, low: -1, high: 102 },
    { measure: 'free', value: -5 },
    { measure: 'toString', value: -5 },
  ])('its numbers: %j', (fields) => {
    expect([...rangeFaults({ measure: 'lag', ...fields }, settings)]).toMatchSnapshot();
  });

  test('a bound on one side is told as such', () => {
    const atMost = { ...settings, measures: { debt: { max: 0 } } };
    expect([...rangeFaults({ measure: 'debt', value: 1 }, atMost)]).toMatchSnapshot();
  });

  test.each<Partial<Figure>>([
    { value: 1 },
    { value: 1, ahead: 'level' },
    { value: 1, between: ['paper', 'screen'] },
    { measure: 'score', between: ['paper', 'screen'] },
    { measure: 'score', ahead: 'paper' },
    { measure: 'score', ahead: 'paper', value: 1 },
    { measure: 'score', ahead: 'paper', low: 1 },
    { measure: 'score', ahead: 'paper', high: 1 },
    { measure: 'score', ahead: 'level', value: 1 },
    { measure: 'score', ahead: 'none', value: 1 },
    { measure: 'score', of: 'pupils', value: 1 },
    { ahead: 'paper', of: 'pupils' },
    { ahead: 'paper', range: 'spread' },
    { ahead: 'paper', range: 'spread', low: 1 },
    { ahead: 'paper', range: 'spread', high: 1 },
    { ahead: 'paper', range: 'spread', low: 1, high: 2 },
    { ahead: 'paper', range: 'bound' },
    { ahead: 'paper', range: 'bound', low: 1 },
    { ahead: 'paper', low: 1 },
    { ahead: 'paper', low: 1, high: 2 },
    { measure: 'free', ahead: 'paper', between: ['paper', 'screen'], of: 'pupils', value: 1 },
    { measure: 'constructor', value: 1 },
  ])('how it is told: %j', (fields) => {
    expect([...measureFaults({ measure: 'lag', ...fields }, settings)]).toMatchSnapshot();
  });

  test.each<Partial<Figure>>([
    {},
    { series: 'lag-line' },
    { series: 'lag-line', testClass: 'lab' },
    { series: 'lag-line', testClass: 'field' },
    { series: 'lag-plain', testClass: 'field' },
    { series: 'score-line' },
    { series: 'score-line', testClass: 'field' },
    { series: 'unknown', testClass: 'field' },
    { series: 'toString' },
  ])('its series: %j', (fields) => {
    expect([...seriesFaults({ measure: 'lag', ...fields }, settings)]).toMatchSnapshot();
  });

  test('no series are known where the settings have none', () => {
    const { poles, measures } = settings;
    expect([...seriesFaults({ measure: 'lag', series: 'lag-line' }, { poles, measures })]).toEqual([]);
  });
});

describe('what is said of a claim', () => {
  test.each<[Parameters<typeof editorialFault>[0], number]>([
    [{}, 0],
    [{ reasoning: 'x' }, 2],
    [{ origin: 'editorial' }, 0],
    [{ origin: 'editorial' }, 1],
    [{ origin: 'editorial' }, 2],
    [{ origin: 'editorial', reasoning: 'x' }, 0],
    [{ origin: 'editorial', reasoning: 'x' }, 1],
    [{ origin: 'editorial', reasoning: 'x' }, 2],
  ])('as a comparison: %j on %d sources', (claim, distinct) => {
    expect(editorialFault(claim, distinct) ?? 'nothing').toMatchSnapshot();
  });

  test.each<[Parameters<typeof gradeFault>[0], string?]>([
    [{}, 'study'],
    [{ grade: 'study' }, 'report'],
    [{ gradeReason: 'x' }, 'report'],
    [{ grade: 'study', gradeReason: 'x' }, 'report'],
    [{ grade: 'study', gradeReason: 'x' }, 'study'],
    [{ grade: 'study', gradeReason: 'x' }],
  ])('of its grade: %j where the source has %s', (citation, known) => {
    expect(gradeFault(citation, known) ?? 'nothing').toMatchSnapshot();
  });

  const said = (relations: StatedRelation[], ...kinds: string[]) => [
    ...relationFaults(relations, {
      idOf: (key) => key.replace('old-', ''),
      saidWith: (id) => (id === 'other' ? new Set(kinds) : undefined),
      reasons: ['one', 'two', 'three', 'four'],
    }),
  ];
  test.each<[StatedRelation[], ...string[]]>([
    [[{ to: 'other', kind: 'differs' }]],
    [[{ to: 'other', kind: 'differs', because: 'one' }], 'supersedes'],
    [[{ to: 'old-other', kind: 'differs', because: 'one' }], 'contradicts'],
    [[{ to: 'unknown', kind: 'differs', because: 'one' }], 'contradicts'],
    [[{ to: 'other', kind: 'contradicts' }], 'contradicts'],
    [[{ to: 'other', kind: 'contradicts' }], 'supersedes'],
    [[{ to: 'unknown', kind: 'contradicts' }], 'supersedes'],
    [[{ to: 'other', kind: 'qualifies' }], 'supersedes', 'contradicts'],
    [
      [
        { to: 'other', kind: 'qualifies' },
        { to: 'old-other', kind: 'qualifies' },
        { to: 'other', kind: 'undercuts' },
      ],
    ],
  ])('of its relations: %j', (relations, ...kinds) => {
    expect(said(relations, ...kinds)).toMatchSnapshot();
  });
});

test.each<[string, Record<string, string[]>]>([
  ['a way back', { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: [] }],
  ['two circles with a way between them', { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }],
  ['itself', { a: ['a'], b: ['a'] }],
  ['nothing', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }],
  ['two ways around', { a: ['b', 'c'], b: ['d'], c: ['d'], d: ['a'] }],
])('circles: %s', (_, next) => {
  expect(circles(Object.keys(next), (id) => next[id] ?? [])).toMatchSnapshot();
});

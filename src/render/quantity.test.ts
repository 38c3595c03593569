import { expect, test } from 'vitest';
import { type Quantity, type Settings, parseEdtf } from '../wiki/index.ts';
import { numberText } from './number.ts';
import { briefQuantityText, quantityText, statementWithFigures } from './quantity.ts';

const settings = {
  poles: {
    open: { name: 'Open models', adjective: 'open' },
    closed: { name: 'Closed models', adjective: 'closed' },
  },
  units: {
    months: { one: 'month', other: 'months' },
    percent: { one: '%', other: '%', tight: true },
    points: { one: 'point', other: 'points' },
    rank: { one: 'rank', other: 'rank', before: true },
    dollars: { one: '$', other: '$', before: true, tight: true },
    times: { one: '×', other: '×', tight: true },
  },
  measures: {
    lag: { name: 'Lag', unit: 'months', better: 'lower', compares: true },
    score: { name: 'Score', unit: 'percent', better: 'higher', compares: false },
    gap: { name: 'Gap', unit: 'points', better: 'none', compares: true },
    rank: { name: 'Rank', unit: 'rank', better: 'lower', compares: false },
    price: { name: 'Price', unit: 'dollars', better: 'lower', compares: false },
    ratio: { name: 'Ratio', unit: 'times', better: 'none', compares: true },
    wins: { name: 'Wins', unit: 'percent', better: 'higher', compares: true },
  },
} as unknown as Settings;

const at = parseEdtf('2026-05');

test.each<[Omit<Quantity, 'measure'> & { measure?: string }, string]>([
  [{ value: 3.5 }, '3.5 months'],
  [{ value: 1 }, '1 month'],
  [{ value: 1, about: true }, 'about 1 month'],
  [{ value: 0 }, '0 months'],
  [{ low: 4, high: 6, range: 'estimate' }, '4–6 months'],
  [{ low: 0, high: 1 }, '0–1 months'],
  [{ low: 4, high: 6, range: 'estimate', ahead: 'closed' }, '4–6 months, closed ahead'],
  [{ low: 4, high: 6, ahead: 'closed', measure: 'gap' }, '4–6 points, closed ahead'],
  [{ value: 46, about: true, ahead: 'closed', measure: 'wins' }, 'about 46%, closed ahead'],
  [{ low: 4, high: 6, range: 'spread' }, '4–6 months (spread)'],
  [{ low: 1.1, high: 5.3, range: 'interval-90' }, '1.1–5.3 months (90% interval)'],
  [{ value: 3.5, low: 1.1, high: 5.3, range: 'interval-90' }, '3.5 months (90% interval 1.1–5.3)'],
  [{ value: 3.5, low: 1.1, high: 5.3, range: 'interval-95' }, '3.5 months (95% interval 1.1–5.3)'],
  [{ value: 5, low: 4, high: 6, range: 'estimate' }, '5 months (estimated range 4–6)'],
  [{ value: 5, low: 4, range: 'bound' }, '5 months (at least 4)'],
  [{ value: 5, low: 4, high: 6, range: 'bound' }, '5 months (between 4 and 6)'],
  [{ low: 12, range: 'bound' }, 'at least 12 months'],
  [{ high: 3, range: 'bound', measure: 'gap' }, 'at most 3 points'],
  [{ high: 3, range: 'bound', about: true }, 'at most about 3 months'],
  [{ low: 20, range: 'bound', measure: 'score' }, 'at least 20%'],
  [{ low: -3, high: 5, measure: 'gap' }, '−3 to 5 points'],
  [{ value: -2, measure: 'gap' }, '−2 points'],
  [{ value: -1, measure: 'gap' }, '−1 point'],
  [{ value: 1392.5, measure: 'gap' }, '1,392.5 points'],
  [{ value: 3, measure: 'rank' }, 'rank 3'],
  [{ low: 4, high: 6, measure: 'price' }, '$4–6'],
  [{ value: 2.3, measure: 'ratio', ahead: 'open' }, '2.3×, open ahead'],
  [{ ahead: 'closed' }, 'closed ahead'],
  [{ ahead: 'level' }, 'level'],
  [{ high: 3, range: 'bound', ahead: 'level', measure: 'gap' }, 'at most 3 points, level'],
  [{ value: 3, ahead: 'none', measure: 'gap' }, '3 points'],
  [{ value: 71, measure: 'score', ahead: 'closed' }, '71%, closed ahead'],
  [{ value: 71, measure: 'score', of: 'Model A', on: 'the test' }, 'Model A: 71% on the test'],
  [{ value: 5, between: ['best open', 'best closed'] }, '5 months (best open against best closed)'],
  [
    { value: 5, on: 'nine tests', ahead: 'closed', between: ['A', 'B'], at },
    '5 months on nine tests, closed ahead (A against B), as of May 2026',
  ],
  [{ on: 'the test', ahead: 'open' }, 'on the test, open ahead'],
  [{ value: 5, at }, '5 months, as of May 2026'],
  [
    { value: 39, measure: 'gap', computed: { how: '71 minus 32' } },
    '39 points; calculated by the editors: 71 minus 32',
  ],
  [{ value: 3, measure: 'constructor' }, '3'],
])('%j reads %s', (quantity, words) => {
  expect(quantityText({ measure: 'lag', ...quantity }, settings)).toBe(words);
});

test('In few words a quantity is its figure, its test and who is ahead', () => {
  const quantity: Quantity = {
    measure: 'lag',
    value: 5,
    on: 'nine tests',
    ahead: 'closed',
    between: ['A', 'B'],
    at,
  };
  expect(briefQuantityText(quantity, settings)).toBe('5 months on nine tests, closed ahead');
});

test('A quantity outside a table is led by the name of its measure', () => {
  expect(statementWithFigures({ measure: 'lag', value: 4 }, settings)).toBe('Lag: 4 months');
});

test.each<[number, string]>([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567.8901, '1,234,567.8901'],
  [0.0000005, '0.0000005'],
  [0.12345, '0.12345'],
  [-12000, '−12,000'],
  [999999999999999, '999,999,999,999,999'],
])('The number %d is written %s', (value, words) => {
  expect(numberText(value)).toBe(words);
});

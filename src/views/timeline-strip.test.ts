import { expect, test } from 'vitest';
import { parseEdtf } from '../wiki/index.ts';
import { there } from './small-site.ts';
import { stripOf } from './timeline-strip.ts';

/** The strip of events with these dates among all events. */
function strip(shown: readonly string[], all = shown) {
  const dates = (texts: readonly string[]) => texts.map((text) => there(parseEdtf(text)));
  return there(stripOf(dates(shown), dates(all)));
}

test.each([
  ['2025', [{ from: 0, width: 100, row: 0 }]],
  ['2025-01', [{ from: 0, width: 8.49, row: 0 }]],
  ['2025-07-02', [{ from: 49.86, width: 0.9, row: 0 }]],
])('an event of %s is as long as what is known of its time, and never too thin to see', (date, bars) => {
  expect(strip([date]).bars).toEqual(bars);
});

test('events at a time stand in rows, those after each other in one', () => {
  const { bars, rows } = strip(['2025-01', '2025-01-15', '2025-01-15', '2025-03']);
  expect(bars.map(({ row }) => row)).toEqual([0, 1, 2, 0]);
  expect(rows).toBe(3);
});

test('a filter is drawn on the scale of all events', () => {
  const all = ['2023', '2024', '2025', '2026'];
  expect(strip(['2025'], all).bars).toMatchObject([{ from: 50.03 }]);
  expect(strip(['2025'], all).years.map(({ year }) => year)).toEqual(all);
});

test('however many events and years there are, rows and labels stay few', () => {
  const many = Array.from({ length: 500 }, () => '2025-01-01');
  expect(strip(many)).toMatchObject({ rows: 14 });
  expect(strip(['1450', '2026']).years.length).toBeLessThanOrEqual(6);
});

test('nothing is drawn of nothing', () => {
  expect(stripOf([], [])).toBeUndefined();
});

import { expect, test } from 'vitest';
import { article, speed, there, viewOf } from './small-site.ts';
import { timelineOf } from './timeline.ts';

const files = {
  ...speed([
    '{ id: year, statement: A year., happened: 2025 }',
    '{ id: day, statement: A day., happened: 2025-03-04, formerIds: [was-day] }',
    '{ id: month, statement: A month., happened: 2025-03 }',
    '{ id: span, statement: A span., happened: 2024-11/2025-02 }',
    '{ id: first, statement: First., happened: 2023-01-01, dimensions: [cost] }',
    '{ id: none, statement: No event., asOf: 2025 }',
  ]),
  'dimensions/cost.md': article('Cost', 'formerIds: [price]'),
};

/** Ids of the events that a topic with this timeline shows. */
function shown(timeline?: string): string[] {
  const topic = { 'topics/x.md': article('X', `form: tracker\ntimeline: { ${timeline} }`) };
  const view = viewOf({ ...files, ...(timeline === undefined ? {} : topic) });
  const found = timeline === undefined ? undefined : there(view.graph.article('x'));
  return timelineOf(view, found?.kind === 'topic' ? found.data.timeline : undefined).map(({ id }) => id);
}

const ALL = ['first', 'span', 'year', 'month', 'day'];

test.each<[string, string | undefined, string[]]>([
  ['without a filter all events stand there, by their first day, then by their last', undefined, ALL],
  ['`from` admits what may have happened since', 'from: 2025-02-10', ['span', 'year', 'month', 'day']],
  ['`from` leaves out what was over', 'from: 2025-03-04', ['year', 'month', 'day']],
  ['`to` admits what may have happened by then', 'to: 2025-03-01', ['first', 'span', 'year', 'month']],
  ['a whole year is in itself', 'from: 2025, to: 2025', ['span', 'year', 'month', 'day']],
  ['a dimension narrows, by a former id too', 'dimensions: [price]', ['first']],
  ['several dimensions add up', 'dimensions: [cost, speed]', ALL],
  ['an unknown dimension admits nothing', 'dimensions: [gone]', []],
  ['`include` adds to the rest', 'from: 2026, include: [was-day]', ['day']],
  ['`include` alone narrows nothing', 'include: [day]', ALL],
  [
    '`exclude` goes before everything',
    'include: [day], exclude: [was-day, year]',
    ['first', 'span', 'month'],
  ],
])('%s', (_, timeline, ids) => {
  expect(shown(timeline)).toEqual(ids);
});

test('an event shows its date in words and as written, and where it belongs', () => {
  const [first, span] = timelineOf(viewOf(files, { base: '/wiki/' }));
  expect(first).toMatchObject({
    href: '/wiki/claims/first/',
    date: { text: '1 January 2023', edtf: '2023-01-01' },
    dimensions: [{ href: '/wiki/dimensions/cost/', text: 'Cost' }],
  });
  expect(span?.date).toEqual({ text: 'November 2024 to February 2025', edtf: '2024-11/2025-02' });
});

test('an empty wiki has an empty timeline', () => {
  expect(timelineOf(viewOf({}))).toEqual([]);
});

import { expect, test } from 'vitest';
import { pageList } from './page-list.ts';
import { article, speed, there, viewOf } from './small-site.ts';
import { choicePath, timelineChoices } from './timeline-choices.ts';
import { movedTimelines, timelinePage, timelinePaths } from './timeline-page.ts';

const files = {
  ...speed([
    '{ id: a, statement: A., happened: 2024-11/2025-02, heldBy: [reading-lab] }',
    '{ id: b, statement: B., happened: 2025-03-04, dimensions: [speed, price], heldBy: [reading-lab, screen-maker] }',
    '{ id: c, statement: C., happened: 2025 }',
    '{ id: d, statement: D., happened: 2026-01, dimensions: [gone] }',
    '{ id: e, statement: No event., asOf: 2025 }',
  ]),
  'dimensions/cost.md': article('Cost', 'formerIds: [price]'),
  'dimensions/empty.md': article('Empty'),
  'perspectives/lab.md': article('The lab', 'holders: [reading-lab]\nposition: P.'),
};
const view = viewOf(files, { base: '/wiki/', url: 'https://example.org' });

/** The timeline of the value at a path. */
function pageAt(path: string) {
  return timelinePage(
    view,
    there(timelineChoices(view).find((choice) => choicePath(choice) === `timeline/${path}`)),
  );
}

/** Ids of the events of a page by year. */
function years(path?: string) {
  const page = path === undefined ? timelinePage(view) : pageAt(path);
  return page.years.map(({ year, entries }) => [year, ...entries.map(({ id }) => id)].join(' '));
}

test.each([
  [undefined, ['2024 a', '2025 c b', '2026 d']],
  ['dimensions/speed', ['2024 a', '2025 c b']],
  ['dimensions/cost', ['2025 b']],
  ['holders/reading-lab', ['2024 a', '2025 b']],
  ['holders/screen-maker', ['2025 b']],
  ['years/2025', ['2025 c b']],
])('the timeline of %s has just its events, each in the year in which it began', (path, expected) => {
  expect(years(path)).toEqual(expected);
});

test('every value with events has a page, which the list of pages names, and no other', () => {
  expect(timelinePaths(view)).toEqual([
    'timeline',
    'timeline/dimensions/cost',
    'timeline/dimensions/speed',
    'timeline/holders/reading-lab',
    'timeline/holders/screen-maker',
    'timeline/years/2024',
    'timeline/years/2025',
    'timeline/years/2026',
  ]);
  const listed = new Set(pageList(view).map(({ href }) => href));
  expect(timelinePaths(view).every((path) => listed.has(`/wiki/${path}/`))).toBe(true);
});

test('filters count what their pages show, and name the current one', () => {
  const { groups } = pageAt('dimensions/speed');
  expect(groups.map(({ name, current }) => [name, current])).toEqual([
    ['dimension', 'Speed'],
    ['holder', undefined],
    ['year', undefined],
  ]);
  const counts = groups.flatMap(({ choices }) => choices.map(({ text, count }) => [text, count]));
  expect(counts).toEqual([
    ['Cost', 1],
    ['Speed', 3],
    ['Reading Lab', 2],
    ['Screen Maker', 1],
    ['2024', 1],
    ['2025', 2],
    ['2026', 1],
  ]);
  for (const choice of timelineChoices(view)) {
    const page = timelinePage(view, choice);
    expect(page.years.flatMap(({ entries }) => entries)).toHaveLength(choice.events.length);
  }
});

test('a filter has a title, a description, and ways to its subject and back', () => {
  expect(timelinePage(view)).toMatchObject({
    title: 'Timeline',
    finding: '4 events from 2024 to 2026. Each is a claim with its own page and sources.',
    filtered: undefined,
  });
  expect(pageAt('dimensions/cost')).toMatchObject({
    title: 'Timeline: Cost',
    path: '/timeline/dimensions/cost/',
    finding: '1 event in 2025. Each is a claim with its own page and sources.',
    filtered: {
      subject: { kind: 'Dimension', href: '/wiki/dimensions/cost/', text: 'Cost' },
      all: { href: '/wiki/timeline/', text: 'All 4 events' },
    },
  });
  expect(pageAt('holders/reading-lab')).toMatchObject({
    title: 'Timeline: held by Reading Lab',
    filtered: { subject: { kind: 'Perspective', text: 'The lab' } },
  });
  expect(pageAt('holders/screen-maker').filtered?.subject).toBeUndefined();
  expect(pageAt('years/2025').description).toBe(
    '2 events in 2025 about the gap between reading on paper and on screens. Each is a claim with its sources.',
  );
});

test('the address of a dimension under a former id leads on', () => {
  expect(movedTimelines(view)).toMatchObject([
    {
      former: 'price',
      page: {
        path: '/timeline/dimensions/price/',
        canonical: 'https://example.org/wiki/timeline/dimensions/cost/',
        target: { href: '/wiki/timeline/dimensions/cost/', text: 'Timeline: Cost' },
      },
    },
  ]);
});

test('without events the timeline says so', () => {
  const page = timelinePage(viewOf({}));
  expect(page).toMatchObject({
    finding: 'No event is recorded yet.',
    groups: [],
    years: [],
    strip: undefined,
  });
});

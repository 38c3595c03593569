import { expect, test } from 'vitest';
import { loadWikiFrom } from '../../wiki/index.ts';
import { apiFiles } from '../api.ts';
import { siteView } from '../site-view.ts';
import { article, source, speed, there, viewOf } from '../small-site.ts';
import { healthData } from './health-data.ts';
import { healthPage, MOST } from './health-page.ts';
import { nextSteps } from './next-steps.ts';
import { statusBar } from './status-bar.ts';
import { wikiHealth } from './wiki-health.ts';

const by = (id: string) => `sources: [{ source: ${id}, stance: supports }]`;
const firsthand = { 'sources/study.yml': source('Study', 'firsthand: true') };

function steps(...args: Parameters<typeof viewOf>) {
  const view = viewOf(...args);
  return nextSteps(wikiHealth(view), view.graph);
}

test('what is wrong comes before what cannot be checked, and this before what hangs on one source', () => {
  const { steps: found } = steps({
    ...speed(
      [
        '{ id: bare, statement: Bare., asOf: 2026 }',
        `{ id: told, statement: Told., asOf: 2026, ${by('digest')} }`,
        `{ id: seen, statement: Seen., asOf: 2026, ${by('study')} }`,
        `{ id: old, statement: Old., asOf: 2026, reviewBy: 2026-01, ${by('study')} }`,
        `{ id: gone, statement: Gone., asOf: 2026, ${by('retracted')} }`,
      ],
      'It was 4 months.\n',
    ),
    ...firsthand,
    'sources/digest.yml': source('Digest', 'firsthand: false'),
    'sources/retracted.yml': source('Gone', 'notices: [{ kind: retraction, date: 2026-01 }]'),
    'topics/broken.md': '---\ntitle: Broken\n---\n',
  });
  expect(found.map(({ key }) => key)).toEqual([
    'errors',
    'retracted',
    'unsupported',
    'uncited-figures',
    'second-hand',
    'single-origin',
    'past-review',
    'coverage',
    'orphans',
  ]);
  expect(found.map(({ title }) => title)).toMatchInlineSnapshot(`
    [
      "Mend 3 errors",
      "Look again at 1 claim that rests on retracted work",
      "Find support for 2 claims, or withdraw them",
      "Cite 1 figure in prose, or leave it out",
      "Read or trace the sources of 1 second-hand claim",
      "Find a second origin for 2 claims",
      "Review 1 claim or article whose day has passed",
      "Widen the evidence on 1 dimension",
      "Link or use 6 pages to which nothing leads",
    ]
  `);
});

test('within a kind of work, that on which most claims hang comes first', () => {
  const { steps: found } = steps({
    ...speed([
      `{ id: a, statement: A., ${by('few')} }`,
      `{ id: b, statement: B., ${by('study')} }`,
      `{ id: c, statement: C., ${by('study')} }`,
    ]),
    ...firsthand,
    'sources/few.yml': source('Few', 'firsthand: true'),
  });
  const single = there(found.find(({ key }) => key === 'single-origin'));
  expect(single.items).toEqual([
    { id: 'study', is: 'entity', note: '2 claims on it alone' },
    { id: 'few', is: 'entity', note: '1 claim on it alone' },
  ]);
});

test('of reviews the longest overdue comes first', () => {
  const { steps: found } = steps({
    ...speed(['{ id: a, statement: A., reviewBy: 2026-03 }', '{ id: b, statement: B., reviewBy: 2025-11 }']),
    'topics/t.md': article('T', 'form: overview\nreviewBy: 2026-01\n'),
  });
  const review = there(found.find(({ key }) => key === 'past-review'));
  expect(review.items.map(({ id, note }) => `${id}: ${note}`)).toEqual([
    'b: due by November 2025',
    't: due by January 2026',
    'a: due by March 2026',
  ]);
});

test.each([
  ['no claim', [], 'no claim bears on it'],
  ['one origin', ['asOf: 2026, sources: [{ source: study, stance: supports }]'], '1 origin only'],
  [
    'old claims',
    ['asOf: 2025-05, sources: [{ source: study, stance: supports }]'],
    '1 origin only, nothing newer than 2025-05',
  ],
  [
    'undated claims without support',
    ['origin: editorial'],
    'no origin, 1 of 1 claims second-hand or unsupported, nothing dated',
  ],
])('a dimension with %s is thin', (_name, claims, note) => {
  const { steps: found } = steps({
    ...speed(claims.map((fields, index) => `{ id: c${index}, statement: C., ${fields} }`)),
    ...firsthand,
  });
  expect(found.find(({ key }) => key === 'coverage')?.items).toEqual([{ id: 'speed', is: 'entity', note }]);
});

test('three origins of the last year make a dimension covered', () => {
  const { done } = steps({
    ...speed(['a', 'b', 'c'].map((id) => `{ id: ${id}, statement: S., asOf: 2025-07, ${by(`s-${id}`)} }`)),
    ...Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [`sources/s-${id}.yml`, source(id, 'firsthand: true')]),
    ),
  });
  expect(done).toContain('coverage');
});

test('parts of a bar follow each other and fill it', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);
  const parts = statusBar('freshness', { current: ids(199), 'past-review': ids(1) });
  expect(parts.map(({ key, from, width, share }) => [key, from, width, share])).toEqual([
    ['current', 0, 99.5, '100%'],
    ['past-review', 99.5, 0.5, '<1%'],
  ]);
  expect(statusBar('freshness', {}).map(({ width, share }) => [width, share])).toEqual([
    [0, '0%'],
    [0, '0%'],
  ]);
});

test('lists are bounded on the page and whole in its data', () => {
  const count = MOST.list + 3;
  const view = viewOf({
    ...speed(Array.from({ length: count }, (_, index) => `{ id: c${index}, statement: S., ${by('study')} }`)),
    ...firsthand,
  });
  const page = healthPage(view);
  expect(
    page.weak.map(({ name, count: of, claims }) => [name, of, claims.shown.length, claims.more]),
  ).toEqual([['single-origin', count, MOST.list, 3]]);
  const data = healthData(view);
  expect(data.singleOrigin).toHaveLength(count);
  expect(data.next.find(({ key }) => key === 'undated')?.items).toHaveLength(count);
});

test('a source is shown with what would fall with it', () => {
  const page = healthPage(
    viewOf({
      ...speed([`{ id: a, statement: A., ${by('report')} }`]),
      ...firsthand,
      'sources/report.yml': source('Report', 'firsthand: true\nseenVia: [{ source: study }]'),
    }),
  );
  expect(
    page.reliance.shown.map(({ title, supports, unsupported, alsoFalls }) => ({
      title,
      supports,
      unsupported: unsupported.shown.map(({ text }) => text),
      alsoFalls: alsoFalls.shown.map(({ href }) => href),
    })),
  ).toEqual([
    { title: 'Report', supports: 1, unsupported: ['A.'], alsoFalls: [] },
    { title: 'Study', supports: 0, unsupported: ['A.'], alsoFalls: ['/sources/report/'] },
  ]);
});

test('the tile of corroborated claims leads to their group only where there is one', () => {
  const href = (files: Record<string, string>) => healthPage(viewOf(files)).tiles[1]?.href;
  expect(href(speed(['{ id: a, statement: A. }']))).toBe('/claims/by-support/');
  const both =
    '{ id: a, statement: A., sources: [{ source: study, stance: supports }, { source: other, stance: supports }] }';
  const other = source('Other', 'firsthand: true');
  expect(href({ ...speed([both]), ...firsthand, 'sources/other.yml': other })).toBe(
    '/claims/by-support/#g-corroborated',
  );
});

test('an exception is shown with its reason and what it accepts', () => {
  const page = healthPage(
    viewOf({
      'topics/t.md': article(
        'T',
        'form: overview\nexceptions: [{ rule: uncited-figure, count: 1, reason: Old text. }]',
        'It was 4 months.\n',
      ),
    }),
  );
  expect(page.exceptions.shown).toEqual([
    { file: 'topics/t.md', rule: 'uncited-figure', count: 1, reason: 'Old text.', accepts: 1 },
  ]);
  expect(page.steps.find(({ key }) => key === 'uncited-figures')?.items.shown).toEqual([
    { link: { text: 'topics/t.md' }, about: '', note: '1, of which 1 accepted' },
  ]);
});

test('an empty wiki has a page, and its data stands under the interface', () => {
  const view = siteView(loadWikiFrom({}), { changed: new Map() }, { base: '/' });
  expect(healthPage(view)).toMatchObject({
    path: '/health/',
    coverage: { shown: [], more: 0 },
    json: '/api/v1/health.json',
  });
  const file = there(apiFiles(view).find(({ path }) => path === 'health.json'));
  expect(JSON.parse(file.text())).toMatchObject({ totals: { claims: 0 }, next: [{ key: 'errors' }] });
});

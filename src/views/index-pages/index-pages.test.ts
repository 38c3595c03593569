import { describe, expect, test } from 'vitest';
import { article, source, speed, viewOf } from '../small-site.ts';
import { CLAIM_FACETS, claimFacetBySlug, claimIndex } from './claim-index.ts';
import { SOURCE_FACETS, sourceFacetBySlug, sourceIndex } from './source-index.ts';

const yes = (id: string) => `sources: [{ source: ${id}, stance: supports }]`;
const files = {
  ...speed([
    `{ id: a, statement: A., asOf: 2024, ${yes('study')}, heldBy: [screen-maker, reading-lab] }`,
    `{ id: b, statement: B., asOf: 2026-01, ${yes('news')}, dimensions: [cost, speed] }`,
    '{ id: c, statement: C., relations: [{ to: a, kind: contradicts }] }',
    '{ id: d, statement: D., dimensions: [gone] }',
  ]),
  'dimensions/cost.md': article('Cost'),
  'perspectives/lab.md': article('Lab', 'holders: [reading-lab]\nposition: P.'),
  'sources/study.yml': source(
    'Study',
    'author: [{ family: Zed, given: A. }, { family: Alt }]\nissued: 2025\nfirsthand: true\npublisher: Ünion',
  ),
  'sources/news.yml': source(
    'News',
    'type: news\ngrade: report\nissued: 2023-01/2025-10\npublisher: Zeit'.replace('type: news\n', ''),
  ),
  'sources/old.yml': source('Old', 'author: [{ literal: OpenAI Inc }]\npublisher: "Press, Inc."'),
  'sources/older.yml': source('Older', 'author: [{ literal: "OpenAI, Inc." }]\npublisher: Press Inc'),
};
const view = viewOf(files, { base: '/wiki/' });

const claims = (slug: string) =>
  claimIndex(view, claimFacetBySlug(slug)).groups.map(({ name, rows }) => [
    name,
    rows.map(({ id }) => id).join(' '),
  ]);
const sources = (slug: string) =>
  sourceIndex(view, sourceFacetBySlug(slug)).groups.map(({ name, rows }) => [
    name,
    rows.map(({ id }) => id).join(' '),
  ]);

describe('claims', () => {
  test.each<[string, string[][]]>([
    [
      '',
      [
        ['Cost', 'b'],
        ['Speed', 'b a c'],
        ['Without a dimension', 'd'],
      ],
    ],
    [
      'by-support',
      [
        ['single origin', 'a'],
        ['second-hand', 'b'],
        ['unsupported', 'c d'],
      ],
    ],
    [
      'by-standing',
      [
        ['disputed', 'a c'],
        ['uncontested', 'b d'],
      ],
    ],
    [
      'by-grade',
      [
        ['Study', 'a'],
        ['Report', 'b'],
        ['Without graded support', 'c d'],
      ],
    ],
    [
      'by-holder',
      [
        ['Reading Lab', 'a'],
        ['Screen Maker', 'a'],
        ['Held by nobody in particular', 'b c d'],
      ],
    ],
  ])('grouped `%s`, newest first in each group', (slug, groups) => {
    expect(claims(slug)).toEqual(groups);
  });

  test('a group leads to the page about its value, where there is one', () => {
    const hrefs = (slug: string) => claimIndex(view, claimFacetBySlug(slug)).groups.map(({ href }) => href);
    expect(hrefs('')).toEqual(['/wiki/dimensions/cost/', '/wiki/dimensions/speed/', undefined]);
    expect(hrefs('by-holder')).toEqual(['/wiki/perspectives/lab/', undefined, undefined]);
  });
});

describe('sources', () => {
  test.each<[string, string[][]]>([
    [
      '',
      [
        ['2025', 'study'],
        ['2023–2025', 'news'],
        ['Undated', 'old older'],
      ],
    ],
    [
      'by-author',
      [
        ['Alt', 'study'],
        ['OpenAI Inc', 'old'],
        ['OpenAI, Inc.', 'older'],
        ['Zed, A.', 'study'],
        ['Without a named author', 'news'],
      ],
    ],
    [
      'by-publisher',
      [
        ['Press Inc', 'older'],
        ['Press, Inc.', 'old'],
        ['Ünion', 'study'],
        ['Zeit', 'news'],
      ],
    ],
    ['by-type', [['Report', 'old older study news']]],
    [
      'by-grade',
      [
        ['Study', 'old older study'],
        ['Report', 'news'],
      ],
    ],
  ])('grouped `%s`, by label in each group', (slug, groups) => {
    expect(sources(slug)).toEqual(groups);
  });

  test('two names that give the same anchor get one each, whatever the base path', () => {
    const anchors = (slug: string, base: string) =>
      sourceIndex(viewOf(files, { base }), sourceFacetBySlug(slug)).groups.map(({ anchor }) => anchor);
    expect(anchors('by-author', '/wiki/')).toEqual(['alt', 'openai-inc', 'openai-inc-2', 'a-zed', 'other']);
    expect(anchors('by-publisher', '/wiki/')).toEqual(['press-inc', 'press-inc-2', 'union', 'zeit']);
    expect(anchors('by-author', '/')).toEqual(anchors('by-author', '/wiki/'));
  });

  test('lists do without the full reference, which takes long to write', () => {
    const [group] = sourceIndex(view, sourceFacetBySlug('')).groups;
    expect(group?.rows[0]).not.toHaveProperty('reference');
  });
});

test.each([
  ['claims', CLAIM_FACETS.map((facet) => claimIndex(view, facet))],
  ['sources', SOURCE_FACETS.map((facet) => sourceIndex(view, facet))],
])('each index of %s links to the others, marks itself, and counts all', (folder, pages) => {
  for (const page of pages) {
    expect(page.total).toBe(`4 ${folder}`);
    expect(page.facets.filter(({ current }) => current).map(({ href }) => href)).toEqual([
      `/wiki${page.path}`,
    ]);
    expect(page.facets.map(({ href }) => href)).toEqual(pages.map(({ path }) => `/wiki${path}`));
    const crumbs = page.crumbs.map(({ href }) => href);
    expect(crumbs).toEqual(page.path === `/${folder}/` ? ['/wiki/'] : ['/wiki/', `/wiki/${folder}/`]);
    const anchors = page.groups.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  }
});

test('an index of nothing has no groups', () => {
  const empty = viewOf({});
  for (const facet of CLAIM_FACETS)
    expect(claimIndex(empty, facet)).toMatchObject({ groups: [], total: 'no claims' });
  for (const facet of SOURCE_FACETS)
    expect(sourceIndex(empty, facet)).toMatchObject({ groups: [], total: 'no sources' });
});

test('a way of grouping that is not there is a mistake of the code', () => {
  expect(() => claimFacetBySlug('by-mood')).toThrow('there is no index of claims `by-mood`');
  expect(() => sourceFacetBySlug('by-mood')).toThrow('there is no index of sources `by-mood`');
});

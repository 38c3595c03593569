import { describe, expect, test } from 'vitest';
import { articlePage } from '../article/article-page.ts';
import { contributorPage } from '../contributor-page.ts';
import { pageList } from '../page-list.ts';
import { PAGE_ENTRIES } from '../paging/split.ts';
import { article, source, speed, there, viewOf } from '../small-site.ts';
import { sourcePage } from '../source-page.ts';
import { entityListPage, entityListPages } from './list-page.ts';
import { beginning, MOST_SHOWN } from './window.ts';

const MANY = PAGE_ENTRIES + 250;
const study = source('Study', 'author: [{ literal: Lab }]\npublisher: Press\nfirsthand: true');
const claims = Array.from(
  { length: MANY },
  (_, n) =>
    `{ id: c${n}, statement: Claim ${n}., happened: ${2000 + (n % 20)}, sources: [{ source: s, stance: ${n < MANY - 5 ? 'supports' : 'disputes'} }] }`,
);
const terms = Array.from({ length: 130 }, (_, n): [string, string] => [
  `terms/t${n}.md`,
  `---\ntitle: Term ${n}\ndefinition: See the pace.\n---\nAs [[speed]] says.\n`,
]);
const view = viewOf(
  {
    ...speed(claims),
    'sources/s.yml': study,
    'topics/all.md': article('All', 'form: overview\ntimeline: {}'),
    ...Object.fromEntries(terms),
  },
  { base: '/wiki/' },
);

describe('a list that grows with the wiki', () => {
  test('is shown as a whole while it is short', () => {
    const few = viewOf({ ...speed(claims.slice(0, 120)), 'sources/s.yml': study });
    const [group] = sourcePage(few, there(few.graph.source('s'))).claims;
    expect([group?.claims.length, group?.all]).toEqual([120, undefined]);
    expect(entityListPages(few)).toEqual([]);
  });

  test('is shown by its beginning when it is long, with the way to all of it', () => {
    const page = sourcePage(view, there(view.graph.source('s')));
    expect(page.claims.map(({ stance, claims: rows, all }) => [stance, rows.length, all])).toEqual([
      ['supports', MOST_SHOWN, { href: '/wiki/sources/s/supports/', text: `All ${MANY - 5} claims` }],
      ['disputes', 5, undefined],
    ]);
    expect(page.fallout.unsupported.length).toBe(MOST_SHOWN);
    expect(page.fallout.all?.href).toBe('/wiki/sources/s/fallout/');
    const author = contributorPage(view, 'author', there(view.graph.authors[0]));
    expect([author.claims.length, author.counts.claims]).toEqual([MOST_SHOWN, `${MANY} claims`]);
    expect(author.allClaims?.href).toBe('/wiki/authors/lab/claims/');
    const topic = articlePage(view, there(view.graph.article('all')));
    expect(topic.details).toMatchObject({ wholeTimeline: { href: '/wiki/topics/all/timeline/' } });
    const dimension = articlePage(view, there(view.graph.article('speed')));
    expect(dimension.backlinks.length).toBe(MOST_SHOWN);
    expect(dimension.allBacklinks?.href).toBe('/wiki/dimensions/speed/backlinks/');
  });

  test('stands on pages of its own, every entry once, in the sitemap too', () => {
    const listed = new Set(pageList(view).map(({ href }) => href));
    const pages = entityListPages(view);
    expect(pages.map(({ path }) => path)).toMatchInlineSnapshot(`
      [
        "sources/s/supports",
        "sources/s/supports/page/2",
        "sources/s/fallout",
        "sources/s/fallout/page/2",
        "authors/lab/claims",
        "authors/lab/claims/page/2",
        "publishers/press/claims",
        "publishers/press/claims/page/2",
        "dimensions/speed/backlinks",
        "topics/all/timeline",
        "topics/all/timeline/page/2",
      ]
    `);
    for (const { path } of pages) expect(listed).toContain(`/wiki/${path}/`);
    const shown = pages
      .filter(({ list }) => list === 'sources/s/supports')
      .flatMap(({ list, number }) => entityListPage(view, list, number).groups)
      .flatMap((group) => group.claims.map(({ id }) => id));
    expect(shown.length).toBe(MANY - 5);
    expect(new Set(shown).size).toBe(MANY - 5);
  });

  test('names its entity and its place in the crumbs', () => {
    const page = entityListPage(view, 'sources/s/supports', 2);
    expect(page).toMatchObject({ path: '/sources/s/supports/page/2/', total: `${MANY - 5} entries` });
    expect(page.crumbs.map(({ href }) => href)).toEqual([
      ...['/wiki/', '/wiki/sources/', '/wiki/sources/s/', '/wiki/sources/s/supports/'],
    ]);
    expect(page.title).toBe('Claims that Lab, n.d. supports, page 2 of 2');
  });

  test('on the timeline of a topic, goes by year', () => {
    const { groups } = entityListPage(view, 'topics/all/timeline', 1);
    expect(groups.slice(0, 2).map(({ name }) => name)).toEqual(['2000', '2001']);
  });

  test('has no page where it is not long', () => {
    expect(() => entityListPage(view, 'sources/s/disputes', 1)).toThrow(
      'there is no list at sources/s/disputes',
    );
  });
});

test('a few more than the usual number are not worth a page of their own', () => {
  const list = (length: number) => Array.from({ length }, (_, n) => n);
  expect([100, 124, 125, 9000].map((length) => beginning(list(length)).length)).toEqual([100, 124, 100, 100]);
});

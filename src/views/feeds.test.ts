import { describe, expect, test } from 'vitest';
import { atomFeed, MOST_ADDRESSES, robots, sitemap, sitemapCount, sitemapIndex, xmlText } from './feeds.ts';
import { pageList } from './page-list.ts';
import { article, source, speed, viewOf } from './small-site.ts';
import type { SiteView } from './site-view.ts';

const all = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map(([, inner]) => inner);

describe('text in XML', () => {
  test.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    [`"a" 'b'`, '&quot;a&quot; &apos;b&apos;'],
    [']]>', ']]&gt;'],
    ['&amp;', '&amp;amp;'],
    ['a\u0000\u0008\u000B\u000C\u001F\uFFFE\uFFFFb', 'ab'],
    ['a\tb\nc', 'a\tb\nc'],
    ['half \uD83D pair', 'half  pair'],
    ['a pair 😀', 'a pair 😀'],
  ])('%j is written %j', (text, xml) => {
    expect(xmlText(text)).toBe(xml);
  });
});

describe('the feed', () => {
  const site = { url: 'https://wiki.example', base: '/gap/' };

  test('has the newest first, by the day they are about, with full addresses', () => {
    const feed = atomFeed(
      viewOf(
        {
          ...speed([
            '{ id: old, statement: "Old & odd.", asOf: 2024 }',
            '{ id: event, statement: E., happened: 2026-02-01, asOf: 2026-05 }',
            '{ id: undated, statement: U. }',
          ]),
          'briefs/b.md': article('Brief', 'date: 2025-06\nabout: [s]\npoints: [p]'),
        },
        site,
      ),
    );
    expect(all(feed, 'title')).toEqual(['Paper and screens', 'E.', 'Brief', 'Old &amp; odd.']);
    expect(all(feed, 'updated')).toEqual([
      ...['2026-02-01', '2026-02-01', '2025-06-30', '2024-12-31'].map((day) => `${day}T00:00:00Z`),
    ]);
    expect(all(feed, 'id')).toEqual([
      ...['', 'claims/event/', 'briefs/b/', 'claims/old/'].map((path) => `https://wiki.example/gap/${path}`),
    ]);
    expect(feed).toContain('<link rel="self" href="https://wiki.example/gap/feed.xml"/>');
  });

  test('says of a claim when it holds and what is wrong with it', () => {
    const claims = [
      '{ id: a, statement: A., asOf: 2024-05, withdrawn: { date: 2025, reason: R. } }',
      '{ id: b, statement: B., happened: 2023, sources: [{ source: s, stance: supports }] }',
    ];
    const view = viewOf({ ...speed(claims), 'sources/s.yml': source('S', 'firsthand: true\npublisher: P') });
    expect(all(atomFeed(view), 'summary')).toEqual([
      'As of May 2024. Marked: withdrawn, unsupported.',
      'Happened 2023.',
    ]);
  });

  test('is never updated after now, and what is not over yet stands beside today', () => {
    const claims = [
      '{ id: b-year, statement: Y., asOf: 2026 }',
      '{ id: a-today, statement: T., asOf: 2026-03-15 }',
      '{ id: before, statement: B., asOf: 2026-03-14 }',
    ];
    const feed = atomFeed(viewOf(speed(claims), { now: '2026-03-15' }));
    expect(all(feed, 'updated')).toEqual(
      ['2026-03-15', '2026-03-15', '2026-03-15', '2026-03-14'].map((day) => `${day}T00:00:00Z`),
    );
    expect(all(feed, 'title').slice(1)).toEqual(['T.', 'Y.', 'B.']);
  });

  test('has fifty entries at most', () => {
    const claims = Array.from({ length: 60 }, (_, n) => `{ id: c${n}, statement: S., asOf: ${1960 + n} }`);
    const feed = atomFeed(viewOf(speed(claims)));
    expect(all(feed, 'summary')).toHaveLength(50);
    expect(all(feed, 'summary')[0]).toContain('As of 2019.');
  });

  test('of an empty wiki is of today', () => {
    expect(all(atomFeed(viewOf({})), 'updated')).toEqual(['2026-06-30T00:00:00Z']);
  });
});

describe('sitemaps', () => {
  const files = {
    ...speed(['{ id: a, statement: A. }']),
    'sources/s.yml': source('S', 'author: [{ literal: Lab }]\npublisher: Press'),
    'terms/t.md': '---\ntitle: T\ndefinition: D.\n---\n',
  };
  const site = {
    url: 'https://wiki.example',
    base: '/gap/',
    changed: { 'dimensions/speed.md': '2026-03-07' },
  };

  test('list every page once, with the day of its last change', () => {
    const view = viewOf(files, site);
    const urls = all(sitemap(view, 0), 'url');
    const listed = all(sitemap(view, 0), 'loc').map((loc) => loc?.replace('https://wiki.example/gap/', ''));
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual(
      expect.arrayContaining([
        ...[
          '',
          'claims/',
          'claims/by-grade/',
          'sources/',
          'sources/by-type/',
          'dimensions/',
          'terms/',
          'evidence/',
        ],
        ...['dimensions/speed/', 'claims/a/', 'sources/s/', 'terms/t/', 'authors/lab/', 'publishers/press/'],
      ]),
    );
    expect(listed).not.toContain('tensions/');
    expect(listed).not.toContain('search/');
    for (const page of ['dimensions/speed', 'claims/a']) {
      expect(urls).toContain(`<loc>https://wiki.example/gap/${page}/</loc><lastmod>2026-03-07</lastmod>`);
    }
    expect(urls).toContain('<loc>https://wiki.example/gap/sources/s/</loc>');
  });

  test('hold fifty thousand addresses each, and their index names all of them', () => {
    const view = viewOf({}, site);
    const fixed = pageList(view).length;
    const crowded = (more: number): SiteView => {
      const articles = Array.from({ length: MOST_ADDRESSES - fixed + more }, (_, n) => ({
        kind: 'topic',
        id: `a${n}`,
      }));
      const graph = Object.create(view.graph, { articles: { value: articles } }) as SiteView['graph'];
      return { ...view, graph };
    };
    expect([sitemapCount(view), sitemapCount(crowded(0)), sitemapCount(crowded(1))]).toEqual([1, 1, 2]);
    expect(all(sitemapIndex(crowded(1)), 'loc')).toEqual([
      'https://wiki.example/gap/sitemap-0.xml',
      'https://wiki.example/gap/sitemap-1.xml',
    ]);
    const maps = [0, 1].map((number) => all(sitemap(crowded(1), number), 'loc'));
    expect(maps.map(({ length }) => length)).toEqual([MOST_ADDRESSES, 1]);
    expect(new Set(maps.flat()).size).toBe(MOST_ADDRESSES + 1);
  });

  test('are named to robots where the origin is known', () => {
    expect(robots(viewOf({}, site))).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://wiki.example/gap/sitemap-index.xml\n',
    );
    expect(robots(viewOf({}))).toBe('User-agent: *\nAllow: /\n');
  });
});

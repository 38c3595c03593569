import { describe, expect, test } from 'vitest';
import { speed, viewOf } from '../small-site.ts';
import { claimFacetBySlug, claimIndex, claimIndexPages, claimList } from '../index-pages/claim-index.ts';
import { alphabetical } from './alphabetical.ts';
import { initialOf, jumps, MOST_JUMPS } from './jumps.ts';
import { namedPages, pagePath, pagerOf, restOf } from './pager.ts';
import { mostOnPage, PAGE_ENTRIES, splitPages, type Grouped } from './split.ts';

/** Groups of these sizes, named a, b, c …; rows are `a1`, `a2` … */
const groupsOf = (...sizes: number[]): Grouped<string>[] =>
  sizes.map((size, index) => {
    const name = String.fromCharCode(97 + index);
    return { anchor: name, name, rows: Array.from({ length: size }, (_, row) => `${name}${row + 1}`) };
  });

/** Pages in a few signs: `a3 b+2/5` are three rows of a, then two of the five of b, which began before. */
const inSigns = (pages: ReturnType<typeof splitPages<string, Grouped<string>>>) =>
  pages.map((page) =>
    page
      .map(({ name, rows, size, continued }) => {
        return `${name}${continued ? '+' : ''}${rows.length}${rows.length < size ? `/${size}` : ''}`;
      })
      .join(' '),
  );

describe('a list is divided into pages', () => {
  test.each<[string, number[], string[]]>([
    ['nothing is one empty page', [], ['']],
    ['what has room stands on one page', [3, 7], ['a3 b7']],
    ['a long group goes on over the pages', [25], ['a10/25', 'a+10/25', 'a+5/25']],
    ['a group that fits on a page is not cut after half of a page', [6, 9], ['a6', 'b9']],
    ['before that it is, so that no page is nearly empty', [4, 9], ['a4 b6/9', 'b+3/9']],
    ['a group too long for a page is cut anyway', [6, 12], ['a6 b4/12', 'b+8/12']],
    ['a short last page goes with the one before', [12], ['a12']],
    ['with the groups that stand on it', [10, 1, 1], ['a10 b1 c1']],
    ['a last page of a quarter stands alone', [13], ['a10/13', 'a+3/13']],
    ['groups keep their order', [4, 3, 3, 4, 6], ['a4 b3 c3', 'd4 e6']],
  ])('%s', (_, sizes, pages) => {
    expect(inSigns(splitPages(groupsOf(...sizes), 10))).toEqual(pages);
  });

  test('with every row once and in order, and no page above its bound, whatever the groups', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const sizes = Array.from({ length: seed % 17 }, (_, at) => ((seed * 31 + at * 17) % 29) + 1);
      const groups = groupsOf(...sizes);
      const pages = splitPages(groups, 10);
      expect(pages.flatMap((page) => page.flatMap(({ rows }) => rows))).toEqual(
        groups.flatMap(({ rows }) => rows),
      );
      const lengths = pages.map((page) => page.reduce((sum, { rows }) => sum + rows.length, 0));
      expect(Math.max(...lengths)).toBeLessThanOrEqual(mostOnPage(10));
      expect(Math.min(...lengths.slice(0, -1), 5)).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('a page names', () => {
  test.each<[number, number, string]>([
    [1, 2, '1 2'],
    [4, 14, '1 2 3 4 5 6 10 14'],
    [28, 68, '1 10 20 26 27 28 29 30 40 50 60 68'],
    [1, 680, '1 2 3 100 200 300 400 500 600 680'],
  ])('page %i of %i: %s', (number, of, named) => {
    expect(namedPages(number, of).join(' ')).toBe(named);
  });

  test('few others, however many there are', () => {
    for (const of of [2, 51, 99, 101, 5000, 123_456]) {
      for (const number of [1, of >> 1, of]) expect(namedPages(number, of).length).toBeLessThanOrEqual(17);
    }
  });
});

describe('places in a long list', () => {
  const pagesOf = (names: readonly string[]) =>
    splitPages(
      names.map((name, at) => ({ anchor: String(at), name, rows: ['x', 'y'] })),
      4,
    );
  const textOf = (names: readonly string[]) => jumps(pagesOf(names)).map(({ text }) => text);

  test('are its groups where there are few, each on the page where it begins', () => {
    expect(jumps(pagesOf(['Cost', 'Pace', 'Reach']))).toEqual([
      { text: 'Cost', page: 1, anchor: 'g-0' },
      { text: 'Pace', page: 1, anchor: 'g-1' },
      { text: 'Reach', page: 2, anchor: 'g-2' },
    ]);
  });

  test('are initials or decades where there are many groups', () => {
    const many = ['alpha', 'Äther', '“b”', '42', 'Zed'].flatMap((name) =>
      Array.from({ length: 20 }, () => name),
    );
    expect(textOf(many)).toEqual(['A', 'B', '#', 'Z']);
    const years = Array.from({ length: 120 }, (_, at) => String(2026 - at));
    expect(textOf(years).slice(0, 3)).toEqual(['2020s', '2010s', '2000s']);
  });

  test('are an even choice where the initials are many too, and none in a list without parts', () => {
    const signs = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    expect(textOf(signs).length).toBeLessThanOrEqual(MOST_JUMPS);
    expect(textOf(['Only'])).toEqual([]);
  });

  test.each([
    ['Äpfel', 'A'],
    ['“quoted”', 'Q'],
    ['4chan', '#'],
    ['…', '#'],
    ['北京', '北'],
    ['𝒜bc', '𝒜'],
  ])('the initial of %s is %s', (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });
});

test('names in order stand under their initials', () => {
  expect(alphabetical(['Abe', 'äon', 'Bo'], (name) => name)).toEqual([
    { anchor: '1', name: 'A', rows: ['Abe', 'äon'] },
    { anchor: '2', name: 'B', rows: ['Bo'] },
  ]);
});

test('an address of a page is below that of its list, where no entity can be', () => {
  expect([pagePath('claims', 1), pagePath('claims', 2)]).toEqual(['claims', 'claims/page/2']);
  expect([restOf('claims', 'claims'), restOf('claims', 'claims/page/2')]).toEqual([undefined, 'page/2']);
});

describe('an index of more claims than a page holds', () => {
  const claims = Array.from(
    { length: PAGE_ENTRIES * 2 + 200 },
    (_, n) => `{ id: c${n}, statement: Claim ${n}., asOf: ${1500 + (n % 400)} }`,
  );
  const view = viewOf(speed(claims), { base: '/wiki/', url: 'https://wiki.example' });
  const facet = claimFacetBySlug('by-support');
  const page = (number: number) => claimIndex(view, facet, number);

  test('has pages with addresses, titles, crumbs and canonical links of their own', () => {
    expect(page(2)).toMatchObject({
      title: 'Claims by support, page 2 of 3',
      path: '/claims/by-support/page/2/',
      canonical: 'https://wiki.example/wiki/claims/by-support/page/2/',
    });
    expect(page(2).crumbs.map(({ href }) => href)).toEqual([
      '/wiki/',
      '/wiki/claims/',
      '/wiki/claims/by-support/',
    ]);
    expect(claimIndexPages(view).map(({ path }) => path)).toContain('claims/by-support/page/3');
  });

  test('leads from page to page, and names what goes on', () => {
    expect(page(1).pager).toMatchObject({
      previous: undefined,
      next: { href: '/wiki/claims/by-support/page/2/' },
    });
    expect(page(2).pager).toMatchObject({
      previous: { href: '/wiki/claims/by-support/' },
      next: { href: '/wiki/claims/by-support/page/3/' },
    });
    expect(page(3).pager).toMatchObject({ number: 3, of: 3, next: undefined });
    expect(page(2).groups).toMatchObject([{ name: 'unsupported', continued: true, size: 1000 }]);
  });

  test('shows every claim once', () => {
    const ids = [1, 2, 3].flatMap((number) =>
      page(number).groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
    );
    expect(new Set(ids).size).toBe(claims.length);
    expect(ids).toHaveLength(claims.length);
  });

  test('is divided once for all of its pages', () => {
    expect(claimList(view, facet)).toBe(claimList(view, facet));
  });
});

test('a list of one page has no way to others', () => {
  const view = viewOf(speed(['{ id: a, statement: A. }']));
  expect(pagerOf(view, claimList(view, claimFacetBySlug('')), 1)).toBeUndefined();
});

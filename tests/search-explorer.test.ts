import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { openBrowser, type Watch } from './setup/browser.ts';
import { OpenSearch } from './setup/search-page.ts';

const site = inject('real');
const { graph } = loadWiki(site.content);
const { settings } = graph;

let browser: Browser;
let context: BrowserContext;
let search: OpenSearch;
let seen: Watch | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  seen = undefined;
  context = await browser.newContext();
  context.setDefaultTimeout(15_000);
  search = new OpenSearch(await context.newPage(), site.url);
});
afterEach(async () => {
  expect(seen ?? { complaints: [], strays: [] }).toEqual({ complaints: [], strays: [] });
  await context.close();
});

const claimPath = (id: string): string => `${site.base}claims/${id}/`;
const encoded = (name: string): string => encodeURIComponent(name).replaceAll('%20', '+');

describe('the five questions', () => {
  test('which claims rest on the word of a vendor alone', async () => {
    seen = await search.open('?kind=Claim&interest=Vendor+alone');
    const expected = graph.claims.filter((claim) => {
      const support = (claim.data.sources ?? []).filter(({ stance }) => stance === 'supports');
      const kinds = support.map(
        ({ source }) => graph.source(graph.resolve(source)?.entity.id ?? '')?.data.interest.kind,
      );
      return kinds.length > 0 && kinds.every((kind) => kind === 'vendor');
    });
    expect(expected.length).toBeGreaterThan(5);
    expect(await search.count()).toBe(expected.length);
    for (const path of await search.paths()) expect(expected.map(({ id }) => claimPath(id))).toContain(path);
  });

  test('what one holder said about cost, newest first, with what became of it', async () => {
    const holder = settings.holders['caisi']?.name ?? '';
    const dimension = graph.article('efficiency-and-cost')?.data.title ?? 'Efficiency and cost';
    seen = await search.open(`?kind=Claim&holder=${encoded(holder)}&dimension=${encoded(dimension)}`);
    const paths = await search.paths();
    const claims = paths.map((path) => graph.claim(path.split('/').at(-2) ?? ''));
    expect(claims.length).toBeGreaterThan(1);
    for (const claim of claims) expect(claim?.data.heldBy).toContain('caisi');
    const days = claims.map((claim) => claim?.data.asOf?.latest ?? '');
    expect(days).toEqual([...days].sort().reverse());
    expect(await search.page.locator('[data-results] .mark').count()).toBeGreaterThan(0);
  });

  test('all estimates of the lag since a month, the highest first', async () => {
    seen = await search.open('?measure=Lag&from=2026-04&sort=highest');
    const expected = graph.claims.flatMap((claim) => {
      const day = (claim.data.asOf ?? claim.data.happened)?.latest ?? '';
      const lags = (claim.data.quantities ?? []).filter(({ measure }) => measure === 'lag-months');
      const values = lags.flatMap(({ value, low, high }) =>
        value !== undefined
          ? [value]
          : low !== undefined && high !== undefined
            ? [(low + high) / 2]
            : [low ?? high ?? []].flat(),
      );
      return day >= '2026-04' && lags.length > 0
        ? [{ path: claimPath(claim.id), most: Math.max(...values) }]
        : [];
    });
    expect(await search.count()).toBe(expected.length);
    const most = new Map(expected.map(({ path, most: value }) => [path, value]));
    const shown = (await search.paths()).map((path) => most.get(path) ?? NaN);
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    expect(shown.length).toBeGreaterThan(5);
  });

  test('every source by one author', async () => {
    const author = [...graph.authors].sort((a, b) => b.sources.length - a.sources.length)[0];
    seen = await search.open(`?kind=Source&author=${encoded(author?.name ?? '')}`);
    const paths = (author?.sources ?? []).map((id) => `${site.base}sources/${id}/`);
    expect(new Set(await search.paths())).toEqual(new Set(paths));
  });

  test('what a word means here', async () => {
    seen = await search.open('?q=harness&kind=Term');
    expect((await search.paths())[0]).toBe(`${site.base}terms/harness/`);
    const words = await search.page.locator('[data-results] li').first().innerText();
    expect(words).toContain(graph.article('harness')?.data.definition?.slice(0, 60));
  });
});

describe('what is typed finds what it should', () => {
  const former = [...graph.redirects][0];
  const address = (id: string): string => {
    const entity = graph.resolve(id)?.entity;
    return entity?.kind === 'claim' ? claimPath(id) : `/${id}/`;
  };
  test.each<readonly [string, string]>([
    ['caisi-v4-eight-months', claimPath('caisi-v4-eight-months')],
    ['@caisi-v4-eight-months', claimPath('caisi-v4-eight-months')],
    ['@zhang-2024-gsm1k', `${site.base}sources/zhang-2024-gsm1k/`],
    ['Havard Ihle', `${site.base}perspectives/havard-ihle/`],
    ['Håvard Ihle', `${site.base}perspectives/havard-ihle/`],
    ['scaffolding', `${site.base}terms/harness/`],
    ['17.4 points', claimPath('mmou-gap')],
    ['8 months', claimPath('caisi-v4-eight-months')],
    ['3.3%', claimPath('ai-index-2026-reopened')],
    ['GLM-5.1', claimPath('glm-5-1-leads-swe-bench-pro')],
    ['R1', claimPath('r1-matched-o1-on-aime')],
    ['SWE-bench', `${site.base}terms/swe-bench/`],
    ...(former ? [[former[0], address(former[1])] as const] : []),
  ])('“%s” leads to %s among the first five', async (words, path) => {
    seen = await search.open(`?q=${encodeURIComponent(words).replaceAll('%20', '+')}`);
    const first = (await search.paths()).slice(0, 5);
    expect(first.some((found) => found.endsWith(path))).toBe(true);
  });
});

describe('narrowing', () => {
  test('values of a group add up, groups narrow, and the counts say so beforehand', async () => {
    seen = await search.open('');
    const { page } = search;
    const told = async (name: string): Promise<number> =>
      Number(await page.locator(`[data-count="${name}"]`).innerText());
    const claims = await told('kind:Claim');
    const sources = await told('kind:Source');
    expect([claims, sources]).toEqual([graph.claims.length, graph.sources.length]);
    await page.getByRole('checkbox', { name: /^Claim/ }).check();
    await search.shown('?kind=Claim');
    expect(await search.count()).toBe(claims);
    expect(await told('kind:Source'), 'the own choice is left out').toBe(sources);
    await page.getByRole('checkbox', { name: /^Source/ }).check();
    await search.shown('?kind=Claim&kind=Source');
    expect(await search.count()).toBe(claims + sources);
    const both = await told('dimension:Time lag');
    await page.getByRole('checkbox', { name: /^Time lag/ }).check();
    await search.shown('?kind=Claim&kind=Source&dimension=Time+lag');
    expect(await search.count()).toBe(both);
  });

  test('a query of several words is counted as it is found', async () => {
    seen = await search.open('?q=caisi+cost+lag');
    const { page } = search;
    const claims = Number(await page.locator('[data-count="kind:Claim"]').innerText());
    await page.getByRole('checkbox', { name: /^Claim/ }).check();
    await search.shown('?q=caisi+cost+lag&kind=Claim');
    expect(await search.count()).toBe(claims);
  });

  test('chips take back one choice each, and all at once', async () => {
    seen = await search.open('?kind=Claim&standing=disputed&from=2026-01');
    const { page } = search;
    await page.getByRole('button', { name: 'Remove the filter Standing: disputed' }).click();
    await search.shown('?kind=Claim&from=2026-01');
    expect(search.query).toBe('?kind=Claim&from=2026-01');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await search.shown('');
    expect(search.query).toBe('');
    expect(await page.locator('[data-chips] button').count()).toBe(0);
  });

  test('all disputed claims on a subject since a month, without words', async () => {
    seen = await search.open('?kind=Claim&standing=disputed&dimension=Time+lag&from=2026-01');
    const expected = graph.claims.filter(
      ({ id, data, dimensions }) =>
        graph.claimFacts(id).standing.value === 'disputed' &&
        dimensions.includes('time-lag') &&
        ((data.asOf ?? data.happened)?.latest ?? '') >= '2026-01',
    );
    expect(await search.count()).toBe(expected.length);
  });

  test('what has no date comes last in either direction, and does not vanish', async () => {
    const dated = (path: string): boolean => {
      const data = graph.claim(path.split('/').at(-2) ?? '')?.data;
      return (data?.asOf ?? data?.happened) !== undefined;
    };
    for (const sort of ['newest', 'oldest']) {
      seen = await search.open(`?kind=Claim&sort=${sort}`);
      expect(await search.count()).toBe(graph.claims.length);
      expect((await search.paths()).slice(0, 20).every(dated)).toBe(true);
    }
  });
});

describe('the state', () => {
  test('survives reload, the way back, and a result that was looked at', async () => {
    seen = await search.open('?q=model&kind=Claim&sort=newest');
    const { page } = search;
    await page.locator('[data-more]').click();
    await expect.poll(async () => (await search.paths()).length).toBe(40);
    const before = await search.paths();
    await page.reload();
    await search.shown('?q=model&kind=Claim&sort=newest');
    expect(await search.paths()).toEqual(before);
    await page.locator('[data-results] li > a').nth(30).click();
    await page.locator('h1.statement').waitFor();
    await page.goBack();
    await search.shown('?q=model&kind=Claim&sort=newest');
    expect(await search.paths()).toEqual(before);
  });

  test('groups by kind are a state too, and lead to all of a kind', async () => {
    seen = await search.open('?q=harness&by=kind');
    const { page } = search;
    const headings = page.locator('.kind-group h2');
    expect(await headings.count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: /of the kind Claim/ }).click();
    await search.shown('?q=harness&kind=Claim');
  });

  test('a month that nothing has, unknown values and nonsense do no harm', async () => {
    seen = await search.open('?from=2099-01');
    expect(await search.count()).toBe(0);
    expect(await search.page.locator('[data-ways] a').count()).toBeGreaterThan(3);
    seen = await search.open('?kind=Nonsense');
    expect(await search.count()).toBe(0);
    await search.page.getByRole('button', { name: /Take all filters away/ }).click();
    await search.shown('');
    expect(await search.count()).toBeGreaterThan(100);
  });

  test('a hostile query is text and nothing else', async () => {
    const hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
    const query = `?${new URLSearchParams({ q: hostile }).toString()}`;
    seen = await search.open(query);
    expect(await search.page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await search.page.locator('[data-status] img').count()).toBe(0);
  });
});

describe('did you mean', () => {
  test.each([
    ['deepseak', 'deepseek'],
    ['harnes', 'harness'],
    ['Havrad Ihle', 'Håvard Ihle'],
  ])('“%s” brings up “%s”, which finds', async (typed, meant) => {
    seen = await search.open(`?q=${typed.replaceAll(' ', '+')}`);
    const { page } = search;
    await page.locator('.guess', { hasText: meant }).first().click();
    await search.shown(`?q=${encodeURIComponent(meant).replaceAll('%20', '+')}`);
    expect(await search.count()).toBeGreaterThan(0);
    expect(await page.locator('.guess').count()).toBe(0);
  });
});

describe('exports', () => {
  async function saved(button: string): Promise<string> {
    const [download] = await Promise.all([
      search.page.waitForEvent('download'),
      search.page.getByRole('button', { name: button }).click(),
    ]);
    return readFileSync((await download.path()) ?? '', 'utf8');
  }

  test('the table has a row for every result, in order', async () => {
    seen = await search.open('?kind=Claim&measure=Lag&sort=highest');
    const lines = (await saved('CSV')).trimEnd().split('\r\n');
    expect(lines.length).toBe((await search.count()) + 1);
    expect(lines[0]).toContain('kind,id,title,figures');
    const paths = await search.paths();
    expect(lines[1]).toContain(new URL(paths[0] ?? '', site.url).href);
  });

  test('the bibliography has the sources of the claims among the results, each once', async () => {
    seen = await search.open('?kind=Claim&dimension=Mathematics');
    const expected = new Set(
      graph.claims
        .filter(({ dimensions }) => dimensions.includes('mathematics'))
        .flatMap(({ data }) => (data.sources ?? []).map(({ source }) => graph.resolve(source)?.entity.id)),
    );
    const entries = (await saved('BibTeX')).match(/^@\w+\{/gm) ?? [];
    expect(entries.length).toBe(expected.size);
  });
});

describe('where the index is missing or old', () => {
  test('lists of everything stand there with the reason', async () => {
    const { page } = search;
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`${site.url}search/?q=lag`);
    const reason = page.locator('[data-reason]');
    await reason.filter({ hasText: 'missing or could not be loaded' }).waitFor();
    const links = page.locator('[data-fallback] section li a');
    const lists = [graph.articles, graph.claims, graph.sources, graph.authors, graph.publishers];
    expect(await links.count()).toBe(lists.reduce((sum, { length }) => sum + length, 0));
  });

  test('an index of another state of the content is told of, and searched all the same', async () => {
    const { page } = search;
    await page.route('**/pagefind/stamp.txt', (route) => route.fulfill({ body: 'another' }));
    seen = await search.open('?q=lag');
    await page.locator('[data-reason]', { hasText: 'older state' }).waitFor();
    expect(await search.count()).toBeGreaterThan(0);
    expect(await page.locator('[data-fallback] section').first().isVisible()).toBe(true);
  });

  test('an index that fits shows no lists', async () => {
    seen = await search.open('?q=lag');
    expect(await search.page.locator('[data-fallback]').isVisible()).toBe(false);
  });
});

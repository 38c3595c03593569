import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { openBrowser, watch, type Watch } from './setup/browser.ts';

let browser: Browser;
let page: Page;
let seen: Watch;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
});
afterEach(async () => {
  expect(seen).toEqual({ complaints: [], strays: [] });
  await page.context().close();
});

/** Words by which one article, one claim and one source of each wiki must be found. */
const SOUGHT = {
  real: {
    article: ['lag estimate', 'topics/reading-a-lag-estimate/'],
    claim: ['systematic overfitting Phi Mistral', 'claims/gsm1k-families-differ/'],
    source: ['@zhang-2024-gsm1k', 'sources/zhang-2024-gsm1k/'],
    dimension: 'Mathematics',
    broad: 'model',
  },
  office: {
    article: ['return to the office', 'topics/return-debate/'],
    claim: ['meetings 11 hours', 'claims/calendars-fuller-in-offices/'],
    source: ['Wilma Writer gazette', 'sources/example-gazette-2025/'],
    dimension: 'Output',
    broad: 'work',
  },
} as const;

describe.each(['real', 'office'] as const)('search in the %s wiki', (name) => {
  const site = inject(name);
  const sought = SOUGHT[name];
  const results = () => page.locator('[data-results] li');
  const status = () => page.locator('[data-status]');

  async function open(path: string): Promise<void> {
    seen = watch(page, new URL(site.url).origin);
    await page.goto(site.url + path);
  }

  /** Waits until the search page has answered, and gives the number of results it tells. */
  async function count(): Promise<number> {
    await status()
      .filter({ hasText: /result|Nothing/ })
      .waitFor();
    return Number(/^[\d,]+/.exec(await status().innerText())?.[0].replace(',', '') ?? 0);
  }

  test.each(['article', 'claim', 'source'] as const)('finds %s by words of its own', async (kind) => {
    const [words, path] = sought[kind];
    await open(`search/?q=${encodeURIComponent(words)}`);
    await results().first().waitFor();
    const first = await results()
      .locator('> a')
      .evaluateAll((links) => links.slice(0, 3).map((link) => (link as HTMLAnchorElement).pathname));
    expect(first).toContain(`${site.base}${path}`);
    await page.locator(`[data-results] a[href^="${site.base}${path}"]`).first().click();
    await page.locator('main h1').waitFor();
    expect(new URL(page.url()).pathname).toBe(site.base + path);
  });

  test('finds every claim by its id', async () => {
    const { graph } = loadWiki(site.content);
    await open('search/');
    const ids = graph.claims.map(({ id }) => id).slice(0, 12);
    for (const id of ids) {
      await page.locator('main input[name=q]').fill(`@${id}`);
      await page
        .locator(`[data-results] a[href^="${site.base}claims/${id}/"]`)
        .first()
        .waitFor({ timeout: 5000 });
    }
  });

  test('narrows by kind and by dimension, and keeps the state in the address', async () => {
    await open(`search/?q=${sought.broad}`);
    const all = await count();
    await page.getByRole('checkbox', { name: /^Claim/ }).check();
    await page.waitForURL(/kind=Claim/);
    await expect.poll(count).toBeLessThan(all);
    const claims = await count();
    const kinds = async () => new Set(await results().locator('> .tag').allInnerTexts());
    await expect.poll(kinds).toEqual(new Set(['Claim']));
    await page.getByRole('checkbox', { name: new RegExp(`^${sought.dimension}`) }).check();
    await page.waitForURL(/dimension=/);
    await expect.poll(count).toBeLessThan(claims);
    const both = await count();
    expect(both).toBeGreaterThan(0);

    await page.reload();
    expect(await page.locator('main input[name=q]').inputValue()).toBe(sought.broad);
    expect(await page.getByRole('checkbox', { name: /^Claim/ }).isChecked()).toBe(true);
    expect(await count()).toBe(both);

    await page.goBack();
    await expect.poll(count).toBe(claims);
    expect(await page.getByRole('checkbox', { name: new RegExp(`^${sought.dimension}`) }).isChecked()).toBe(
      false,
    );
  });

  test('counts beside a filter what choosing it would give', async () => {
    await open(`search/?q=${sought.broad}`);
    const label = page.locator('[data-count="kind:Claim"]');
    await expect.poll(() => label.innerText()).toMatch(/^\d+$/);
    const told = Number(await label.innerText());
    await page.getByRole('checkbox', { name: /^Claim/ }).check();
    await expect.poll(count).toBe(told);
  });

  test('says so where nothing is found, and what to do', async () => {
    await open('search/?q=zzzz');
    await status().filter({ hasText: 'Nothing was found' }).waitFor();
    expect(await results().count()).toBe(0);
  });

  test('lists everything, newest first, without words', async () => {
    await open('search/');
    const { graph } = loadWiki(site.content);
    const lists = [graph.articles, graph.claims, graph.sources, graph.authors, graph.publishers];
    expect(await count()).toBe(lists.reduce((sum, { length }) => sum + length, 0));
  });

  test.each(['/', 'Control+k'])(
    'opens over any page by %s, finds, closes and gives the focus back',
    async (key) => {
      const [words, path] = sought.claim;
      await open('sources/');
      await page.locator('.wordmark').focus();
      await page.keyboard.press(key);
      const box = page.locator('dialog[open] input[type=search]');
      await expect.poll(() => box.evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.type(words);
      const found = page.locator(`dialog li a[href^="${site.base}${path}"]`).first();
      await found.waitFor();
      const all = page.getByRole('link', { name: 'All results, with filters' });
      expect(await all.getAttribute('href')).toContain(`${site.base}search/?q=${encodeURIComponent(words)}`);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('wordmark');
      await page.keyboard.press(key);
      await found.click();
      await page.locator('h1.statement').waitFor();
      expect(new URL(page.url()).pathname).toBe(site.base + path);
    },
  );

  test('opens by a click on the box of the header', async () => {
    await open('evidence/');
    await page.locator('.site-header input[type=search]').click();
    await page.locator('dialog[open] input[type=search]').waitFor();
  });

  test('leaves `/` alone where somebody types', async () => {
    await open('search/');
    await page.locator('main input[name=q]').fill('');
    await page.locator('main input[name=q]').press('/');
    expect(await page.locator('main input[name=q]').inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('stays a plain form where the dialogue cannot be loaded', async () => {
    await page.route('**/_astro/box.*.js', (route) => route.abort());
    await open('');
    await page.keyboard.press('/');
    const box = page.locator('.site-header input[type=search]');
    await expect.poll(() => box.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type('word');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}search/?q=word`);
    seen.complaints.length = 0;
  });
});

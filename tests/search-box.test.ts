import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, watch, withPage } from './setup/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const site = inject('real');

async function searchFor(page: Page, words: string, path = 'timeline/'): Promise<void> {
  await page.goto(site.url + path);
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.type(words);
  await page.locator('dialog [role=option]').first().waitFor();
}

describe('the box', () => {
  test('shows a claim with its figure and date, a source with its year and claims, in groups', () =>
    withPage(browser, {}, async (page) => {
      const { complaints, strays } = watch(page, new URL(site.url).origin);
      await searchFor(page, 'CAISI DeepSeek V4 months');
      const group = (name: string) =>
        page.locator(`dialog [role=group][aria-labelledby=search-group-${name}]`);
      const claim = group('claim').locator('[role=option]', { hasText: 'eight months' }).first();
      expect(await claim.locator('.facts').innerText()).toMatch(/8 months.*1 May 2026/);
      expect(await claim.locator('mark').count()).toBeGreaterThan(0);
      expect(await group('source').locator('.facts').first().innerText()).toMatch(/20\d\d · \d+ claims?$/);
      expect(await page.locator('dialog [role=status]').innerText()).toMatch(/\d+ claims.*\d+ sources/);
      expect({ complaints, strays }).toEqual({ complaints: [], strays: [] });
    }));

  test('is walked by arrow keys, and Enter opens what they chose', () =>
    withPage(browser, {}, async (page) => {
      await searchFor(page, 'harness');
      const input = page.locator('dialog input');
      const active = () => input.getAttribute('aria-activedescendant');
      expect(await active()).toBeNull();
      await page.keyboard.press('ArrowDown');
      expect(await active()).toBe('search-found-0');
      await page.keyboard.press('ArrowDown');
      expect(await active()).toBe('search-found-1');
      expect(await page.locator('[aria-selected=true]').count()).toBe(1);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await active(), 'one step above the first leads back to the box').toBeNull();
      await page.keyboard.press('ArrowUp');
      const options = page.locator('dialog [role=option]');
      expect(await active()).toBe(`search-found-${(await options.count()) - 1}`);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const href = await options.first().getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(new URL(href ?? '', site.url).href);
    }));

  test('leads to the search page by Enter where nothing is chosen', () =>
    withPage(browser, {}, async (page) => {
      await searchFor(page, 'time lag');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.url}search/?q=time+lag`);
    }));

  test('keeps Tab within itself, past the list', () =>
    withPage(browser, {}, async (page) => {
      await searchFor(page, 'harness');
      const focused: (string | null | undefined)[] = [];
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press('Tab');
        focused.push(await page.evaluate(() => document.activeElement?.textContent));
      }
      expect(focused).toEqual(['Search', 'All results, with filters', 'Close']);
    }));

  test('carries the words to the page, which marks them and can take the marks away', () =>
    withPage(browser, {}, async (page) => {
      await searchFor(page, 'harness');
      await page.locator('dialog [role=option]', { hasText: 'Harness' }).first().click();
      await page.locator('main mark.searched').first().waitFor();
      const texts = await page.locator('mark.searched').allTextContents();
      for (const text of texts) expect(text.toLowerCase()).toContain('harness');
      const before = await page.locator('main h1').innerText();
      await page.getByRole('button', { name: 'Remove the marks' }).click();
      expect(await page.locator('mark.searched').count()).toBe(0);
      expect(await page.locator('main h1').innerText()).toBe(before);
      expect(page.url()).not.toContain('highlight');
    }));

  test('puts a misspelt word right', () =>
    withPage(browser, {}, async (page) => {
      await searchFor(page, 'deepseak');
      await page.locator('dialog .guess', { hasText: 'deepseek' }).click();
      await page
        .locator('dialog [role=option] mark', { hasText: /deepseek/i })
        .first()
        .waitFor();
      expect(await page.locator('dialog input').inputValue()).toBe('deepseek');
    }));

  test('takes over what was typed in the header', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(site.url);
      await page.locator('.site-header input[type=search]').focus();
      await page.keyboard.type('lag');
      await expect.poll(() => page.locator('dialog[open] input').inputValue()).toBe('lag');
    }));

  test.each(['Tab', '/'])('loses no letter that is typed while it loads, reached by %s', (key) =>
    withPage(browser, {}, async (page) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.goto(site.url);
      await page.route('**/*.js', async (route) => {
        await held;
        await route.continue();
      });
      if (key === '/') await page.keyboard.press('/');
      else await page.locator('.site-header input[type=search]').focus();
      await page.keyboard.type('la');
      release();
      await page.locator('dialog[open] input').waitFor();
      await page.keyboard.type('g');
      expect(await page.locator('dialog[open] input').inputValue()).toBe('lag');
    }),
  );

  test('says so where the index cannot be loaded, and still leads to the lists', () =>
    withPage(browser, {}, async (page) => {
      await page.route('**/pagefind/pagefind.js', (route) => route.abort());
      await page.goto(site.url);
      await page.keyboard.press('/');
      await page.locator('dialog[open] input').waitFor();
      await page.keyboard.type('lag');
      await page.locator('dialog [role=status]', { hasText: 'could not be loaded' }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.url}search/?q=lag`);
      await page.locator('[data-fallback] section a').first().waitFor();
    }));
});

test('a page brings at most 12 KB of scripts before somebody searches', () =>
  withPage(browser, {}, async (page) => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.goto(`${site.url}timeline/`, { waitUntil: 'networkidle' });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(12 * 1024);
  }));

test.each([
  ['markup', '%22%3E%3Cimg src=x onerror=window.hit=1%3E'],
  ['a very long text', 'a'.repeat(5000)],
  ['brackets', '((((('],
  ['a zero byte', '%00'],
  ['a pattern', '.*'],
])('%s as `highlight` of an address does nothing', (_name, text) =>
  withPage(browser, {}, async (page) => {
    const { complaints } = watch(page, new URL(site.url).origin);
    await page.goto(`${site.url}timeline/?highlight=${text}`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(complaints).toEqual([]);
  }),
);

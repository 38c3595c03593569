import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { openBrowser, withPage } from './setup/browser.ts';
import { builtPages } from './setup/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const CHOICE = /<a href="([^"]*)"[^>]*>[^<]*<\/a> *<span class="count">(\d+)<\/span>/g;

describe.each(['real', 'office'] as const)('the timeline of the %s wiki', (name) => {
  const site = inject(name);
  const { graph } = loadWiki(site.content);

  test('counts in every filter just the events that its page shows', () => {
    const pages = builtPages(site.folder, site.base).filter(({ file }) => file.startsWith('timeline/'));
    const shown = new Map(
      pages.map(({ address, html }) => [address, html.match(/<li id="event-/g)?.length ?? 0]),
    );
    expect(shown.get(`${site.base}timeline/`)).toBe(graph.claims.filter(({ data }) => data.happened).length);
    for (const { file, html } of pages) {
      const filters = /<nav class="filters".*?<\/nav>/s.exec(html)?.[0] ?? '';
      const choices = [...filters.matchAll(CHOICE)];
      expect(choices.length, file).toBeGreaterThan(0);
      for (const [, href = '', count] of choices)
        expect(shown.get(href), `${file}: ${href}`).toBe(Number(count));
    }
  });

  test('filters by address without a script, and a filter survives reloading and going back', () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.url}timeline/`);
      await page.locator('.filters summary', { hasText: 'By dimension' }).click();
      const choice = page.locator('.filters details[open] li').first();
      const [text = '', count] = (await choice.innerText()).split(/ (?=\d+$)/);
      await choice.locator('a').click();
      const address = page.url();
      expect(address).toContain(`${site.url}timeline/dimensions/`);
      const events = () => page.locator('.events > li').count();
      expect(await events()).toBe(Number(count));
      await page.reload();
      expect(await page.locator('h1').innerText()).toBe(`Timeline: ${text}`);
      expect(await page.locator('.filters summary').first().innerText()).toBe(`By dimension: ${text}`);
      await page.locator('main a', { hasText: /^All \d+ event/ }).click();
      expect(page.url()).toBe(`${site.url}timeline/`);
      await page.goBack();
      expect([page.url(), await events()]).toEqual([address, Number(count)]);
    }));
});

test('the filters of the timeline open and lead on by keyboard', () =>
  withPage(browser, {}, async (page) => {
    const site = inject('real');
    await page.goto(`${site.url}timeline/`);
    await page.locator('.filters summary', { hasText: 'By holder' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const choice = page.locator('.filters a:focus');
    const holder = await choice.innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/timeline\/holders\//);
    expect(await page.locator('h1').innerText()).toBe(`Timeline: held by ${holder}`);
    expect(await page.locator('.filters [aria-current="page"]').textContent()).toContain(holder);
  }));

test('a dimension leads to its events', () =>
  withPage(browser, { javaScriptEnabled: false }, async (page) => {
    const site = inject('office');
    await page.goto(`${site.url}dimensions/output/`);
    await page.locator('main a', { hasText: 'on the timeline' }).click();
    expect(page.url()).toBe(`${site.url}timeline/dimensions/output/`);
  }));

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { healthOf, loadWiki } from '../src/wiki/index.ts';
import { openBrowser, withPage } from './setup/browser.ts';

const site = inject('real');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the footer of a page leads to the health of the wiki, whose numbers are those of its data', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(site.url);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Health of the wiki' }).click();
    await page.waitForURL(/\/health\/$/);
    const json = await page.locator('link[rel="alternate"][type="application/json"]').getAttribute('href');
    const data = (await (await page.request.get(new URL(json ?? '', page.url()).href)).json()) as {
      totals: { inUse: number };
      secondHand: string[];
      next: { title: string }[];
    };
    const tiles = await page.locator('.tiles li').allInnerTexts();
    expect(tiles[0]?.replace(/\s+/g, ' ')).toBe(`${data.totals.inUse} claims in use`);
    const steps = await page.locator('.next-steps > li > h3').allInnerTexts();
    expect(steps.length).toBeGreaterThan(0);
    expect(steps).toEqual(data.next.map(({ title }) => title));
    const { graph, findings, accepted } = loadWiki(site.content);
    expect(data.secondHand).toEqual(healthOf({ graph, findings, accepted }).secondHand);
  }));

test('on a phone nothing but tables scrolls sideways, and a folded list opens by keyboard', () =>
  withPage(browser, { viewport: { width: 360, height: 740 } }, async (page) => {
    await page.goto(`${site.url}health/`);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    const fold = page.locator('section[aria-labelledby=weak] details.fold').first();
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    await fold.getByRole('link').first().waitFor();
    expect(await fold.getAttribute('open')).not.toBeNull();
  }));

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { weighEvidence } from '../src/views/evidence/weigh.ts';
import { siteView } from '../src/views/site-view.ts';
import { loadWiki, positionRuns } from '../src/wiki/index.ts';
import { openBrowser, withPage } from './setup/browser.ts';

const site = inject('real');
const view = siteView(loadWiki(site.content), { changed: new Map() }, { base: new URL(site.url).pathname });
const { graph } = view;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const headings = (page: Page) => page.locator('article h2').evaluateAll((all) => all.map(({ id }) => id));
const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right } = one.getBoundingClientRect();
      return { left, top, right };
    }),
  );

test('each tension counts the independent origins of its sides in the open, and says what would settle it before it argues', () =>
  withPage(browser, {}, async (page) => {
    for (const { id, data } of graph.articlesOf('tension')) {
      await page.goto(`${site.url}tensions/${id}/`);
      const counted = data.sides.map(({ claims }) => String(weighEvidence(view, claims ?? []).origins));
      expect(await page.locator('.weighed .amount').allInnerTexts()).toEqual(counted);
      expect(await page.locator('.weighed thead th').allInnerTexts()).toEqual(
        data.sides.map(({ label }) => label),
      );
      const ids = await headings(page);
      expect(ids.slice(0, 2)).toEqual(['sides', 'weighed']);
      if (data.wouldSettle) expect(ids.indexOf('settle')).toBeLessThan(4);
    }
  }));

test('the sides of a tension stand next to each other, and below each other on a phone', () =>
  withPage(browser, { viewport: { width: 1440, height: 900 } }, async (page) => {
    const [tension] = graph.articlesOf('tension');
    await page.goto(`${site.url}tensions/${tension?.id}/`);
    const wide = await boxes(page, '.side');
    expect(new Set(wide.map(({ top }) => top)).size).toBe(1);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const selector of ['.side', '.weighed tbody tr:first-child td']) {
      const narrow = await boxes(page, selector);
      expect(narrow.length).toBeGreaterThan(1);
      expect(new Set(narrow.map(({ left }) => left)).size).toBe(1);
      expect(Math.max(...narrow.map(({ right }) => right))).toBeLessThanOrEqual(360);
    }
    // The cells of a side still belong to its column, and each says whose it is.
    const row = page.locator('.weighed').getByRole('row').filter({ hasText: 'Independent origins' });
    expect(await row.getByRole('cell').count()).toBe(tension?.data.sides.length);
    const whose = await page
      .locator('.weighed tbody tr:first-child td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(whose).toEqual(tension?.data.sides.map(({ label }) => JSON.stringify(label)));
  }));

test('by keyboard one gets from the question of a tension to where it stands, and through the table', () =>
  withPage(browser, {}, async (page) => {
    const [tension] = graph.articlesOf('tension');
    await page.goto(`${site.url}tensions/${tension?.id}/`);
    await page.locator('a[href="#resolution"].mark').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#resolution');
    const table = page.getByRole('region', { name: 'Evidence of the sides, compared' });
    await table.focus();
    expect(await table.evaluate((region) => region === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.weighed') !== null)).toBe(true);
  }));

test('a dimension starts with what the evidence reads now and how sure one can be', () =>
  withPage(browser, {}, async (page) => {
    for (const { id } of graph.articlesOf('dimension')) {
      await page.goto(`${site.url}dimensions/${id}/`);
      expect((await headings(page)).slice(0, 2)).toEqual(['reading', 'sure']);
      const sure = await page.locator('section[aria-labelledby=sure]').innerText();
      expect(sure).toMatch(/independent origins? stands? behind \d+ claims?|No independent origins stand/);
    }
  }));

test('a perspective shows its steps in order of date, and its own figures lead to their claims', () =>
  withPage(browser, {}, async (page) => {
    let charts = 0;
    for (const perspective of graph.articlesOf('perspective')) {
      const runs = positionRuns(perspective);
      if (runs.length === 0) continue;
      await page.goto(`${site.url}perspectives/${perspective.id}/`);
      expect(await page.locator('.path > li').count()).toBe(runs.length);
      const marks = page.locator('.own-figures svg a');
      charts += await page.locator('.own-figures svg.plot').count();
      for (const href of await marks.evaluateAll((all) => all.map((one) => one.getAttribute('href')))) {
        expect(href).toMatch(/\/claims\/[a-z0-9-]+\/$/);
      }
    }
    expect(charts).toBeGreaterThan(0);
  }));

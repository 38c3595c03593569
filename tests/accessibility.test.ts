import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, withPage } from './setup/browser.ts';
import { pageTypes } from './setup/page-types.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe has against a page, one line for each rule with the first element that breaks it. */
async function faults(page: Page, path: string): Promise<string[]> {
  // The policy of the page keeps script elements out; the browser's own door stays open to tests.
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map(
    ({ id, nodes }) =>
      `${path}: ${id} (${nodes.length}): ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`,
  );
}

describe.each(['light', 'dark'] as const)('axe, with %s colours,', (colorScheme) => {
  const site = inject('real');

  test.each(pageTypes(site))('finds nothing on a page of the type $type', ({ path }) =>
    withPage(browser, { colorScheme }, async (page) => {
      await page.goto(site.url + path);
      expect(await faults(page, path)).toEqual([]);
    }),
  );

  test('finds nothing in the search dialogue with results', () =>
    withPage(browser, { colorScheme }, async (page) => {
      await page.goto(site.url);
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('model');
      await page.locator('dialog li a').first().waitFor();
      const found = await faults(page, 'dialogue');
      expect(found).toEqual([]);
    }));
});

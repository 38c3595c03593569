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
async function faults(page: Page, path: string, options: axe.RunOptions = {}): Promise<string[]> {
  // The policy of the page keeps script elements out; the browser's own door stays open to tests.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    (own) => window.axe.run(document, { resultTypes: ['violations'], ...own }),
    options,
  );
  return found.violations.map(
    ({ id, nodes }) =>
      `${path}: ${id} (${nodes.length}): ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`,
  );
}

/** What axe asks of colours; its other rules find the same in any. */
const OF_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe has against a page in light and in dark colours. */
async function faultsInBoth(page: Page, path: string): Promise<string[]> {
  const light = await faults(page, path);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(), path).not.toBe(before);
  const dark = await faults(page, path, OF_COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

describe('axe, with light and with dark colours,', () => {
  const site = inject('real');

  let page: Page;
  beforeAll(async () => {
    page = await (await browser.newContext({ colorScheme: 'light' })).newPage();
  });
  afterAll(() => page.context().close());

  test.each(pageTypes(site))('finds nothing on a page of the type $type', async ({ path }) => {
    await page.goto(site.url + path);
    expect(await faultsInBoth(page, path)).toEqual([]);
  });

  test('finds nothing in the search dialogue with results', async () => {
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('model');
    await page.locator('dialog li a').first().waitFor();
    expect(await faultsInBoth(page, 'dialogue')).toEqual([]);
  });
});

test('a fault of colours alone would be found in the dark', () =>
  withPage(browser, { colorScheme: 'dark', bypassCSP: true }, async (page) => {
    await page.goto(inject('real').url);
    await page.addStyleTag({ content: 'h1 { color: rgb(29, 32, 35) }' });
    const found = await faults(page, 'home', OF_COLOURS);
    expect(found.map((fault) => fault.split(' ')[1])).toEqual(['color-contrast']);
  }));

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, withPage } from './setup/browser.ts';
import { pageTypes } from './setup/page-types.ts';
import { tabThrough } from './setup/tab-walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const site = inject('real');
const PHONE = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const;
const DESK = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

/** A machine that is busy may take its time. */
const PATIENT = { timeout: 10_000 };

const hasFocus = (place: Locator) => place.evaluate((node) => node === document.activeElement);

/** Presses Tab until a place has the focus. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if (await hasFocus(place)) return;
  }
  throw new Error('Tab does not lead there');
}

/** Goes through a page by Tab while its clock stands still, so that no preview opens on the way. */
function walk(url: string, options: typeof DESK | typeof PHONE) {
  return withPage(browser, options, async (page) => {
    await page.clock.install();
    await page.goto(url);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    return tabThrough(page);
  });
}

describe('Tab stops at all that can be used, in the order of the page, in sight and marked,', () => {
  const office = inject('office');
  test('on one page of each type', async () => {
    const faults: string[] = [];
    for (const { path } of pageTypes(office)) {
      const found = await walk(office.url + path, DESK);
      expect(found.stops, path).toBeGreaterThan(15);
      faults.push(...found.faults.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test.each(['matrix/', 'claims/epoch-2026-lag/', 'dimensions/time-lag/', 'charts/lag-months/'])(
    'on the long page %s',
    async (path) => {
      expect((await walk(site.url + path, DESK)).faults).toEqual([]);
    },
  );

  test('under the heads of the matrix on a phone as well', async () => {
    const { faults } = await walk(`${site.url}matrix/`, PHONE);
    expect(faults.filter((fault) => /covered/.test(fault))).toEqual([]);
  });
});

test.each(['', 'matrix/', 'claims/', 'search/', 'contribute/claim/'])(
  'the first stop of /%s skips to the content',
  (path) =>
    withPage(browser, DESK, async (page) => {
      await page.goto(site.url + path);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to the content' });
      expect(await hasFocus(skip)).toBe(true);
      expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#content');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    }),
);

test('on a phone the keys go through the navigation from left to right, beginning with the present place', () =>
  withPage(browser, PHONE, async (page) => {
    await page.goto(`${site.url}tensions/`);
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await tabTo(page, links.and(page.locator('[aria-current]')));
    const names: string[] = [];
    for (let step = 0; step < (await links.count()); step++) {
      const at = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return {
          name: document.activeElement?.textContent.trim() ?? '',
          left: box?.left,
          middle: ((box?.left ?? 0) + (box?.right ?? 0)) / 2,
        };
      });
      // A browser leaves a link where it is when most of it is in sight.
      expect(at.left, at.name).toBeGreaterThanOrEqual(0);
      expect(at.middle, at.name).toBeLessThanOrEqual(360);
      names.push(at.name);
      await page.keyboard.press('Tab');
    }
    const seen = await links.evaluateAll((all) =>
      all
        .toSorted((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
        .map((link) => link.textContent.trim()),
    );
    expect(names).toEqual(seen);
    expect(names[0]).toBe('Tensions');
  }));

describe('the search', () => {
  const input = (page: Page) => page.locator('dialog[open] input');

  test.each(['/', 'Control+k'])('opens by %s, and Escape gives the focus back', (key) =>
    withPage(browser, DESK, async (page) => {
      await page.goto(`${site.url}timeline/`);
      const link = page.locator('main a:visible').first();
      await link.focus();
      await page.keyboard.press(key);
      await input(page).waitFor();
      expect(await hasFocus(input(page))).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count(), PATIENT).toBe(0);
      expect(await hasFocus(link)).toBe(true);
    }),
  );

  test('closes by its button, which is reached by Tab, and the focus is where it was', () =>
    withPage(browser, DESK, async (page) => {
      await page.goto(`${site.url}timeline/`);
      const link = page.locator('main a:visible').first();
      await link.focus();
      await page.keyboard.press('/');
      await input(page).waitFor();
      await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Close' }));
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('dialog[open]').count(), PATIENT).toBe(0);
      expect(await hasFocus(link)).toBe(true);
    }));
});

test('the theme is chosen by key, and the switch says which it is', () =>
  withPage(browser, DESK, async (page) => {
    await page.goto(site.url);
    const chosen = page.locator('[data-theme-switch]');
    await tabTo(page, chosen);
    const names: (string | null)[] = [await chosen.getAttribute('aria-label')];
    for (const key of ['Space', 'Enter', 'Space']) {
      await page.keyboard.press(key);
      names.push(await chosen.getAttribute('aria-label'));
    }
    expect(names).toEqual(['Theme: system', 'Theme: light', 'Theme: dark', 'Theme: system']);
    expect(await hasFocus(chosen)).toBe(true);
  }));

test.each(['Space', 'Enter'])('%s unfolds the contents on a phone, and the next stop is in them', (key) =>
  withPage(browser, PHONE, async (page) => {
    await page.goto(`${site.url}dimensions/time-lag/`);
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await tabTo(page, contents.locator('summary'));
    await page.keyboard.press(key);
    await page.keyboard.press('Tab');
    expect(await hasFocus(contents.getByRole('link').first())).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press(key);
    expect(await contents.getByRole('link').first().isVisible()).toBe(false);
  }),
);

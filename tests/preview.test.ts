import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, watch, withPage } from './setup/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['real', 'office'] as const)('previews of the %s wiki', (name) => {
  const site = inject(name);

  async function article(page: Page): Promise<void> {
    await page.goto(`${site.url}tensions/`);
    await page.locator('.cards a').first().click();
    await page.waitForLoadState();
  }

  test('show the reference of a citation, and the statement of a claim, under the pointer', async () => {
    await withPage(browser, {}, async (page) => {
      const seen = watch(page, new URL(site.url).origin);
      await article(page);
      const card = page.locator('#preview');
      await page.locator('.cite a[href^="#ref-"]').first().hover();
      await expect.poll(() => card.isVisible()).toBe(true);
      const label = (await page.locator('#ref-1').innerText()).slice(0, 20);
      expect(await card.innerText()).toContain(label);
      const claim = page.locator('.cite .claim-link').first();
      await claim.hover();
      await expect.poll(() => card.locator('.preview-title').count()).toBe(1);
      expect(await card.innerText()).toMatch(/As of|Undated/);
      expect(await claim.getAttribute('aria-describedby')).toBe('preview');
      expect(seen).toEqual({ complaints: [], strays: [] });
    });
  });

  test('show by keyboard, and Escape closes them', async () => {
    await withPage(browser, {}, async (page) => {
      await article(page);
      const card = page.locator('#preview');
      await page.keyboard.press('Tab');
      await page.locator('.cite .claim-link').first().focus();
      await expect.poll(() => card.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => card.isVisible()).toBe(false);
    });
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { openBrowser, withPage } from './setup/browser.ts';

/** A busy machine may take its time. */
const PATIENT = { timeout: 10_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The sequence of a page by its name. */
const sequence = (page: Page, name: string | RegExp) => page.getByRole('navigation', { name });

describe.each(['real', 'office'] as const)('in the %s wiki', (name) => {
  const site = inject(name);
  const { graph } = loadWiki(site.content);
  const order = graph.settings.readingOrder ?? [];

  test('who is new is led from the home page through the reading order to its end', () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(site.url);
      await page.getByRole('link', { name: /Read \d+ pages in order/ }).click();
      const list = page.locator('section:has(> #start) ol a');
      const titles = order.map((id) => graph.article(id)?.data.title);
      expect(await list.allInnerTexts()).toEqual(titles);
      await list.first().click();
      for (const [index, title] of titles.entries()) {
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
        const path = sequence(page, 'Reading order');
        expect(await path.innerText()).toContain(`${index + 1} of ${titles.length}`);
        expect(await path.locator('[rel="prev"]').count()).toBe(index === 0 ? 0 : 1);
        if (index < titles.length - 1) await path.locator('[rel="next"]').click();
        else expect(await path.locator('[rel="next"]').count()).toBe(0);
      }
    }));

  test('each page of a kind leads to the next, as the list of the kind has them', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(`${site.url}dimensions/`);
      const listed = await page.locator('main h2 a, main h3 a').allInnerTexts();
      await page
        .getByRole('link', { name: listed[0] ?? '', exact: true })
        .first()
        .click();
      const met: string[] = [];
      for (;;) {
        met.push(await page.getByRole('heading', { level: 1 }).innerText());
        const next = sequence(page, 'Dimensions').locator('[rel="next"]');
        if ((await next.count()) === 0) break;
        await next.click();
        await page.waitForLoadState();
      }
      expect(met).toEqual(listed);
    }));

  test('the crumbs end with the page, and the navigation says which part it is in', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(`${site.url}${name === 'real' ? 'dimensions/time-lag/' : 'dimensions/output/'}`);
      const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      expect(await crumbs.locator('[aria-current="page"]').innerText()).toBe(title);
      expect(await crumbs.getByRole('link').allInnerTexts()).toEqual([graph.settings.name, 'Dimensions']);
      const main = page.getByRole('navigation', { name: 'Main' });
      expect(await main.locator('[aria-current]').allInnerTexts()).toEqual(['Dimensions']);
      await crumbs.getByRole('link', { name: 'Dimensions' }).click();
      await page.waitForURL('**/dimensions/');
      expect(await main.locator('[aria-current="page"]').allInnerTexts()).toEqual(['Dimensions']);
    }));

  test('claims of one home lead from one to the next', () =>
    withPage(browser, {}, async (page) => {
      const home = graph.articles.find(({ claims }) => claims.length > 1);
      const [first, second] = home?.claims ?? [];
      await page.goto(`${site.url}claims/${first?.id}/`);
      await sequence(page, /^Claims of/)
        .locator('[rel="next"]')
        .click();
      await page.waitForURL(`**/claims/${second?.id}/`);
    }));
});

const ARTICLE = 'dimensions/time-lag/';

test('the contents mark the section that is being read', () =>
  withPage(browser, { viewport: { width: 1440, height: 900 } }, async (page) => {
    await page.goto(inject('real').url + ARTICLE);
    const contents = page.getByRole('navigation', { name: 'On this page' });
    for (const name of ['References', 'Why they differ']) {
      await contents.getByRole('link', { name }).click();
      await expect
        .poll(() => contents.locator('[aria-current="location"]').allInnerTexts(), PATIENT)
        .toEqual([name]);
    }
  }));

test('on a small screen the contents unfold above the text, fold again on the way, and need no script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await withPage(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled }, async (page) => {
      await page.goto(inject('real').url + ARTICLE);
      const link = page
        .getByRole('navigation', { name: 'On this page' })
        .getByRole('link', { name: 'References' });
      expect(await link.isVisible()).toBe(false);
      const top = async (part: string) => (await page.locator(part).boundingBox())?.y ?? NaN;
      // Where one is stands above what the page has.
      expect(await top('.crumbs')).toBeLessThan(await top('.toc'));
      expect(await top('.toc')).toBeLessThan(await top('h1'));
      await page.locator('.toc summary').click();
      await link.click();
      expect(new URL(page.url()).hash).toBe('#references');
      if (javaScriptEnabled) await expect.poll(() => link.isVisible(), PATIENT).toBe(false);
    });
  }
});

test('beside the text the contents are open, with or without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await withPage(browser, { viewport: { width: 1280, height: 800 }, javaScriptEnabled }, async (page) => {
      await page.goto(inject('real').url + ARTICLE);
      await page
        .getByRole('navigation', { name: 'On this page' })
        .getByRole('link', { name: 'References' })
        .click();
      expect(new URL(page.url()).hash).toBe('#references');
    });
  }
});

test('related articles say what they have in common', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(inject('real').url + ARTICLE);
    const reasons = await page.locator('section:has(> #see-also) .shared').allInnerTexts();
    expect(reasons.length).toBeGreaterThan(3);
    for (const reason of reasons) expect(reason).toMatch(/^(\d+ claims?)?( and )?(\d+ sources?)? in common$/);
  }));

describe('what is cited', () => {
  test.each([
    ['page', ARTICLE, '[[time-lag]]'],
    ['claim', 'claims/lag-estimates-sort-by-test-class/', '[@lag-estimates-sort-by-test-class]'],
  ])('as this %s is there without scripts, with its address and version', (what, path, own) =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(inject('real').url + path);
      const section = page.locator('section:has(> #cite)');
      expect(await section.getByRole('heading').innerText()).toBe(`Cite this ${what}`);
      const text = await section.innerText();
      expect(text).toContain(path);
      expect(text).toMatch(/version of \d+ \w+ \d{4}, commit [0-9a-f]{10}|without its history/);
      for (const name of ['BibTeX', 'CSL-JSON', 'In this wiki']) {
        await section.getByText(name, { exact: true }).click();
        expect(await section.getByLabel(name).isVisible()).toBe(true);
      }
      expect(await section.getByLabel('BibTeX').innerText()).toMatch(/^@misc\{/);
      expect(JSON.parse(await section.getByLabel('CSL-JSON').innerText())).toMatchObject([
        { type: 'webpage' },
      ]);
      expect(await section.getByLabel('In this wiki').innerText()).toBe(own);
    }),
  );

  test('can be copied by key, which is confirmed to the eye and the ear', () =>
    withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.clock.install();
      await page.goto(inject('real').url + ARTICLE);
      const button = page.getByRole('button', { name: 'Copy: Plain text' });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => button.innerText(), PATIENT).toBe('✓ Copied');
      await expect
        .poll(() => page.getByRole('status').allInnerTexts(), PATIENT)
        .toContain('Copied: Plain text');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('“Time lag.” Dimension in');
      await page.clock.fastForward(60_000);
      await expect.poll(() => button.innerText(), PATIENT).toBe('Copy');
    }));

  test('is selected where the browser refuses to copy', () =>
    withPage(browser, {}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', {
          value: () => Promise.reject(new Error('no')),
        });
      });
      await page.goto(inject('real').url + ARTICLE);
      await page.getByRole('button', { name: 'Copy: Plain text' }).click();
      await expect
        .poll(() => page.evaluate(() => getSelection()?.toString() ?? ''), PATIENT)
        .toContain('Time lag');
    }));
});

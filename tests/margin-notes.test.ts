import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, withPage } from './setup/browser.ts';
import { pageTypes } from './setup/page-types.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Pages of articles, whose texts cite. */
const ARTICLES = /^(topics|dimensions|perspectives|tensions|briefs|assessments|terms)\/[^/]+\/$/;

/** What lies under or beyond a note that should lie free; empty where all is well. `count` is that of shown notes. */
function inspect(page: Page): Promise<{ count: number; faults: string[] }> {
  return page.evaluate(() => {
    const area = (node: Element) => node.getBoundingClientRect();
    const meets = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const textOf = (node: Element): DOMRect[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    };
    const notes = [...document.querySelectorAll('.note')].filter((note) => note.getClientRects().length > 0);
    const frame = document.querySelector('main')?.getBoundingClientRect();
    // What is folded away has a place, too, but is not seen.
    const seen = (selector: string) =>
      [...document.querySelectorAll(`main :is(${selector})`)].filter((node) => node.checkVisibility());
    const blocks = [
      ...seen('table, figure, .sides, .claim-card, .alert, pre, .card').map(area),
      ...seen('h1, h2, h3, h4').flatMap(textOf),
      ...seen('p, li, dd, dt')
        .filter((node) => !node.querySelector('p, li, .note') && !node.closest('.note'))
        .flatMap(textOf),
    ];
    const faults = notes.flatMap((note, index) => {
      const own = area(note);
      const words = note.textContent;
      return [
        ...(frame && (own.right > frame.right + 1 || own.left < frame.left) ? [`outside: ${words}`] : []),
        ...(notes.slice(index + 1).some((other) => meets(own, area(other))) ? [`on a note: ${words}`] : []),
        ...(blocks.some((block) => meets(own, block)) ? [`on the text: ${words}`] : []),
      ];
    });
    return { count: notes.length, faults };
  });
}

describe.each([1200, 1280, 1440, 1920])('in a window of %i pixels', (width) => {
  test('notes stand in the margin, none on another or on the text', () =>
    withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      const faults: string[] = [];
      let notes = 0;
      for (const { path } of pageTypes(inject('real')).filter((type) => ARTICLES.test(type.path))) {
        await page.goto(inject('real').url + path);
        const found = await inspect(page);
        notes += found.count;
        faults.push(...found.faults.map((fault) => `${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(notes).toBeGreaterThan(50);
    }));
});

test.each([
  ['a narrow window', { viewport: { width: 1199, height: 900 } }, 'screen'],
  [
    'a wide window at twice the size',
    { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
    'screen',
  ],
  ['print', { viewport: { width: 1440, height: 900 } }, 'print'],
] as const)('there are no notes in %s', (_name, options, media) =>
  withPage(browser, options, async (page) => {
    await page.emulateMedia({ media });
    await page.goto(`${inject('real').url}dimensions/time-lag/`);
    expect(await page.locator('.note').count()).toBeGreaterThan(5);
    expect((await inspect(page)).count).toBe(0);
  }),
);

test('notes need no script, are spared those who hear the page, and move nothing while it loads', () =>
  withPage(browser, { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${inject('real').url}dimensions/time-lag/`);
    const note = page.locator('.note:visible').first();
    expect(await note.innerText()).toMatch(/^\d+ .+ · /);
    const heard = await page.locator('.prose > p').first().ariaSnapshot();
    expect(heard).not.toContain(' · ');
    expect(await page.locator('.note:not([aria-hidden="true"])').count()).toBe(0);
    expect(await page.locator('.note :is(a, button, [tabindex])').count()).toBe(0);
  }));

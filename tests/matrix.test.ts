import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { openBrowser, withPage } from './setup/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PHONE = { viewport: { width: 320, height: 640 } };

/** Each sign of the table: its row, its column, what it says, and the words of the side to which it leads. */
async function signs(page: Page) {
  return page.locator('.matrix').evaluate((table) => {
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent.trim());
    return [...table.querySelectorAll('tbody tr')].flatMap((row) =>
      [...row.children].flatMap((cell, column) =>
        [...cell.querySelectorAll<HTMLAnchorElement>('.side-sign')].flatMap((sign) => {
          const link = sign.closest('a');
          const side = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
          return link
            ? [
                {
                  tension: row.querySelector('th a')?.textContent ?? '',
                  voice: heads[column] ?? '',
                  letter: sign.textContent,
                  says: link.querySelector('.visually-hidden')?.textContent ?? '',
                  label: side?.querySelector('h4')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '',
                  who: side?.querySelector('.who')?.textContent ?? '',
                  title: side?.closest('article')?.querySelector('h3 a')?.textContent ?? '',
                },
              ]
            : [];
        }),
      ),
    );
  });
}

describe.each(['real', 'office'] as const)('the matrix of the %s wiki', (name) => {
  const site = inject(name);
  const { graph } = loadWiki(site.content);

  test('has a row for each tension, and each sign leads to the side that the same voice takes in words', () =>
    withPage(browser, { javaScriptEnabled: true }, async (page) => {
      await page.goto(`${site.url}matrix/`);
      expect(await page.locator('.matrix tbody tr').count()).toBe(graph.articlesOf('tension').length);
      const found = await signs(page);
      expect(found.length).toBeGreaterThan(0);
      for (const { tension, voice, letter, says, label, who, title } of found) {
        expect(title, tension).toBe(tension);
        expect(who, `${tension}, ${voice}`).toContain(voice);
        expect(label.startsWith(`${letter} `), label).toBe(true);
        expect(says, label).toContain(label.slice(letter.length + 1));
      }
    }));

  test('gives its data with one record for each sign, and one for each side that nobody takes', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(`${site.url}matrix/`);
      const found = await signs(page);
      const file = (ending: string) => readFileSync(join(site.folder, `matrix/stands.${ending}`), 'utf8');
      const { stands } = JSON.parse(file('json')) as {
        stands: { name?: string; title: string; side: string }[];
      };
      const taken = stands.flatMap(({ name: voice, title, side }) =>
        voice ? [`${title} ${voice} ${side}`] : [],
      );
      expect(taken.sort()).toEqual(
        found.map(({ tension, voice, letter }) => `${tension} ${voice} ${letter}`).sort(),
      );
      expect(file('csv').trimEnd().split('\r\n')).toHaveLength(stands.length + 1);
    }));

  test('is reached from the home page, the lists and every tension, which leads to its row', () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      for (const path of ['', 'tensions/', 'perspectives/']) {
        await page.goto(site.url + path);
        await page.locator('main a[href$="/matrix/"]').click();
        expect(page.url()).toBe(`${site.url}matrix/`);
      }
      const [tension] = graph.articlesOf('tension');
      await page.goto(`${site.url}tensions/${tension?.id}/`);
      await page.locator('main a', { hasText: 'Its row in the matrix' }).click();
      expect(await page.locator('tr:target th a').first().innerText()).toBe(tension?.data.title);
      await expect.poll(() => inView(page, 'tr:target th')).toBe(true);
    }));
});

/** Whether the start of an element stands within the window. */
function inView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return left >= 0 && left < innerWidth && top >= 0 && top < innerHeight;
  });
}

describe('the matrix', () => {
  const site = inject('real');
  const { graph } = loadWiki(site.content);

  test('orders its rows by address, without a script', () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.url}matrix/`);
      const titles = () => page.locator('.matrix tbody th > a').allInnerTexts();
      const sorted = () => page.locator('.matrix [aria-sort]').allInnerTexts();
      expect((await sorted()).join()).toContain('State');
      const states = await page.locator('.matrix td.state').allInnerTexts();
      expect(states).toEqual([...states].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      await page.locator('.matrix .by-tension a').click();
      expect(page.url()).toBe(`${site.url}matrix/by-title/`);
      const byTitle = await titles();
      expect(byTitle).toEqual([...byTitle].sort(new Intl.Collator('en').compare));
      expect(byTitle).toHaveLength(graph.articlesOf('tension').length);
      await page.locator('.orders a', { hasText: 'most claims first' }).click();
      expect(await page.locator('.matrix [aria-sort]').getAttribute('aria-sort')).toBe('descending');
      const counts = (await page.locator('.matrix td.number').allInnerTexts()).map(Number);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      await page.goBack();
      expect(await titles()).toEqual(byTitle);
    }));

  const order = ['open', 'narrowed', 'settled'];

  test('shows where one voice stands, with whom and against whom', () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.url}matrix/`);
      const head = page.locator('.matrix .voice a').first();
      const voice = await head.innerText();
      await head.click();
      expect(await page.locator('h1').innerText()).toBe(`Where ${voice} stands`);
      const rows = await page.locator('.matrix tbody tr').count();
      expect(await page.locator('.lead').innerText()).toContain(`takes a side in ${rows} of `);
      expect(
        await page.locator('.matrix tbody tr td.stand:nth-child(4) .side-sign').count(),
      ).toBeGreaterThanOrEqual(rows);
      expect(await page.locator('.company tbody tr').count()).toBe(
        (await page.locator('.matrix .voice').count()) - 1,
      );
      await page.locator('main > p a').first().click();
      await page.locator('main a', { hasText: 'Its column in the matrix' }).click();
      expect(await page.locator('.matrix th:target').innerText()).toBe(voice);
    }));

  test('scrolls by keyboard on a phone, its first column and its heads staying in view', () =>
    withPage(browser, PHONE, async (page) => {
      await page.goto(`${site.url}matrix/`);
      const region = page.locator('.matrix-scroll');
      await region.focus();
      const place = () =>
        region.evaluate((box) => {
          const start = box.getBoundingClientRect();
          const at = (selector: string) => box.querySelector(selector)?.getBoundingClientRect();
          return {
            scrolled: box.scrollLeft > 100 && box.scrollTop > 100,
            column: Math.round((at('tbody th')?.left ?? 0) - start.left),
            heads: Math.round((at('thead th')?.top ?? 0) - start.top),
          };
        });
      await expect
        .poll(async () => {
          await page.keyboard.press('ArrowRight');
          await page.keyboard.press('ArrowDown');
          return place();
        })
        .toEqual({ scrolled: true, column: 1, heads: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }));

  test('brings the column of a perspective into view on a phone', () =>
    withPage(browser, PHONE, async (page) => {
      await page.goto(`${site.url}matrix/`);
      const last = page.locator('.matrix .voice').last();
      const id = await last.getAttribute('id');
      await page.goto(`${site.url}matrix/#${id}`);
      await expect.poll(() => inView(page, `[id="${id}"]`)).toBe(true);
    }));

  test('tells those who do not see it the side, and on how many claims', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(`${inject('office').url}matrix/`);
      expect(await page.locator('.matrix tbody').ariaSnapshot()).toMatchInlineSnapshot(`
        "- rowgroup:
          - row "Diary or log? open 3 Trust the diary Trust the log, on 1 claim of its own":
            - rowheader "Diary or log?":
              - link "Diary or log?":
                - /url: /office/tensions/diary-or-log/
              - list:
                - listitem: Trust the diary
                - listitem: Trust the log
            - cell "open"
            - cell "3"
            - cell "Trust the diary":
              - link "Trust the diary":
                - /url: "#t-diary-or-log--a"
            - cell "Trust the log, on 1 claim of its own":
              - link "Trust the log, on 1 claim of its own":
                - /url: "#t-diary-or-log--b""
      `);
    }));
});

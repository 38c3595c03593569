import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, withPage } from './setup/browser.ts';
import { builtPages } from './setup/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const site = inject('real');
const maps = builtPages(site.folder, site.base)
  .map(({ address, html }) => ({ address, map: /<div class="map">.*?<\/figure>/s.exec(html)?.[0] }))
  .flatMap(({ address, map }) => (map === undefined ? [] : [{ address, map }]));

describe('the map around an article', () => {
  test('stays small on every page: at most fourteen others, and never more than 9 KB before compression', () => {
    expect(maps.length).toBeGreaterThan(50);
    for (const { address, map } of maps) {
      expect(map.match(/<li/g)?.length ?? 0, address).toBeLessThanOrEqual(14);
      expect(Buffer.byteLength(map), address).toBeLessThan(9000);
    }
  });

  test.each([320, 768, 1440])('at %i pixels its lines end at the articles that they join', (width) =>
    withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      const { address = '' } = maps.find(({ address: one }) => one.includes('/dimensions/')) ?? {};
      await page.goto(new URL(address, site.url).href);
      const far = await page.locator('.map').evaluate((map) => {
        const items = [...map.querySelectorAll('li')].map((item) => item.getBoundingClientRect());
        return [...map.querySelectorAll('path')].flatMap((path) => {
          const matrix = path.getScreenCTM();
          const end = path.getPointAtLength(path.getTotalLength());
          const place = matrix ? end.matrixTransform(matrix) : end;
          const node = Number(/t(\d+)$/.exec(path.getAttribute('class') ?? '')?.[1]);
          const item = items[node - 1];
          if (!item) return [`no article ${node}`];
          const edge = item.left < innerWidth / 2 && item.right <= place.x + 2 ? item.right : item.left;
          const apart = Math.hypot(place.x - edge, place.y - (item.top + item.height / 2));
          return apart > 2 ? [`${node}: ${apart}`] : [];
        });
      });
      expect(far).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }),
  );

  test('shows the lines of the article that has the focus', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(new URL(maps[0]?.address ?? '', site.url).href);
      const stroke = (n: number) =>
        page
          .locator(`.map path.t${n}`)
          .last()
          .evaluate((path) => getComputedStyle(path).stroke);
      const before = [await stroke(1), await stroke(2)];
      await page.locator('.map li a').first().focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      expect(await stroke(1)).not.toBe(before[0]);
      expect(await stroke(2)).toBe(before[1]);
    }));

  test('is a list of links with words for those who do not see it, on a phone too', () =>
    withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      const { address = '' } = maps.find(({ map }) => map.includes('shares')) ?? {};
      await page.goto(new URL(address, site.url).href);
      const snapshot = await page.locator('.map').ariaSnapshot();
      expect(snapshot.split('\n')[0]).toBe('- list:');
      expect(snapshot.match(/- listitem:/g)).toHaveLength(await page.locator('.map li').count());
      expect(snapshot).toMatch(/link "[^"]+"/);
      expect(snapshot).toContain('shares');
      expect(snapshot).not.toContain('this article');
    }));
});

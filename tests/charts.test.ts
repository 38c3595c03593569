import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { allCharts } from '../src/views/charts/all-charts.ts';
import { MARK_PATHS } from '../src/views/charts/sign-paths.ts';
import { siteView } from '../src/views/site-view.ts';
import { loadWiki, MARKS } from '../src/wiki/index.ts';
import { openBrowser, withPage } from './setup/browser.ts';

const site = inject('real');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The charts of the wiki as the views make them; the first is a comparison over time, taken apart. */
const view = siteView(loadWiki(site.content), { changed: new Map() }, { base: new URL(site.url).pathname });
const charts = allCharts(view);
const [first] = charts;
if (!first?.gap?.overTime) throw new Error('the wiki has no chart over time to test');
const chart = first.gap;
const address = `${site.url}charts/${first.measure}/`;

const hrefs = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test('each measure has a page, whose charts state what they find, name their sources and lead to their data', () =>
  withPage(browser, {}, async (page) => {
    for (const { measure, gap, plain } of charts) {
      await page.goto(`${site.url}charts/${measure}/`);
      const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      for (const one of [gap, plain]) {
        if (!one) continue;
        expect(text).toContain(`${one.name}: ${one.finding}`);
        expect(await page.locator(`#about-${one.key}`).innerText()).toBe(one.alternative);
      }
      expect(await page.locator('section[aria-labelledby=sources] li').count()).toBeGreaterThan(0);
      const files = await hrefs(page, 'main a[download]');
      expect(new Set(files.map((file) => file.split('.').at(-1)))).toEqual(new Set(['csv', 'json']));
    }
  }));

test('every mark leads to its claim: in the chart, in each way of taking it apart, and in the table', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(address);
    const dated = chart.overTime?.dots.map(({ point }) => point.href) ?? [];
    expect(await hrefs(page, '.chart > svg.plot a')).toEqual(dated);
    for (const { heading, facets } of chart.facets) {
      const section = `section:has(> h2:text-is("${heading}"))`;
      expect((await hrefs(page, `${section} svg.plot a`)).sort()).toEqual([...dated].sort());
      expect(await page.locator(`${section} figcaption strong`).allInnerTexts()).toEqual(
        facets.map(({ name }) => name),
      );
    }
    const rows = chart.rows.map(({ point }) => point.href);
    const table = `section[aria-labelledby="figures-${chart.key}"] tbody`;
    expect(await hrefs(page, `${table} th a`)).toEqual(rows);
    expect(await hrefs(page, `${table} svg a`)).toEqual(rows);
    const [target = ''] = dated;
    expect((await page.request.get(new URL(target, site.url).href)).status()).toBe(200);
  }));

test('the data of a chart are those of its table', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(address);
    const files = await hrefs(page, 'main a[download]');
    const get = async (ending: string) => {
      const file = files.find((href) => href.endsWith(ending)) ?? '';
      return (await page.request.get(new URL(file, page.url()).href)).text();
    };
    const rows = await page.locator('main tbody tr').count();
    const { figures } = JSON.parse(await get('.json')) as { figures: unknown[] };
    expect(figures).toHaveLength(rows);
    expect((await get('.csv')).trim().split('\r\n')).toHaveLength(rows + 1);
  }));

test('charts carry no style elements and no style attributes', () =>
  withPage(browser, {}, async (page) => {
    for (const path of ['', 'charts/', `charts/${first.measure}/`]) {
      await page.goto(site.url + path);
      expect(await page.locator('svg').count()).toBeGreaterThan(0);
      expect(await page.locator('svg style, svg [style], svg[style]').count()).toBe(0);
    }
  }));

describe.each(['light', 'dark'] as const)('with %s colours,', (colorScheme) => {
  test('marks and spans look different without their hue', () =>
    withPage(browser, { colorScheme }, async (page) => {
      await page.goto(address);
      const looks = await page.evaluate(
        ({ marks, paths }) => {
          const svg = document.querySelector('svg.plot');
          const paper = getComputedStyle(document.body).backgroundColor;
          const root = getComputedStyle(document.documentElement).backgroundColor;
          const look = (name: string, tag: string) => {
            const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
            element.setAttribute('class', name);
            svg?.append(element);
            const { fill, strokeDasharray, strokeWidth, opacity } = getComputedStyle(element);
            element.remove();
            return { hollow: fill === paper || fill === root, strokeDasharray, strokeWidth, opacity };
          };
          return {
            signs: ['none', ...marks].map((mark) => {
              const { hollow, strokeDasharray } = look(`sign sign-${mark}`, 'path');
              return JSON.stringify([hollow, strokeDasharray, paths[mark] ?? '']);
            }),
            spans: ['interval', 'spread', 'estimate', 'bound'].map((kind) => {
              const { strokeDasharray, strokeWidth } = look(`span span-${kind}`, 'line');
              return JSON.stringify([strokeDasharray, strokeWidth]);
            }),
          };
        },
        { marks: MARKS.filter((mark) => mark !== 'withdrawn'), paths: MARK_PATHS as Record<string, string> },
      );
      expect(new Set(looks.signs).size).toBe(MARKS.length);
      expect(new Set(looks.spans).size).toBe(4);
    }));
});

test('the keyboard passes over a chart, or walks its marks one by one', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(address);
    const skip = page.getByRole('link', { name: /^Skip the \d+ figures/ });
    await skip.focus();
    expect(await skip.boundingBox()).toMatchObject({ width: expect.any(Number) as number });
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const [dot] = chart.overTime?.dots ?? [];
    expect(name).toContain(dot?.point.brief ?? 'a figure');
    await skip.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => location.hash === `#${id}`, `after-${chart.key}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
    // Marks that stand elsewhere too are no further stops.
    expect(await page.locator('svg a:not([tabindex="-1"])').count()).toBe(chart.overTime?.dots.length);
  }));

test('on a phone each figure is a card with its scale, and nothing runs off the page', () =>
  withPage(browser, { viewport: { width: 360, height: 740 } }, async (page) => {
    for (const path of ['charts/', `charts/${first.measure}/`]) {
      await page.goto(site.url + path);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
    }
    const row = page.locator('.chart-rows tbody tr').first();
    const cells = await row
      .locator('> *')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right));
    expect(Math.max(...cells)).toBeLessThanOrEqual(360);
    expect(await page.getByRole('table').first().getByRole('row').count()).toBe(chart.rows.length + 1);
    expect(await page.locator('.chart-rows thead .axis text').first().isVisible()).toBe(true);
  }));

test('in print the sources of a chart are unfolded', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(address);
    const source = page.locator('.chart-under details a').first();
    expect(await source.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await source.isVisible()).toBe(true);
  }));

test('the home page has a small chart for each dimension with figures, with its finding, sources and table', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(site.url);
    const strips = page.locator('.strip');
    expect(await strips.count()).toBeGreaterThan(1);
    for (const strip of await strips.all()) {
      expect(await strip.locator('figcaption').innerText()).toMatch(/: .*figures?/);
      expect(await strip.locator('svg a').count()).toBeGreaterThan(1);
      expect(await strip.locator('details a').count()).toBeGreaterThan(3);
    }
    const table = (await strips.first().locator('a', { hasText: 'Table' }).getAttribute('href')) ?? '';
    await page.goto(new URL(table, site.url).href);
    expect(await page.locator(`${new URL(table, site.url).hash} ~ * table`).count()).toBeGreaterThan(0);
  }));

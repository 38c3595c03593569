import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headersFile } from '../src/site/headers.ts';
import { openBrowser, withPage } from './setup/browser.ts';
import { builtPages, filesBelow } from './setup/pages.ts';
import { pageTypes } from './setup/page-types.ts';
import { startWeighing } from './setup/weigh.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const site = inject('real');
const FONT = '**/*.woff2';

/** The longest page of a type. */
function pageOf(type: string): string {
  const found = pageTypes(site).find((each) => each.type === type);
  if (!found) throw new Error(`there is no page of the type \`${type}\``);
  return found.path;
}

/** Fonts that the browser drew an element with. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}

/** Waits until two further frames were drawn, so that whatever is due to move has moved. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

describe('the typeface of the text', () => {
  test('is there on the first view', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(site.url + pageOf('one of dimensions'));
      expect(await fontsOf(page, '.lead')).toEqual(['Literata']);
    }));

  test.each(['home', 'one of dimensions', 'one of tensions', 'one of claims'])(
    'moves nothing where it comes late (%s), and is there on the next page',
    (type) =>
      withPage(browser, { viewport: { width: 412, height: 823 } }, async (page) => {
        let release = (): void => undefined;
        const gate = new Promise<void>((resolve) => (release = resolve));
        let asked = 0;
        await page.route(FONT, async (route) => {
          asked += 1;
          await gate;
          await route.continue();
        });
        await page.addInitScript(startWeighing);
        await page.goto(site.url + pageOf(type), { waitUntil: 'domcontentloaded' });
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        expect(await fontsOf(page, 'h1')).not.toContain('Literata');
        release();
        await page.waitForLoadState('load');
        await page.evaluate(() => document.fonts.ready);
        await settled(page);
        expect(asked).toBe(1);
        expect(await page.evaluate(() => window.weighed?.shift)).toBe(0);
        await page.unroute(FONT);
        await page.goto(`${site.url}evidence/`);
        expect(await fontsOf(page, '.lead')).toEqual(['Literata']);
        expect(await page.evaluate(() => window.weighed?.shift)).toBe(0);
      }),
  );

  test('has stand-ins that make pages about as long', () =>
    withPage(browser, { viewport: { width: 412, height: 823 } }, async (page) => {
      const length = async (): Promise<number> => {
        await page.goto(site.url + pageOf('one of briefs'));
        return page.evaluate(() => document.querySelector('.prose')?.getBoundingClientRect().height ?? 0);
      };
      const own = await length();
      const hasOne = await page.evaluate(async () => {
        const faces = [...document.fonts].filter(({ family }) => family.includes('Fallback'));
        const loaded = await Promise.allSettled(faces.map((face) => face.load()));
        return loaded.some(({ status }) => status === 'fulfilled');
      });
      await page.route(FONT, (route) => route.abort());
      const others = await length();
      // A machine without any of the fonts that stand in shows whatever it has.
      if (hasOne) expect(Math.abs(others / own - 1)).toBeLessThan(0.03);
    }));

  test.each(['real', 'office'] as const)(
    'stands below the base, hashed, kept for good, with its licence (%s)',
    async (name) => {
      const { folder, base, url } = inject(name);
      const fonts = filesBelow(folder).filter((file) => file.endsWith('.woff2'));
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter((file) => !/^_astro\/literata-[a-z-]+\.[\w-]{8}\.woff2$/.test(file))).toEqual([]);
      expect(readFileSync(join(folder, '_astro/literata-OFL.txt'), 'utf8')).toContain(
        'SIL OPEN FONT LICENSE',
      );
      expect(readFileSync(join(folder, '_headers'), 'utf8')).toBe(headersFile(base));
      const answer = await fetch(url + (fonts[0] ?? ''));
      expect(answer.headers.get('cache-control')).toContain('immutable');
      const [home] = builtPages(folder, base).filter(({ file }) => file === 'index.html');
      const asked = /<link rel="preload" href="([^"]+)"/.exec(home?.html ?? '')?.[1] ?? '';
      expect(existsSync(join(folder, asked.slice(base.length)))).toBe(true);
    },
  );
});

describe('a chosen theme', () => {
  test.each([
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)(
    'is there from the first paint: %s on a %s system, before any script of the page runs',
    (theme, colorScheme) =>
      withPage(browser, { colorScheme }, async (page) => {
        await page.route('**/_astro/*.js', (route) => route.abort());
        await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme);
        await page.goto(site.url);
        const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        expect(paper).toBe(theme === 'dark' ? 'rgb(21, 24, 27)' : 'rgb(252, 251, 248)');
      }),
  );
});

test('every mark has its word, so that no state is told by colour alone', () => {
  const marks = builtPages(site.folder, site.base).flatMap(({ file, html }) =>
    [...html.matchAll(/<(span|a)[^>]* class="[^"]*\bmark mark-[^"]*"[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text = '']): [string, string] => [file, text.trim()],
    ),
  );
  expect(marks.length).toBeGreaterThan(100);
  expect(marks.filter(([, text]) => !/\w/.test(text))).toEqual([]);
});

describe('paper', () => {
  const printed = (path: string, use: (page: Page) => Promise<void>): Promise<void> =>
    withPage(browser, { colorScheme: 'dark' }, async (page) => {
      await page.goto(site.url + path);
      await page.emulateMedia({ media: 'print' });
      await use(page);
    });

  test.each(['one of tensions', 'one of claims'])('gets no navigation and no controls (%s)', (type) =>
    printed(pageOf(type), async (page) => {
      for (const selector of [
        '.site-header',
        'nav:not([aria-label=Dimensions])',
        'button',
        '.page > aside',
        '.note',
        'input',
      ])
        expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      expect(ink).toBe('rgb(29, 32, 35)');
      expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    }),
  );

  test('gets every reference with its address', () =>
    printed(pageOf('one of topics'), async (page) => {
      const references = page.locator('.references > li');
      expect(await references.filter({ visible: true }).count()).toBe(await references.count());
      const bare = await references.evaluateAll((items) =>
        items
          .filter((item) =>
            [...item.querySelectorAll<HTMLAnchorElement>('a.external')].some(
              (link) => !link.innerText.startsWith('http'),
            ),
          )
          .map((item) => item.textContent),
      );
      expect(bare).toEqual([]);
    }));

  test('gets the targets of links that leave the site', () =>
    printed('', async (page) => {
      const written = await page.evaluate(() => {
        const [main] = document.getElementsByTagName('main');
        const link = document.createElement('a');
        link.href = 'https://example.org/paper';
        link.textContent = 'a paper';
        main?.append(link);
        return getComputedStyle(link, '::after').content;
      });
      expect(written).toBe('" <https://example.org/paper>"');
    }));

  test('gets what is folded away', () =>
    printed(pageOf('one of dimensions'), async (page) => {
      const folded = page.locator('details.fold:not([open]) table').first();
      expect(await folded.isVisible()).toBe(true);
    }));
});

import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openBrowser, watch, withPage } from './setup/browser.ts';

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

/** A busy machine may take its time. */
const PATIENT = { timeout: 10_000 };

/** A small telephone. */
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
};

describe.each(['real', 'office'] as const)('previews of the %s wiki', (name) => {
  const site = inject(name);

  /** Opens an article and gives its page and the card. */
  async function article<T>(
    options: BrowserContextOptions,
    use: (page: Page, card: Locator) => Promise<T>,
    path = name === 'real' ? 'dimensions/time-lag/' : 'topics/return-debate/',
  ): Promise<T> {
    return withPage(browser, options, async (page) => {
      const seen = watch(page, new URL(site.url).origin);
      await page.clock.install();
      await page.goto(site.url + path);
      const result = await use(page, page.locator('#preview'));
      expect(seen).toEqual({ complaints: [], strays: [] });
      return result;
    });
  }

  const number = (page: Page) => page.locator('.prose .cite a[data-stances]').first();
  const claim = (page: Page) => page.locator('.prose .cite .claim-link').first();

  /** A place of the window with nothing to touch within reach of a finger. */
  function emptySpot(page: Page): Promise<[number, number]> {
    return page.evaluate(() => {
      const around = Array.from({ length: 11 }, (_, index) => (index - 5) * 6);
      const leads = (x: number, y: number) =>
        document.elementFromPoint(x, y)?.closest('a, button, input, summary, .preview') !== null;
      for (let y = 30; y < innerHeight - 30; y += 5) {
        for (let x = 30; x < innerWidth - 30; x += 30) {
          if (!around.some((dx) => around.some((dy) => leads(x + dx, y + dy)))) return [x, y];
        }
      }
      throw new Error('everything leads somewhere');
    });
  }

  async function shown(card: Locator, part: string | RegExp): Promise<void> {
    await expect.poll(() => card.isVisible(), PATIENT).toBe(true);
    await expect.poll(() => card.innerText(), PATIENT).toMatch(part);
  }

  async function gone(card: Locator): Promise<void> {
    await expect.poll(() => card.isVisible(), PATIENT).toBe(false);
  }

  test('a number shows its reference, grade, interest, and how it bears on which claim', () =>
    article({}, async (page, card) => {
      await number(page).hover();
      const reference = page.locator(`${await number(page).getAttribute('href')}`);
      await shown(card, (await reference.innerText()).slice(0, 20));
      expect(await card.locator('.tag').count()).toBeGreaterThanOrEqual(2);
      expect(await card.innerText()).toMatch(/^(Supports|Qualifies): \S/m);
    }));

  test('a claim shows its statement, how it stands and why, and its sources with stance, grade and interest', () =>
    article({}, async (page, card) => {
      await claim(page).hover();
      await shown(card, /As of|Undated/);
      const label = (await claim(page).getAttribute('aria-label')) ?? '';
      expect(await card.locator('.preview-title').innerText()).toContain(label.replace(/^.*?: |…$/g, ''));
      expect(await card.locator('.mark').count()).toBeGreaterThanOrEqual(1);
      const sources = await card.locator('li').allInnerTexts();
      expect(sources.join('\n')).toMatch(/^(Supports|Disputes|Qualifies|Mentions): .+ \(.+, interest: .+\)/m);
      expect(await claim(page).getAttribute('aria-describedby')).toBe('preview');
    }));

  test('a mark shows what it means, and leads to the place that says so', () =>
    article({}, async (page, card) => {
      const mark = page.locator('.prose .cite a.mark').first();
      await mark.hover();
      await shown(card, new RegExp(`^${await mark.innerText()}\\s+\\S`));
      const word = await mark.innerText();
      await mark.click();
      await page.waitForURL(/\/evidence\/#mark-/);
      expect(await page.locator(':target').innerText()).toBe(word);
    }));

  /** What the page behind a link says of itself. */
  async function saidBy(page: Page, link: Locator, part: string): Promise<string> {
    const other = await page.context().newPage();
    await other.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    const text = await other.locator(part).first().innerText();
    await other.close();
    return text;
  }

  test('a link shows the summary of its page', () =>
    article({}, async (page, card) => {
      const link = page.locator('.prose a:is(.link-perspective, .link-tension, .link-dimension)').first();
      await link.hover();
      await shown(card, /\S/);
      expect(await card.locator('p').last().innerText()).toBe(await saidBy(page, link, '.lead'));
    }));

  if (name === 'real') {
    test('a term shows its definition', () =>
      article(
        {},
        async (page, card) => {
          const term = page.locator('.prose a.term').first();
          await term.hover();
          await shown(card, /\S/);
          expect(await saidBy(page, term, '.definition')).toContain(
            await card.locator('p').last().innerText(),
          );
        },
        'topics/open-closed-gap/',
      ));
  }

  test('the pointer can go into a preview, which stays as long as it is there', () =>
    article({}, async (page, card) => {
      await number(page).hover();
      await shown(card, /\S/);
      await card.hover();
      await page.clock.fastForward(60_000);
      expect(await card.isVisible()).toBe(true);
      await page.mouse.move(0, 0);
      await gone(card);
    }));

  test.each(['light', 'dark'] as const)(
    'axe finds nothing where previews are open, with %s colours',
    (colorScheme) =>
      article({ colorScheme }, async (page, card) => {
        const found: string[] = [];
        const look = async () => {
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() =>
            window.axe.run(document, { resultTypes: ['violations'] }),
          );
          found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`));
        };
        for (const link of [number(page), claim(page)]) {
          await link.hover();
          await shown(card, /\S/);
          await look();
          await page.keyboard.press('Escape');
        }
        expect(found).toEqual([]);
      }),
  );

  test('Escape closes a preview without a move of the pointer', () =>
    article({}, async (page, card) => {
      await claim(page).hover();
      await shown(card, /\S/);
      await page.keyboard.press('Escape');
      await gone(card);
      expect(await claim(page).getAttribute('aria-describedby')).toBeNull();
    }));

  test('the keys reach the same: focus shows a preview, Escape closes it, the next stop closes it, Enter follows the link', () =>
    article({}, async (page, card) => {
      await page.keyboard.press('Tab');
      await claim(page).focus();
      await shown(card, /Claim/i);
      await page.keyboard.press('Escape');
      await gone(card);
      expect(await claim(page).evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('Shift+Tab');
      await shown(card, /\S/);
      await page.keyboard.press('Tab');
      await shown(card, /Claim/i);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/claims\//);
    }));

  test('a preview that the keys opened outlasts a pointer that passes, and the words in it can be selected', () =>
    article({}, async (page, card) => {
      await page.keyboard.press('Tab');
      await claim(page).focus();
      await shown(card, /Claim/i);
      await claim(page).hover();
      await page.mouse.move(0, 0);
      await page.clock.fastForward(60_000);
      expect(await card.isVisible()).toBe(true);
      await card.locator('.preview-title').dblclick({ position: { x: 12, y: 8 } });
      await page.clock.fastForward(60_000);
      expect(await page.evaluate(() => getSelection()?.toString().trim())).not.toBe('');
      expect(await card.isVisible()).toBe(true);
    }));

  test.each([
    ['at twice the size', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['in the smallest window', { viewport: { width: 320, height: 256 } }],
  ])('%s a preview stays within the window, and does not make it wider', (_name, options) =>
    article(options, async (page, card) => {
      for (const link of [number(page), claim(page)]) {
        await link.scrollIntoViewIfNeeded();
        await link.hover();
        await shown(card, /\S/);
        const box = await card.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(options.viewport.width);
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(options.viewport.height);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await page.keyboard.press('Escape');
      }
    }),
  );

  test('a finger gets the preview first, with a way on and a way out', () =>
    article(PHONE, async (page, card) => {
      const before = page.url();
      await claim(page).tap();
      await shown(card, /As of|Undated/);
      expect(page.url()).toBe(before);
      expect(await card.getAttribute('role')).toBe('dialog');
      expect(await card.evaluate((node) => node === document.activeElement)).toBe(true);
      const [link, sheet] = [await claim(page).boundingBox(), await card.boundingBox()];
      expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeCloseTo(740, 0);
      await expect
        .poll(async () => (await claim(page).boundingBox())?.y ?? 740, PATIENT)
        .toBeLessThan(sheet?.y ?? link?.y ?? 0);
      for (const control of await card.locator('.preview-bar > *').all()) {
        const box = await control.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      await card.getByRole('button', { name: 'Close' }).tap();
      await gone(card);
      await claim(page).tap();
      await shown(card, /\S/);
      await card.getByRole('link', { name: 'Open' }).tap();
      await page.waitForURL(/\/claims\//);
    }));

  test('a second touch of the same link follows it, a touch elsewhere closes the preview', () =>
    article(PHONE, async (page, card) => {
      await number(page).tap();
      await shown(card, /\S/);
      const [x, y] = await emptySpot(page);
      await page.touchscreen.tap(x, y);
      await gone(card);
      await number(page).tap();
      await shown(card, /\S/);
      await number(page).tap();
      await expect.poll(() => new URL(page.url()).hash, PATIENT).toMatch(/^#ref-\d+$/);
      await gone(card);
    }));

  test('where nothing can be fetched, a touch follows the link', () =>
    withPage(browser, PHONE, async (page) => {
      await page.goto(`${site.url}${name === 'real' ? 'dimensions/time-lag/' : 'topics/return-debate/'}`);
      await page.route('**/api/**', (route) => route.abort());
      await claim(page).tap();
      await page.waitForURL(/\/claims\//);
    }));

  test('without scripts the same is one step away', () =>
    article({ javaScriptEnabled: false }, async (page) => {
      await number(page).click();
      const reference = page.locator(':target');
      expect(await reference.locator('.tag').count()).toBeGreaterThanOrEqual(3);
      expect(await reference.innerText()).toMatch(/supports \d+ claim|qualifies \d+ claim/);
      await page.goBack();
      await claim(page).click();
      await page.waitForURL(/\/claims\//);
      expect(await page.getByRole('heading', { name: 'How it stands' }).count()).toBe(1);
      expect(await page.getByRole('heading', { name: 'Sources', exact: true }).count()).toBe(1);
    }));
});

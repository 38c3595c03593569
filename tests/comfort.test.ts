import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, withPage } from './setup/browser.ts';
import { pageTypes } from './setup/page-types.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A window of 1280 pixels at 200 %. */
const ZOOMED = { width: 640, height: 400 };
const PHONE = { width: 360, height: 740 };
/** A window of 1280 pixels at 400 %, WCAG 2.2, success criterion 1.4.10. */
const NARROWEST = { width: 320, height: 640 };

/** The spacing that WCAG 2.2 asks a page to bear, success criterion 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** Text that lies beyond the window or is cut off by what holds it, where nothing scrolls to it. */
function cut(): string[] {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  for (const box of document.querySelectorAll<HTMLElement>('body *')) {
    if (box.closest('svg, .visually-hidden, .without-script') || !box.checkVisibility()) continue;
    const { overflowX, overflowY, position, clipPath } = getComputedStyle(box);
    if (position === 'absolute' && clipPath !== 'none') continue;
    const what = `<${box.tagName.toLowerCase()} class="${box.className}">`;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) found.push(`${what} cuts off at its side`);
    if (hides(overflowY) && box.scrollHeight > box.clientHeight + 1)
      found.push(`${what} cuts off at its foot`);
    const written = [...box.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!written || box.getBoundingClientRect().right <= innerWidth + 1) continue;
    let holder = box.parentElement;
    while (holder && !/auto|scroll/.test(getComputedStyle(holder).overflowX)) holder = holder.parentElement;
    if (!holder) found.push(`${what} lies beyond the window`);
  }
  return found;
}

/** What moves: smooth scrolling, and transitions and animations that last longer than a frame. */
function moving(): string[] {
  const seconds = (text: string) =>
    Math.max(...text.split(',').map((part) => parseFloat(part) / (part.trim().endsWith('ms') ? 1000 : 1)));
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth';
  const moved = [...document.querySelectorAll('body, body *')].filter((node) => {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(node);
    return (
      seconds(transitionDuration) > 0.016 || (animationName !== 'none' && seconds(animationDuration) > 0.016)
    );
  });
  return [...(smooth ? ['smooth scrolling'] : []), ...moved.map(({ tagName }) => tagName)];
}

/** What scrolls by itself and is neither a named stop of the keys nor holds one. */
function unreachable(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((box) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    const scrolls =
      (/auto|scroll/.test(overflowX) && box.scrollWidth > box.clientWidth) ||
      (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight);
    if (!scrolls || !box.checkVisibility()) return [];
    const named = box.hasAttribute('aria-label') || box.hasAttribute('aria-labelledby');
    if (box.tabIndex === 0 ? named : box.querySelector('a[href], button, input')) return [];
    return [`<${box.tagName.toLowerCase()} class="${box.className}">`];
  });
}

/** Spaces the text of the page as `SPACING` asks for, which the policy of the page does not forbid to a sheet made so. */
function spaced(style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

/** How far a page is wider than its window. */
const sideways = (): string[] => {
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth ? [`${scrollWidth} pixels wide`] : [];
};

describe.each(['real', 'office'] as const)('in the %s wiki', (name) => {
  const site = inject(name);
  const found: Record<'moving' | 'zoomed' | 'unreachable' | 'sideways' | 'spaced', string[]> = {
    ...{ moving: [], zoomed: [], unreachable: [], sideways: [], spaced: [] },
  };

  // Each page is loaded once and looked at in each window; no layout depends on the window that it began with.
  beforeAll(() =>
    withPage(browser, { viewport: ZOOMED, reducedMotion: 'reduce' }, async (page) => {
      for (const { path } of pageTypes(site)) {
        const look = async (what: keyof typeof found, how: () => string[]): Promise<void> => {
          found[what].push(...(await page.evaluate(how)).map((fault) => `${path}: ${fault}`));
        };
        await page.setViewportSize(ZOOMED);
        await page.goto(site.url + path);
        await look('moving', moving);
        await look('zoomed', cut);
        await page.setViewportSize(PHONE);
        await look('unreachable', unreachable);
        await page.setViewportSize(NARROWEST);
        await look('sideways', sideways);
        await page.setViewportSize(ZOOMED);
        await page.evaluate(spaced, SPACING);
        await look('spaced', cut);
      }
    }),
  );

  test('nothing moves by itself for those who asked for less motion', () => {
    expect(found.moving).toEqual([]);
  });

  test('at 200 % nothing is cut off and no page scrolls sideways', () => {
    expect(found.zoomed).toEqual([]);
  });

  test('on a phone all that scrolls can be reached by key, and has a name where it is a stop itself', () => {
    expect(found.unreachable).toEqual([]);
  });

  test('no page needs sideways scrolling at 320 pixels', () => {
    expect(found.sideways).toEqual([]);
  });

  test('nothing is cut off where the reader spaces letters, words and lines further apart', () => {
    expect(found.spaced).toEqual([]);
  });
});

test('what is cut off, out of reach or too wide would be found, and the spacing takes effect', () =>
  withPage(browser, { viewport: NARROWEST, reducedMotion: 'reduce' }, async (page) => {
    await page.goto(inject('office').url);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.className = 'wide';
      box.textContent = 'word '.repeat(90);
      document.body.append(box);
    });
    await page.evaluate(spaced, '.wide { width: 500px; height: 20px; overflow: auto }');
    expect(await page.evaluate(sideways)).toEqual(['500 pixels wide']);
    expect(await page.evaluate(unreachable)).toEqual(['<div class="wide">']);
    await page.evaluate(spaced, '.wide { overflow: hidden }');
    expect(await page.evaluate(cut)).toContain('<div class="wide"> cuts off at its foot');
    const length = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('p') ?? document.body).wordSpacing);
    expect(await length()).toBe('0px');
    await page.evaluate(spaced, SPACING);
    expect(parseFloat(await length())).toBeGreaterThan(1);
  }));

test('the page scrolls smoothly for those who did not ask for less motion', () =>
  withPage(browser, { reducedMotion: 'no-preference' }, async (page) => {
    await page.goto(inject('office').url);
    expect(await page.evaluate(moving)).toEqual(['smooth scrolling']);
  }));

test.each(['light', 'dark'] as const)(
  'where the system sets %s colours of its own, charts and lines take them, whatever theme was chosen',
  (colorScheme) =>
    withPage(browser, { forcedColors: 'active', colorScheme }, async (page) => {
      await page.goto(`${inject('real').url}charts/lag-months/`);
      const line = page.locator('.plot .span').first();
      const stroke = () => line.evaluate((drawn) => getComputedStyle(drawn).stroke);
      const before = await stroke();
      await page.evaluate(
        (other) => {
          document.documentElement.dataset['theme'] = other;
        },
        colorScheme === 'light' ? 'dark' : 'light',
      );
      expect(await stroke()).toBe(before);
    }),
);

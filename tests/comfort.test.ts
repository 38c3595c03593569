import type { Browser, Page } from 'playwright-core';
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

describe.each(['real', 'office'] as const)('in the %s wiki', (name) => {
  const site = inject(name);

  /** What is found on one page of each type. */
  async function onEach(page: Page, look: () => string[], style?: string): Promise<string[]> {
    const found: string[] = [];
    for (const { path } of pageTypes(site)) {
      await page.goto(site.url + path);
      if (style) await page.addStyleTag({ content: style });
      found.push(...(await page.evaluate(look)).map((fault) => `${path}: ${fault}`));
    }
    return found;
  }

  test('at 200 % nothing is cut off and no page scrolls sideways', () =>
    withPage(browser, { viewport: ZOOMED }, async (page) => {
      expect(await onEach(page, cut)).toEqual([]);
    }));

  test('nothing is cut off where the reader spaces letters, words and lines further apart', () =>
    withPage(browser, { viewport: ZOOMED, bypassCSP: true }, async (page) => {
      expect(await onEach(page, cut, SPACING)).toEqual([]);
    }));

  test('nothing moves by itself for those who asked for less motion', () =>
    withPage(browser, { reducedMotion: 'reduce' }, async (page) => {
      expect(await onEach(page, moving)).toEqual([]);
    }));
});

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

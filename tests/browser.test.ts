import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { SECURITY_HEADERS } from '../src/site/headers.ts';
import { FOLDERS, loadWiki } from '../src/wiki/index.ts';
import { openBrowser, watch, withPage } from './setup/browser.ts';
import { pageTypes } from './setup/page-types.ts';
import { filesBelow } from './setup/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

declare global {
  interface Window {
    /** Tells the test what would have broken the policy. */
    tellBroken: (what: string) => void;
  }
}

/** Tells of everything that the policy forbids to a page, also where the console keeps silent. */
function listenForBroken(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    window.tellBroken(`${effectiveDirective} ${location.pathname} ${blockedURI} ${sourceFile}`),
  );
}

/** What can be read and used on a page: letters of its text, links of its navigation. */
function readable(): { heading: boolean; words: number; ways: number; control: boolean } {
  const seen = (selector: string) =>
    document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false;
  return {
    heading: seen('h1'),
    words: document.querySelector('main')?.innerText.length ?? 0,
    ways: document.querySelectorAll('.site-nav a').length,
    control: seen('[data-theme-switch]'),
  };
}

describe.each(['real', 'office'] as const)('in the browser, the %s wiki', (name) => {
  const site = inject(name);
  const { origin } = new URL(site.url);
  const types = pageTypes(site);

  test('opens each type of page without a complaint, a broken policy or a request to elsewhere', () =>
    withPage(browser, {}, async (page) => {
      const { complaints, strays } = watch(page, origin);
      const broken: string[] = [];
      await page.exposeFunction('tellBroken', (what: string) => broken.push(what));
      await page.addInitScript(listenForBroken);
      for (const { path } of types) {
        // Only the search page goes on loading by itself.
        await page.goto(site.url + path, { waitUntil: path === 'search/' ? 'networkidle' : 'load' });
      }
      expect({ complaints, strays, broken }).toEqual({ complaints: [], strays: [], broken: [] });
      // What is broken would have been told.
      await page.goto(site.url);
      await page.evaluate(attack);
      await expect.poll(() => broken.map((each) => each.split(' ')[0])).toContain('script-src-elem');
    }));

  test('can be read without scripts', () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      for (const { path } of types) {
        await page.goto(site.url + path);
        const { heading, words, ways, control } = await page.evaluate(readable);
        expect({ heading, control }, path).toEqual({ heading: true, control: false });
        expect(words, path).toBeGreaterThan(80);
        expect(ways, path).toBeGreaterThan(4);
      }
      const article = types.find(({ type }) => type === 'one of tensions');
      await page.goto(site.url + (article?.path ?? ''));
      expect(await page.locator('.prose p').first().isVisible()).toBe(true);
      expect(await page.locator('h2#references').isVisible()).toBe(true);
      await page.locator('.prose a[href^="#ref-"]').first().click();
      expect(await page.locator('li:target').isVisible()).toBe(true);
    }));

  test('offers plain lists and a working form where search has no scripts', () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(site.url);
      await page.locator('.site-header input[type=search]').fill('word');
      await page.locator('.site-header button[type=submit]').click();
      expect(page.url()).toBe(`${site.url}search/?q=word`);
      const lists = page.locator('[data-fallback] a');
      expect(await lists.first().isVisible()).toBe(true);
      await lists.first().click();
      expect(page.url()).toBe(`${site.url}claims/`);
    }));

  test('answers a missing address with its own page', () =>
    withPage(browser, {}, async (page) => {
      const answer = await page.goto(`${site.url}claims/there-is-no-such-claim/`);
      expect(answer?.status()).toBe(404);
      expect(await page.locator('h1').innerText()).toBe('Page not found');
      await page.locator('main a', { hasText: 'All claims' }).click();
      expect(page.url()).toBe(`${site.url}claims/`);
    }));

  test('leads on from every id that an entity had before', () =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      const { graph } = loadWiki(site.content);
      for (const [former, id] of graph.redirects) {
        const entity = graph.resolve(id)?.entity;
        const folder = entity?.kind === 'claim' ? 'claims' : FOLDERS[entity?.kind ?? 'source'];
        await page.goto(`${site.url}${folder}/${former}/`);
        await page.waitForURL(`${site.url}${folder}/${id}/`);
      }
    }));
});

/** Adds a script and a style to the page as an attacker would, and tells whether they took effect. */
function attack(): { script: boolean; handler: boolean; style: boolean } {
  const script = document.createElement('script');
  script.textContent = 'window.scriptRan = true';
  const image = document.createElement('div');
  image.innerHTML = '<button onclick="window.handlerRan = true">x</button>';
  const style = document.createElement('style');
  style.textContent = 'h1 { letter-spacing: 7px }';
  document.body.append(script, image, style);
  image.querySelector('button')?.click();
  const heading = document.querySelector('h1');
  return {
    script: 'scriptRan' in window,
    handler: 'handlerRan' in window,
    style: heading !== null && getComputedStyle(heading).letterSpacing === '7px',
  };
}

describe('the policy', () => {
  const site = inject('real');
  const nothing = { script: false, handler: false, style: false };

  test('is sent with every answer', async () => {
    for (const path of ['', 'sources/', 'api/v1/index.json', 'no/such/page/']) {
      const { headers } = await fetch(site.url + path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(headers.get(name), path).toBe(value);
    }
  });

  test('comes with a type for every file but those of the search, so that no browser guesses one', async () => {
    const one = new Map(
      filesBelow(site.folder).map((file) => [/(?:\.[^./]+)?$/.exec(file)?.[0] ?? '', file]),
    );
    const bare: string[] = [];
    for (const [ending, file] of one) {
      const { status, headers } = await fetch(site.url + file);
      expect({ file, status }).toEqual({ file, status: 200 });
      if (headers.get('content-type') === 'application/octet-stream') bare.push(ending);
    }
    expect(bare.filter((ending) => !/^$|^\.(?:pf_.*|pagefind)$/.test(ending))).toEqual([]);
  });

  test('keeps injected scripts, handlers and styles from running', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(site.url);
      expect(await page.evaluate(attack)).toEqual(nothing);
    }));

  test('holds by the page alone where a host sends no headers', () =>
    withPage(browser, {}, async (page) => {
      await page.route('**/*', async (route) => {
        const response = await route.fetch();
        const { 'content-security-policy': _, ...headers } = response.headers();
        await route.fulfill({ response, headers });
      });
      await page.goto(site.url);
      expect(await page.evaluate(attack)).toEqual(nothing);
    }));

  test('does not stop the theme from being chosen and kept', () =>
    withPage(browser, {}, async (page) => {
      await page.goto(site.url);
      const button = page.locator('[data-theme-switch]');
      await button.click();
      await button.click();
      await page.goto(`${site.url}sources/`);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    }));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flatText } from '../src/wiki/schema/leaf-checks.ts';
import { openBrowser, withPage } from './setup/browser.ts';
import { builtPages, type BuiltPage } from './setup/pages.ts';
import { OpenSearch } from './setup/search-page.ts';
import { READABLE } from './hostile/content/body-files.ts';
import { fieldFiles } from './hostile/content/field-files.ts';
import { readOutputs, xmlFaults } from './hostile/outputs.ts';
import { FAMILIES, PAYLOADS } from './hostile/payloads/index.ts';
import { hostileSite, type HostileSite } from './hostile/site.ts';
import { slippedHtml } from './hostile/slipped.ts';
import { openTrapped, type TrappedPage } from './hostile/trap.ts';

let browser: Browser;
let site: HostileSite;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), hostileSite()]);
  // What leads on from a former id shows nothing.
  pages = builtPages(site.folder, '/').filter(({ html }) => !html.includes('<meta http-equiv="refresh"'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page with all traps set, uses it, and comes back with what was sprung. */
async function trapped(policy: boolean, use: (trap: TrappedPage) => Promise<void>): Promise<string[]> {
  const trap = await openTrapped(browser, site.origin, { policy });
  try {
    await use(trap);
  } finally {
    await trap.close();
  }
  return trap.sprung;
}

/** Pages of each folder, at most so many. */
function some(most: number): BuiltPage[] {
  const seen = new Map<string, number>();
  return pages.filter(({ file }) => {
    const folder = file.replace(/[^/]+\/index\.html$/, '');
    const count = (seen.get(folder) ?? 0) + 1;
    seen.set(folder, count);
    return count <= most;
  });
}

/** A payload of each family, where possible one that a script of the page could stumble over. */
const SAMPLES = Object.keys(FAMILIES).flatMap(
  (family) => READABLE.find((payload) => payload.family === family && /[<"'{]/.test(payload.text)) ?? [],
);

test('every payload stands on a page, as text', () => {
  const all = pages.map(({ html }) => html).join('\n');
  const missing = READABLE.filter(({ number }) => !all.includes(String(number)));
  expect(missing).toEqual([]);
});

test('on no page anything of an author runs, loads or leads away, though no policy forbids it', async () => {
  const half = Math.ceil(pages.length / 2);
  const visits = [pages.slice(0, half), pages.slice(half)].map((part) =>
    trapped(false, async ({ visit }) => {
      for (const { address } of part) await visit(site.origin + address);
    }),
  );
  expect((await Promise.all(visits)).flat()).toEqual([]);
});

test('on pages of every type the policy has nothing to stop, words of a search marked', async () => {
  const samples = some(1);
  const sprung = await trapped(true, async ({ visit }) => {
    for (const [index, { address }] of samples.entries()) {
      const words = encodeURIComponent(`trap img ${PAYLOADS[index * 7]?.text ?? ''}`);
      await visit(`${site.origin}${address}?highlight=${words}`);
    }
  });
  expect(sprung).toEqual([]);
});

test('what parser and checker would let slip into a tree stays text, characters that refuse a file among it', async () => {
  const html = slippedHtml();
  expect(PAYLOADS.filter(({ number }) => !html.includes(String(number)))).toEqual([]);
  const sprung = await trapped(false, async ({ page, look, visit }) => {
    await visit(`${site.origin}/topics/`);
    await page.evaluate((text) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', text);
    }, html);
    await look();
  });
  expect(sprung).toEqual([]);
});

test('what is searched for and what is found stay text on the search page', async () => {
  const found: number[] = [];
  const sprung = await trapped(false, async ({ page, look, expectAt }) => {
    const search = new OpenSearch(page, `${site.origin}/`);
    expectAt(`${site.origin}/search/`);
    for (const { text } of [...SAMPLES.filter((_, index) => index % 2 === 0), { text: 'trap' }]) {
      await page.goto(`${site.origin}/search/?q=${encodeURIComponent(text)}`);
      await page.locator('[data-shown]').waitFor();
      await look();
      found.push(await search.count());
    }
  });
  expect(sprung).toEqual([]);
  expect(found.at(-1)).toBeGreaterThan(50);
  expect(found.filter((count) => count > 0).length).toBeGreaterThan(SAMPLES.length / 4);
});

test('search works under the policy, whatever stands in its address', async () => {
  const sprung = await trapped(true, async ({ page, look, expectAt }) => {
    expectAt(`${site.origin}/search/`);
    for (const { text } of SAMPLES.filter((_, index) => index % 4 === 0)) {
      const names = ['kind', 'holder', 'dimension', 'from', 'to', 'sort', 'by', 'trap', text];
      const query = new URLSearchParams(names.map((name) => [name, text]));
      await page.goto(`${site.origin}/search/?${query.toString()}`);
      await page.locator('[data-shown]').waitFor();
      await look();
    }
  });
  expect(sprung).toEqual([]);
});

test('the search box and the previews show what authors wrote as text', async () => {
  let shown = 0;
  const sprung = await trapped(false, async ({ page, look, visit }) => {
    await visit(`${site.origin}/topics/body-citation-words-1/`);
    for (const link of ['.cite a[href^="#ref-"]', 'a.claim-link', 'a.term', '.prose a[class^="link-"]']) {
      const first = page.locator(`main ${link}`).first();
      if ((await first.count()) === 0) continue;
      await first.scrollIntoViewIfNeeded();
      await first.hover();
      await page.locator('#preview:popover-open').waitFor();
      await look();
      await page.keyboard.press('Escape');
      shown += 1;
    }
    await page.keyboard.press('/');
    await page.locator('dialog input[type=search]').fill('trap script img onerror');
    await page.locator('dialog [role=option]').first().waitFor();
    await look();
  });
  expect(sprung).toEqual([]);
  expect(shown).toBeGreaterThan(0);
});

test('every file beside the pages is what its format wants, with nothing in it that an author put there as form', async () => {
  const { faults, xml } = readOutputs(site.folder);
  const read = await withPage(browser, {}, (page) => page.evaluate(xmlFaults, xml));
  expect([...faults, ...read]).toEqual([]);
  expect(xml.map(({ file }) => file)).toContain('feed.xml');
});

test('what an author wrote comes back from the data as it was written', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value !== null && typeof value === 'object'
        ? Object.values(value).flatMap(texts)
        : [];
  const lost = Object.entries(fieldFiles().files).flatMap(([file, text]) => {
    const name = file.replace(/\.\w+$/, '');
    if (name === 'wiki') return [];
    const { title } = JSON.parse(text.replace(/^---\n([^]*)\n---\n[^]*$/, '$1')) as { title: string };
    const data: unknown = JSON.parse(readFileSync(join(site.folder, `api/v1/${name}.json`), 'utf8'));
    return texts(data).includes(flatText(title)) ? [] : [`${file}: ${title}`];
  });
  expect(lost).toEqual([]);
});

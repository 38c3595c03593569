import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { openBrowser, watch, withPage } from './setup/browser.ts';
import { builtPages } from './setup/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const office = inject('office');
const real = inject('real');

/** Opens a form of the tiny wiki, which names a repository, and waits until it stands there. */
async function openForm(page: Page, form: string, site = office): Promise<void> {
  await page.goto(`${site.url}contribute/${form}`);
  await page.getByRole('button', { name: 'Check it' }).waitFor();
}

const yamlOf = (page: Page) => page.locator('.outcome pre').innerText();
const problems = (page: Page) => page.locator('.problem-summary li').allInnerTexts();
const check = (page: Page) => page.getByRole('button', { name: 'Check it' }).click();

/** Writes the new file or lines into a copy of the content, and gives what the checker says is wrong there. */
function errorsWith(change: (content: string) => void): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gapwiki-contribute-'));
  try {
    cpSync(office.content, folder, { recursive: true });
    change(folder);
    return loadWiki(folder)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ place, message }) => `${place.file}:${place.start.line}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillSource(page: Page): Promise<void> {
  await page.getByLabel('Type of work').selectOption('report');
  await page.getByLabel('Title', { exact: true }).fill('Hours: a "second" look # at home\n(with a break)');
  const author = page.getByRole('group', { name: 'Author 1' });
  await author.getByLabel('Family name').fill('Muster-Ödegård');
  await author.getByLabel('Given names').fill('- A.');
  await page.getByLabel('Published', { exact: true }).fill('2025-11');
  await page.getByLabel('Address', { exact: true }).fill('https://example.org/hours?a=1#b');
  await page.getByLabel('Grade of evidence').selectOption('fair');
  await page.getByLabel('Kind of interest').selectOption('independent');
}

describe('the form of a source', () => {
  test('writes a record that the checker takes, and opens it as a new file', () =>
    withPage(browser, {}, async (page) => {
      const { complaints, strays } = watch(page, new URL(office.url).origin);
      await openForm(page, 'source/');
      await fillSource(page);
      expect(await page.getByLabel('Id', { exact: true }).inputValue()).toBe('muster-odegard-2025-hours');
      await check(page);
      const yaml = await yamlOf(page);
      expect(yaml).toBe(
        [
          'type: report',
          `title: 'Hours: a "second" look # at home (with a break)'`,
          'author:',
          '  - family: Muster-Ödegård',
          "    given: '- A.'",
          'issued: 2025-11',
          'URL: https://example.org/hours?a=1#b',
          'grade: fair',
          'interest:',
          '  kind: independent',
          '',
        ].join('\n'),
      );
      const href = (await page.getByRole('link', { name: 'Open the new file' }).getAttribute('href')) ?? '';
      const { origin, pathname, searchParams } = new URL(href);
      expect(`${origin}${pathname}`).toBe('https://example.org/office-wiki/new/main/content/sources');
      expect(Object.fromEntries(searchParams)).toEqual({
        filename: 'muster-odegard-2025-hours.yml',
        value: yaml,
      });
      expect(
        errorsWith((content) => writeFileSync(join(content, 'sources/muster-odegard-2025-hours.yml'), yaml)),
      ).toEqual([]);
      expect({ complaints, strays }).toEqual({ complaints: [], strays: [] });
    }));

  test('names what is wrong above and at the field, leads there, and notices when it is mended', () =>
    withPage(browser, {}, async (page) => {
      await openForm(page, 'source/');
      await fillSource(page);
      const published = page.getByLabel('Published', { exact: true });
      await published.fill('May 2025');
      await page.getByLabel('Address', { exact: true }).fill('javascript:alert(1)');
      await check(page);
      expect(await problems(page)).toEqual([
        expect.stringMatching(/^May 2025 is not a date/),
        expect.stringMatching(/^javascript:alert\(1\) is not a web address/),
      ]);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('problem-summary');
      await page.locator('.problem-summary a').first().click();
      expect(await published.evaluate((node) => node === document.activeElement)).toBe(true);
      expect(await published.getAttribute('aria-invalid')).toBe('true');
      const described = await published.evaluate((node) =>
        (node.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent),
      );
      expect(described.join(' ')).toContain('is not a date');
      expect(await page.locator('.way-in').isVisible()).toBe(false);
      await published.fill('2025-05');
      await page.getByLabel('Address', { exact: true }).fill('');
      await page.locator('.way-in').waitFor();
      expect(await page.locator('.problem-summary').isVisible()).toBe(false);
      expect(await published.getAttribute('aria-invalid')).toBeNull();
    }));

  test('knows ids that are taken and works that have a record', () =>
    withPage(browser, {}, async (page) => {
      const { graph } = loadWiki(office.content);
      const [known] = graph.sources.filter(({ data }) => data.URL !== undefined && data.issued !== undefined);
      if (!known) throw new Error('the tiny wiki has no source with an address and a date');
      await openForm(page, 'source/');
      await fillSource(page);
      await page.getByLabel('Id', { exact: true }).fill('output');
      await page.getByLabel('Address', { exact: true }).fill(known.data.URL ?? '');
      await check(page);
      expect(await problems(page)).toEqual([
        expect.stringContaining('output is the id of another article already'),
        expect.stringContaining(`${known.id} has the same address`),
      ]);
      await page.getByLabel('Title', { exact: true }).fill(known.data.title);
      await page.getByLabel('Published', { exact: true }).fill(known.data.issued?.text ?? '');
      await page.getByLabel('Id', { exact: true }).fill('another-one');
      expect(await problems(page)).toEqual([expect.stringContaining('the same work a second time')]);
      expect(await page.locator('.problem-summary h2').innerText()).toBe('To look at once more');
      expect(await page.locator('.way-in').isVisible()).toBe(true);
    }));

  test('hands a text that is too long for an address over by the clipboard', () =>
    withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await openForm(page, 'source/');
      await fillSource(page);
      for (const details of await page.locator('.more-fields > summary').all()) await details.click();
      await page.getByLabel('Remark on the work').fill('東京'.repeat(300));
      await page.getByLabel('Title', { exact: true }).fill('東京'.repeat(200));
      await check(page);
      const link = page.getByRole('link', { name: 'Open the new file' });
      expect(new URL((await link.getAttribute('href')) ?? '').searchParams.has('value')).toBe(false);
      await page.locator('.outcome').getByRole('button', { name: /^Copy/ }).click();
      await page.getByText('Copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await yamlOf(page));
    }));
});

describe('the form of a claim', () => {
  test('writes lines that the checker takes where it says they go', () =>
    withPage(browser, {}, async (page) => {
      await openForm(page, 'claim/?article=output&source=example-2025-diary-survey');
      expect(await page.getByLabel('Page that makes the claim').inputValue()).toBe('output');
      const cited = page.getByRole('group', { name: 'Source 1' });
      expect(await cited.getByLabel('Source', { exact: true }).inputValue()).toBe(
        'example-2025-diary-survey',
      );
      await page
        .getByLabel('Statement', { exact: true })
        .fill('In made-up diaries, people at home got "a third" more done: they said so.');
      await cited.getByLabel('How it bears on the statement').selectOption('supports');
      await cited.getByLabel('Where in the source').fill('p. 3, table: hours');
      await page.getByLabel('When it holds').fill('2025');
      await page.getByRole('button', { name: 'Add a figure' }).click();
      const figure = page.getByRole('group', { name: 'Figure 1' });
      await figure.getByLabel('Measure', { exact: true }).selectOption('output-gap');
      await figure.getByLabel('Figure', { exact: true }).fill('33');
      await check(page);
      expect(await problems(page)).toEqual([expect.stringContaining('says neither who is ahead')]);
      await figure.getByLabel('Who is ahead by it').selectOption('remote');
      await page.locator('.way-in').waitFor();

      const text = await page.locator('.way-in').innerText();
      const line = Number(/behind line (\d+)/.exec(text)?.[1]);
      const open = await page.getByRole('link', { name: 'Open the page' }).getAttribute('href');
      expect(open).toBe(`https://example.org/office-wiki/edit/main/content/dimensions/output.md#L${line}`);
      const yaml = await yamlOf(page);
      expect(
        errorsWith((content) => {
          const file = join(content, 'dimensions/output.md');
          const lines = readFileSync(file, 'utf8').split('\n');
          lines.splice(line, 0, yaml.trimEnd());
          writeFileSync(file, lines.join('\n'));
          expect(loadWiki(content).graph.claim('made-up-diaries-people-home-got')?.home).toBe('output');
        }),
      ).toEqual([]);
      const propose = await page.getByRole('link', { name: 'propose it in an issue' }).getAttribute('href');
      expect(new URL(propose ?? '').searchParams.get('yaml')).toBe(yaml);
    }));

  test('offers what can be named by any word of it', () =>
    withPage(browser, {}, async (page) => {
      await openForm(page, 'claim/');
      const source = page.getByRole('group', { name: 'Source 1' }).getByLabel('Source', { exact: true });
      await source.fill('diary');
      const list = await source.getAttribute('list');
      expect(
        await page
          .locator(`#${list} option`)
          .evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
      ).toContain('example-2025-diary-survey');
      await source.fill('example-2025-diary-survay');
      await check(page);
      expect((await problems(page)).join('\n')).toContain('Did you mean example-2025-diary-survey');
    }));

  test('adds and removes entries by the keyboard, and keeps what was written when the page is left', () =>
    withPage(browser, {}, async (page) => {
      await openForm(page, 'claim/');
      await page.getByLabel('Statement', { exact: true }).fill('It is so.');
      const add = page.getByRole('button', { name: 'Add another source' });
      await add.focus();
      await page.keyboard.press('Enter');
      const second = page.getByRole('group', { name: 'Source 2' });
      expect(
        await second
          .getByLabel('Source', { exact: true })
          .evaluate((node) => node === document.activeElement),
      ).toBe(true);
      await page.keyboard.type('example-2025-log-study');
      await page.getByRole('button', { name: 'Remove source 1' }).press('Enter');
      expect(await add.evaluate((node) => node === document.activeElement)).toBe(true);
      await page.goto(`${office.url}claims/`);
      await openForm(page, 'claim/');
      expect(await yamlOf(page)).toBe(
        '  - id: so\n    statement: It is so.\n    sources:\n      - source: example-2025-log-study\n',
      );
      await page.getByRole('button', { name: 'Start again' }).click();
      expect(await page.getByLabel('Statement', { exact: true }).inputValue()).toBe('');
      expect(await page.getByText('It appears here as you write.').isVisible()).toBe(true);
    }));
});

describe('the forms', () => {
  test.each(['source', 'claim'])('say without a script how the record of a %s is written by hand', (kind) =>
    withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${office.url}contribute/${kind}/`);
      expect(await page.getByText('The form needs JavaScript').isVisible()).toBe(true);
      expect(await page.locator('form.contribute-form').count()).toBe(0);
      const blank = await page.locator('pre.blank').innerText();
      expect(blank).toContain(kind === 'source' ? '\ntitle:' : '\n    statement:');
      expect(blank).toContain('strong');
    }),
  );

  test('say so where their data cannot be loaded', () =>
    withPage(browser, {}, async (page) => {
      await page.route('**/contribute/names.json', (route) => route.abort());
      await page.goto(`${office.url}contribute/source/`);
      await page.getByText('The form could not be loaded').waitFor();
      expect(await page.locator('pre.blank').isVisible()).toBe(true);
    }));

  test('work without a repository: the path is told, and nothing leads elsewhere', () =>
    withPage(browser, {}, async (page) => {
      await openForm(page, 'source/', real);
      const [grade] = Object.keys(loadWiki(real.content).graph.settings.grades);
      await page.getByLabel('Type of work').selectOption('report');
      await page.getByLabel('Title', { exact: true }).fill('A made-up report');
      await page.getByLabel('Grade of evidence').selectOption(grade ?? '');
      await page.getByLabel('Kind of interest').selectOption('unknown');
      await check(page);
      expect(await page.locator('.way-in').innerText()).toContain('content/sources/made-up-report.yml');
      expect(await page.locator('.way-in a').count()).toBe(0);
    }));

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)(
    'have no fault for axe and fit, in %s colours at %i pixels, empty, with problems and done',
    (colorScheme, width) => {
      const options: BrowserContextOptions = { colorScheme, viewport: { width, height: 800 } };
      return withPage(browser, options, async (page) => {
        const found: string[] = [];
        const look = async (state: string) => {
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() =>
            window.axe.run(document, { resultTypes: ['violations'] }),
          );
          for (const { id, nodes } of violations)
            found.push(`${state}: ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          if (wide > width) found.push(`${state}: ${wide} pixels wide`);
        };
        for (const kind of ['source', 'claim']) {
          await openForm(page, `${kind}/`);
          for (const name of await page.getByRole('button', { name: /^Add a/ }).all()) await name.click();
          for (const summary of await page.locator('.more-fields > summary:visible').all())
            await summary.click();
          await look(`${kind}, empty`);
          await check(page);
          await look(`${kind}, with problems`);
        }
        await page.evaluate(() => sessionStorage.clear());
        await openForm(page, 'source/');
        await fillSource(page);
        await check(page);
        await page.locator('.way-in').waitFor();
        await look('source, done');
        expect(found).toEqual([]);
      });
    },
  );
});

test('the scripts of the forms are loaded on their pages alone, and weigh little', async () => {
  const forms = /contribute\/(?:source|claim)\//;
  const scripts = (html: string) =>
    [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? '');
  const pages = builtPages(office.folder, office.base);
  const elsewhere = new Set(
    pages.filter(({ file }) => !forms.test(file)).flatMap(({ html }) => scripts(html)),
  );
  const own = pages
    .filter(({ file }) => forms.test(file))
    .flatMap(({ html }) => scripts(html).filter((src) => !elsewhere.has(src)));
  expect(new Set(own).size).toBe(1);
  const answer = await fetch(new URL(own[0] ?? '', office.url));
  const text = await answer.text();
  expect(text.length).toBeLessThan(40_000);
});

describe('the links of pages into the repository', () => {
  const pages = (site: typeof office) => builtPages(site.folder, site.base);
  const hrefs = (html: string) =>
    [...html.matchAll(/href="(https:\/\/example\.org\/office-wiki[^"]*)"/g)].map(([, href]) => href ?? '');

  test('are on every page that is listed, and each file exists where they lead', () => {
    const missing: string[] = [];
    for (const { file, html } of pages(office)) {
      const links = hrefs(html.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
      if (
        !html.includes('name="robots" content="noindex"') &&
        !links.some((href) => href.includes('/commits/main/content'))
      )
        missing.push(file);
      for (const href of links) {
        const path = /\/(?:edit|blob|commits)\/main\/content\/?([^?#]*)/.exec(href)?.[1];
        if (path)
          expect(() => readFileSync(join(office.content, decodeURIComponent(path))), href).not.toThrow();
        expect(href.length).toBeLessThan(5001);
      }
    }
    expect(missing).toEqual([]);
  });

  test('lead from each claim to the line in which it stands', () => {
    for (const { id, file } of loadWiki(office.content).graph.claims) {
      const html = pages(office).find((page) => page.file === `claims/${id}/index.html`)?.html ?? '';
      const line = Number(/\/edit\/main\/content\/[^"#]*#L(\d+)/.exec(html)?.[1]);
      expect(readFileSync(join(office.content, file), 'utf8').split('\n')[line - 1]).toContain(id);
    }
  });

  test('are absent where the wiki names no repository', () => {
    for (const { file, html } of pages(real)) {
      expect(html, file).not.toMatch(/>(?:Edit this page|History|Challenge (?:this|a) claim)</);
    }
  });
});

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { kilobytes, sentBytes, table } from '../scripts/bench/figures.ts';
import { ARTICLE_KINDS, FOLDERS } from '../src/wiki/index.ts';
import { BUDGETS, budgetOf, BY_SCRIPT, FIRST_VIEW } from './setup/budgets.ts';
import { openBrowser } from './setup/browser.ts';
import { filesBelow } from './setup/pages.ts';
import { pageTypes } from './setup/page-types.ts';
import { FILE_KINDS, weigh, type Weight } from './setup/weigh.ts';

const site = inject('real');
const KB = 1000;

/** Most bytes of script before somebody searches. */
const SCRIPT_BUDGET = 12 * KB;
/** Most requests of a page whose search sleeps: itself, its styles and scripts, one font, the icon, and some to spare. */
const REQUEST_BUDGET = 15;
/** A task is long from here on, in milliseconds. */
const LONG_TASK = 50;

/** Pages that are made by their scripts: there search is awake, or a form checks what is typed. */
const MADE_BY_SCRIPT = /^(search\/|contribute\/.)/;
const ARTICLE_FOLDERS = ARTICLE_KINDS.map((kind) => FOLDERS[kind]);
const isArticle = (path: string): boolean =>
  ARTICLE_FOLDERS.some((folder) => path.startsWith(`${folder}/`) && path !== `${folder}/`);

let browser: Browser;
let weights: Map<string, Weight>;
beforeAll(async () => {
  browser = await openBrowser();
  weights = new Map();
  for (const { path } of pageTypes(site)) weights.set(path, await weigh(browser, site, path));
  const rows = [...weights].map(([path, { bytes, sum, requests, shift, longestScript }]) => [
    `/${path}`,
    ...FILE_KINDS.map((kind) => kilobytes(bytes[kind])),
    kilobytes(sum),
    String(requests),
    shift.toFixed(3),
    longestScript === 0 ? '–' : `${Math.round(longestScript)} ms`,
  ]);
  const heading = ['first view', ...FILE_KINDS, 'sum', 'requests', 'shift', 'long script'];
  process.stdout.write(`${table([heading, ...rows])}\n`);
});
afterAll(() => browser.close());

/** Those of the pages weighed that do not keep to something, with what they have instead. */
function beyond(
  figure: (weight: Weight) => number,
  most: number,
  of: (path: string) => boolean = () => true,
): [string, number][] {
  return [...weights]
    .filter(([path]) => of(path))
    .map(([path, weight]): [string, number] => [path, figure(weight)])
    .filter(([, found]) => found > most);
}

describe('the first view, compressed,', () => {
  test(`of any page is at most ${kilobytes(FIRST_VIEW)}, and of those that scripts make not much more`, () => {
    const most = (path: string): number => {
      if (!MADE_BY_SCRIPT.test(path)) return FIRST_VIEW;
      return path.startsWith('search/') ? BY_SCRIPT.search : BY_SCRIPT.form;
    };
    expect([...weights].filter(([path, { sum }]) => sum > most(path)).map(([path]) => path)).toEqual([]);
  });

  test.each([inject('real'), inject('office')])(
    'keeps to the budget of its type on all pages below $url',
    ({ folder }) => {
      const heaviest = new Map(BUDGETS.map(({ type }) => [type, { path: '', bytes: 0 }]));
      for (const file of filesBelow(folder).filter((name) => name.endsWith('.html'))) {
        const path = file.replace(/(^|\/)index\.html$/, '$1');
        const { type } = budgetOf(path);
        const bytes = sentBytes(join(folder, file));
        if (bytes > (heaviest.get(type)?.bytes ?? 0)) heaviest.set(type, { path, bytes });
      }
      const over = BUDGETS.flatMap(({ type, html }) => {
        const { path, bytes } = heaviest.get(type) ?? { path: '', bytes: 0 };
        return bytes > html ? [`${type}: ${path} has ${bytes} of ${html} bytes`] : [];
      });
      expect(over).toEqual([]);
    },
  );

  test(`of any article is at most ${kilobytes(FIRST_VIEW)}, with its font`, () => {
    const shown = [...weights].filter(([path]) => isArticle(path));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.every(([, { bytes }]) => bytes.fonts > 0)).toBe(true);
    // Articles share everything but their own text, so that those not opened are weighed by that.
    const shared = Math.max(...shown.map(([, { sum, bytes }]) => sum - bytes.html));
    const sums = ARTICLE_FOLDERS.flatMap((folder) =>
      filesBelow(site.folder, folder)
        .filter((file) => /^[^/]+\/[^/]+\/index\.html$/.test(file))
        .map((file): [string, number] => [file, sentBytes(join(site.folder, file)) + shared]),
    );
    expect(sums.length).toBeGreaterThan(100);
    expect(sums.filter(([, sum]) => sum > FIRST_VIEW)).toEqual([]);
  });

  test(`has at most ${kilobytes(SCRIPT_BUDGET)} of script before somebody searches`, () => {
    expect(
      beyond(
        ({ bytes }) => bytes.scripts,
        SCRIPT_BUDGET,
        (path) => !MADE_BY_SCRIPT.test(path),
      ),
    ).toEqual([]);
  });

  test(`takes at most ${REQUEST_BUDGET} requests`, () => {
    expect(
      beyond(
        ({ requests }) => requests,
        REQUEST_BUDGET,
        (path) => !MADE_BY_SCRIPT.test(path),
      ),
    ).toEqual([]);
  });

  test('moves nothing once it is painted', () => {
    expect(beyond(({ shift }) => shift, 0)).toEqual([]);
  });

  test('has no long task of ours', async () => {
    const slow: [string, number][] = [];
    for (const [path, found] of beyond(({ longestScript }) => longestScript, LONG_TASK)) {
      // A busy machine makes any script long now and then; one that is long of itself is so each time.
      const again = [found];
      while (again.length < 4 && Math.min(...again) > LONG_TASK)
        again.push((await weigh(browser, site, path)).longestScript);
      if (Math.min(...again) > LONG_TASK) slow.push([path, Math.min(...again)]);
    }
    expect(slow).toEqual([]);
  });
});

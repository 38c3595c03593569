import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, withPage } from './setup/browser.ts';
import { pageTypes } from './setup/page-types.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const office = inject('office');

/** What a screen reader is given of a part of a page, without addresses. */
function heard(path: string, part: string): Promise<string> {
  return withPage(browser, {}, async (page) => {
    await page.goto(office.url + path);
    const tree = await page.locator(part).first().ariaSnapshot();
    return tree.replaceAll(/^ *- \/url: .*\n?/gm, '').trimEnd();
  });
}

const claim = pageTypes(office).find(({ type }) => type === 'one of claims')?.path ?? '';

test('the way to a page is a list of links without the signs between them', async () => {
  const crumbs = await heard('tensions/diary-or-log/', '.crumbs');
  expect(crumbs).toContain('navigation "Breadcrumbs"');
  expect(crumbs).toContain('listitem: Diary or log?');
  expect(crumbs).not.toContain('›');
});

test('a source says its grade, and that its interest is one', async () => {
  expect(await heard(claim, 'section:has(> #sources)')).toMatch(/\w interest: \w/);
});

test('what stands next to each other as marks is told apart', async () => {
  await withPage(browser, {}, async (page) => {
    await page.goto(`${inject('real').url}tensions/widening-or-stable/`);
    const two = page.locator('li:has(.mark + .visually-hidden + .mark)').first();
    expect(await two.ariaSnapshot()).toMatch(/\w ?, \w[\w ]*"?$/);
  });
});

test('how a claim stands is a heading for each question, with the answer, what it means and why', async () => {
  const verdicts = await heard(claim, '.verdicts');
  for (const axis of ['Support', 'Standing', 'Freshness'])
    expect(verdicts).toMatch(
      new RegExp(
        `heading "${axis}" \\[level=3\\]\\n *- link "[\\w -]+".*\\n *- paragraph: .+\\n *- paragraph:\\n *- strong: "Why:"`,
      ),
    );
});

test('a claim cited in running text is named by its statement, not by its sign', async () => {
  await withPage(browser, {}, async (page) => {
    await page.goto(`${inject('real').url}dimensions/time-lag/`);
    const names = await page
      .locator('.prose .claim-link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(name).toMatch(/^Claim: .{10}/);
  });
});

test('the landmarks of a page have names where there is more than one of them', async () => {
  await withPage(browser, {}, async (page) => {
    for (const { path } of pageTypes(office)) {
      await page.goto(office.url + path);
      const names = await page
        .locator('nav, section[aria-label], section[aria-labelledby]')
        .evaluateAll((all) =>
          all.map((mark) => {
            const by = mark.getAttribute('aria-labelledby');
            const name =
              mark.getAttribute('aria-label') ?? (by ? document.getElementById(by)?.textContent : '');
            return `${mark.tagName} ${name ?? ''}`.trim();
          }),
        );
      expect(
        names.filter((name) => name === 'NAV'),
        path,
      ).toEqual([]);
      expect(await page.locator('main, [role=main]').count(), path).toBe(1);
      expect(await page.locator('h1').count(), path).toBe(1);
    }
  });
});

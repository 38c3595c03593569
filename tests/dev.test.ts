import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from './setup/browser.ts';
import { startDev, type DevServer } from './setup/dev-server.ts';
import { copyOffice, type OfficeCopy } from './setup/office-copy.ts';

let wiki: OfficeCopy;
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  wiki = copyOffice();
  [server, browser] = await Promise.all([startDev(wiki.content), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  wiki.remove();
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(60_000);
});
afterEach(() => page.context().close());

/** Waits until the page hears of changes: the server tells only those who listen. */
async function listening(start: () => unknown): Promise<void> {
  const heard = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  await start();
  await heard;
}

/** Opens a page and leaves it open: what changes on it afterwards has come by itself. */
async function open(path: string): Promise<void> {
  await listening(() => page.goto(server.url + path));
  await page.locator('h1').waitFor();
}

/** Makes a change, and waits until the open page has loaded itself again. */
async function change(make: () => void): Promise<void> {
  await listening(make);
}

/** Status of an address, asked for until it is the one expected. */
async function answers(path: string, status: number): Promise<void> {
  await expect.poll(async () => (await fetch(server.url + path)).status, { timeout: 60_000 }).toBe(status);
}

const CLAIM = 'office workers spent 11 hours a week in meetings';
const CHANGED = 'office workers passed 11 hours a week in meetings';

test('an edited claim shows on its open page and on the others that use it', async () => {
  await open('claims/calendars-fuller-in-offices/');
  await page.locator('h1', { hasText: CLAIM }).waitFor();
  await change(() => wiki.edit('dimensions/focus-time.md', CLAIM, CHANGED));
  await page.locator('h1', { hasText: CHANGED }).waitFor();
  await open('assessments/call-people-back/');
  await page.locator('main', { hasText: CHANGED }).waitFor();
});

test('a change on one page shows on another that is open', async () => {
  await open('dimensions/output/');
  const title = page.locator('main a', { hasText: 'The return to the office' }).first();
  await title.waitFor();
  await change(() =>
    wiki.edit('topics/return-debate.md', 'title: The return to the office', 'title: The way back'),
  );
  await page.locator('main a', { hasText: 'The way back' }).first().waitFor();
});

test('a new file gets a page and stands in the open list', async () => {
  await answers('terms/core-day/', 404);
  await open('terms/');
  await change(() =>
    wiki.write(
      'terms/core-day.md',
      '---\ntitle: Core day\ndefinition: A day on which all are in the office.\n---\n',
    ),
  );
  await page.locator('main a', { hasText: 'Core day' }).click();
  await page.locator('h1', { hasText: 'Core day' }).waitFor();
});

test('a renamed source moves, with everything that rests on it', async () => {
  const old = 'example-2025-critique';
  await open('claims/diary-hours-are-wishes/');
  await page.locator(`main a[href="/sources/${old}/"]`).first().waitFor();
  await change(() =>
    renameSync(join(wiki.content, `sources/${old}.yml`), join(wiki.content, 'sources/sample-critique.yml')),
  );
  await page.locator('.finding', { hasText: old }).first().waitFor();
  await change(() => wiki.edit('terms/focused-hour.md', old, 'sample-critique'));
  await page.locator('main a[href="/sources/sample-critique/"]').first().waitFor();
  expect(await page.locator('.finding').count()).toBe(0);
  await answers(`sources/${old}/`, 404);
  await open('sources/sample-critique/');
  await page.locator('main a[href="/claims/diary-hours-are-wishes/"]').first().waitFor();
});

test('a broken file shows its findings where the author works, and comes back when it is mended', async () => {
  await open('tensions/diary-or-log/');
  await change(() => wiki.edit('tensions/diary-or-log.md', 'question:', 'qestion:'));
  const finding = page.locator('.finding', { hasText: 'question' }).first();
  await finding.waitFor();
  expect(await finding.innerText()).toMatch(/error tensions\/diary-or-log\.md:\d+:\d+/);
  expect(await page.locator('.prose').count()).toBe(0);
  await change(() => wiki.edit('tensions/diary-or-log.md', 'qestion:', 'question:'));
  await page.locator('.prose').waitFor();
  expect(await page.locator('.finding').count()).toBe(0);
});

test('one broken claim leaves the rest of its article on the page', async () => {
  await open('topics/return-debate/');
  await change(() => wiki.edit('topics/return-debate.md', 'happened: 2025-09-01', 'happened: 2025-09-31'));
  await page.locator('.finding', { hasText: '2025-09-31' }).first().waitFor();
  expect(await page.locator('.prose').isVisible()).toBe(true);
  await open('claims/example-works-called-back/');
  await page.locator('.finding', { hasText: '2025-09-31' }).first().waitFor();
  await change(() => wiki.edit('topics/return-debate.md', 'happened: 2025-09-31', 'happened: 2025-09-01'));
  await page.locator('h1.statement').waitFor();
});

test('broken settings are told on the page, and the wiki comes back when they are mended', async () => {
  await open('');
  await change(() => wiki.edit('wiki.yml', 'question:', 'qestion:'));
  await page.locator('.finding', { hasText: 'question' }).first().waitFor();
  await change(() => wiki.edit('wiki.yml', 'qestion:', 'question:'));
  await page.locator('h1', { hasText: 'Do people who work from home' }).waitFor();
});

test('the server has told of no fault of its own', () => {
  expect(server.log()).not.toMatch(/\[ERROR\]|TypeError|ReferenceError/);
});

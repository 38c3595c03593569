import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser as startBrowser } from '../../scripts/command/browser.ts';

let shared: Promise<Browser> | undefined;

/**
 * The browser of all tests that run in this process: starting one for each file takes longer than many a test.
 * Closing it takes its pages away and leaves it to the next file; it ends with the process.
 */
export async function openBrowser(): Promise<Browser> {
  shared ??= startBrowser();
  const browser = await shared;
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}

/** How long a page may take to do what a test waits for, in milliseconds; others use the machine as well. */
const PATIENCE = 30_000;

/** Opens a page with storage of its own, uses it, and throws it away. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What went wrong on a page while it was open. */
export interface Watch {
  /** Errors and warnings on the console, broken policies among them, and uncaught exceptions. */
  readonly complaints: string[];
  /** Requests that left the origin of the site. */
  readonly strays: string[];
}

/** Watches a page from now on. */
export function watch(page: Page, origin: string): Watch {
  const complaints: string[] = [];
  const strays: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) strays.push(url);
  });
  return { complaints, strays };
}

import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Browsers that a machine may have already; one of these starts faster than the bundled one. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts a real Chromium: an installed one, else the one that comes with the dependencies. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path)) ?? (await bundled.executablePath());
  // The arguments that the package suggests switch web security off, which these tests are about.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'],
  });
}

/** How long a page may take to do what a test waits for, in milliseconds. */
const PATIENCE = 10_000;

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

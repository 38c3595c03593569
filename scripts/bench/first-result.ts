import type { Browser, Page } from 'playwright-core';

/** What a first result took. */
export interface FirstResult {
  /** Addresses of all that was fetched for it. */
  readonly requests: readonly string[];
  /** Milliseconds from the key that opens the box, or from the opening of the page, to the first result. */
  readonly cold: number;
  /** Milliseconds from the last key of a second query to its first result; absent for a page. */
  readonly warm?: number;
}

/** Clocks of the page: when a key was last pressed, and when results last came. */
interface Clock {
  key: number;
  firstKey: number;
  shown: number;
}

declare global {
  interface Window {
    /** Set by the bench in the page that it measures. */
    benchClock?: Clock;
  }
}

/** Runs in the page: notes keys and the first result after each. */
function startClock(option: string): void {
  const clock: Clock = { key: 0, firstKey: 0, shown: 0 };
  window.benchClock = clock;
  window.addEventListener(
    'keydown',
    (event) => {
      clock.key = event.timeStamp;
      clock.firstKey ||= event.timeStamp;
      clock.shown = 0;
    },
    true,
  );
  const look = (): void => {
    if (!clock.shown && document.querySelector(option)) clock.shown = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

const OPTION = 'dialog[open] [role=option]';
const RESULT = '[data-results] li a';

async function withFreshPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

async function shown(page: Page): Promise<Clock> {
  await page.waitForFunction(() => (window.benchClock?.shown ?? 0) > 0);
  const clock = await page.evaluate(() => window.benchClock);
  if (!clock) throw new Error('the clock of the page is gone');
  return clock;
}

function recorded(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return requests;
}

/** Opens the box on the page at `url` with an empty cache, types a query, then a second one. */
export function firstResultOfBox(
  browser: Browser,
  url: string,
  query: string,
  second: string,
): Promise<FirstResult> {
  return withFreshPage(browser, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(startClock, OPTION);
    const requests = recorded(page);
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
    await page.keyboard.type(query);
    const { firstKey, shown: first } = await shown(page);
    await page.waitForLoadState('networkidle');
    const seen = [...requests];
    // Results of the first query must be gone before those of the second can be told from them.
    await page.locator('dialog[open] input').fill('');
    await page.waitForFunction((option) => !document.querySelector(option), OPTION);
    await page.keyboard.type(second);
    const { key, shown: next } = await shown(page);
    return { requests: seen, cold: first - firstKey, warm: next - key };
  });
}

/** Opens the search page with a query in its address and an empty cache. */
export function firstResultOfPage(browser: Browser, url: string, query: string): Promise<FirstResult> {
  return withFreshPage(browser, async (page) => {
    const requests = recorded(page);
    await page.addInitScript(startClock, RESULT);
    await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
    const { shown: first } = await shown(page);
    await page.waitForLoadState('networkidle');
    return { requests, cold: first };
  });
}

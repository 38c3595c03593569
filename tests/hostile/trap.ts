import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inspect } from './inspect.ts';

/** A page in which every sign that something of an author's took effect is noted. */
export interface TrappedPage {
  readonly page: Page;
  /** What happened so far that must not, in words. */
  readonly sprung: string[];
  /** Says where the page is about to be, so that another place counts as led away. */
  expectAt(url: string): void;
  /** Provokes what stands on the page that is open, and notes what is wrong with it. */
  look(): Promise<void>;
  /** Opens an address of the site and looks it over. */
  visit(url: string): Promise<void>;
  close(): Promise<void>;
}

/** How a page is opened. */
export interface TrapOptions {
  /** Whether the Content-Security-Policy of pages and headers holds; without it only the pages themselves protect. */
  readonly policy: boolean;
}

/** Opens a page with all traps set: calls, dialogues, windows, downloads, navigations, requests, broken policies. */
export async function openTrapped(
  browser: Browser,
  origin: string,
  options: TrapOptions,
): Promise<TrappedPage> {
  const context: BrowserContext = await browser.newContext({ bypassCSP: !options.policy });
  context.setDefaultTimeout(20_000);
  const sprung: string[] = [];
  let expected = '';
  const note = (what: string): void => {
    sprung.push(`${expected}: ${what}`);
  };
  await context.exposeBinding('trap', (_source, ...what: unknown[]) =>
    note(`trap(${what.map(String).join()})`),
  );
  // Requests are watched and not intercepted, which would switch the cache off; there is no way out of the tests.
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!local && (url.origin !== origin || isTrap(url))) note(`a request for ${url.href}`);
  });
  const page = await context.newPage();
  const watchPage = (other: Page): void => {
    other.on('dialog', (dialog) => {
      note(`a dialogue ${dialog.message()}`);
      void dialog.dismiss();
    });
    other.on('download', (download) => note(`a download of ${download.url()}`));
    other.on('pageerror', (error) => note(`an error ${error.message}`));
    other.on('console', (message) => {
      if (/Content.Security.Policy|Refused|violat/i.test(message.text())) note(message.text());
    });
  };
  watchPage(page);
  context.on('page', (other) => {
    note(`a window of ${other.url()}`);
  });
  page.on('framenavigated', (frame) => {
    const at = frame.url();
    if (frame !== page.mainFrame()) note(`a frame of ${at}`);
    else if (at !== 'about:blank' && withoutQuery(at) !== withoutQuery(expected)) note(`a way to ${at}`);
  });
  const look = async (): Promise<void> => {
    for (const fault of await page.evaluate(inspect)) note(fault);
  };
  return {
    page,
    sprung,
    expectAt: (url) => {
      expected = url;
    },
    look,
    async visit(url) {
      expected = url;
      await page.goto(url);
      await look();
    },
    close: () => context.close(),
  };
}

/** Whether an address is one of those that only payloads name. */
function isTrap(url: URL): boolean {
  return (
    /\/trap(\/|-7|$)|\/etc\/passwd/.test(url.pathname) && !/^\/(authors|publishers)\//.test(url.pathname)
  );
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { sentBytes } from '../../scripts/bench/figures.ts';
import { withPage } from './browser.ts';
import type { BuiltSite } from './global.ts';

/** Kinds of files that a page is made of. */
export const FILE_KINDS = ['html', 'styles', 'scripts', 'fonts', 'other'] as const;
/** A kind of file that a page is made of. */
export type FileKind = (typeof FILE_KINDS)[number];

/** What the first view of a page takes, with nothing in the cache. */
export interface Weight {
  /** Bytes of each kind as a host sends them that compresses with gzip. */
  readonly bytes: Readonly<Record<FileKind, number>>;
  readonly sum: number;
  readonly requests: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Longest run of a script of ours within a frame that took longer than 50 ms, in milliseconds. */
  readonly longestScript: number;
}

interface Seen {
  shift: number;
  longestScript: number;
}

declare global {
  interface Window {
    /** Set by tests in the page that they weigh. */
    weighed?: Seen;
  }
}

/** Runs in the page before anything else: notes what moves and which scripts take long. */
export function startWeighing(): void {
  const seen: Seen = { shift: 0, longestScript: 0 };
  window.weighed = seen;
  const on = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  on('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  on('long-animation-frame', (entry) => {
    type Run = PerformanceEntry & { readonly sourceURL: string };
    for (const { duration, sourceURL } of (entry as PerformanceEntry & { scripts: readonly Run[] }).scripts) {
      // The engine of search is not ours to shorten.
      if (!sourceURL.includes('/pagefind/')) seen.longestScript = Math.max(seen.longestScript, duration);
    }
  });
}

function kindOf(file: string): FileKind {
  if (file.endsWith('.html')) return 'html';
  if (file.endsWith('.css')) return 'styles';
  if (file.endsWith('.js')) return 'scripts';
  return file.endsWith('.woff2') ? 'fonts' : 'other';
}

/** Opens a page as on a phone with an empty cache and weighs what it fetches until it is still. */
export function weigh(browser: Browser, site: BuiltSite, path: string): Promise<Weight> {
  return withPage(browser, { viewport: { width: 412, height: 823 } }, async (page) => {
    const files: string[] = [];
    page.on('requestfinished', (request) => {
      const inner = decodeURI(
        request
          .url()
          .slice(site.url.length)
          .replace(/[?#].*$/, ''),
      );
      files.push(inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner);
    });
    await page.addInitScript(startWeighing);
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(() => window.weighed);
    if (!seen) throw new Error(`${path} was not weighed`);
    const bytes = { html: 0, styles: 0, scripts: 0, fonts: 0, other: 0 };
    for (const file of files) bytes[kindOf(file)] += sentBytes(join(site.folder, file));
    return {
      bytes,
      sum: FILE_KINDS.reduce((sum, kind) => sum + bytes[kind], 0),
      requests: files.length,
      ...seen,
    };
  });
}

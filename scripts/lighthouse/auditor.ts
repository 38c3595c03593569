import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { openBrowser } from '../command/browser.ts';

/** What Lighthouse says of a page, with its mobile setting. */
export interface Audited {
  /** Score of each category asked for, 0 to 100. */
  readonly scores: Readonly<Record<string, number>>;
  /** Audits that keep a score below 100: `image-alt: Image elements do not have [alt] attributes`. */
  readonly faults: readonly string[];
  /** Values of its metrics by id, in milliseconds, layout shift without a unit. */
  readonly metrics: Readonly<Record<string, number>>;
}

/** A browser with Lighthouse at hand. */
export interface Auditor {
  /** Version of the browser. */
  readonly browser: string;
  /** Opens the page at `url` with an empty cache; fails where Lighthouse cannot load it. */
  audit(url: string, categories: readonly string[]): Promise<Audited>;
  close(): Promise<void>;
}

/** Without the category `performance` nothing is timed, and the pauses after the last request can go. */
const NO_PAUSES = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function audit(port: number, url: string, categories: readonly string[]): Promise<Audited> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'silent',
    onlyCategories: categories,
    disableFullPageScreenshot: true,
    ...(categories.includes('performance') ? {} : NO_PAUSES),
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse could not open ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { lhr } = result;
  const entries = Object.entries(lhr.categories);
  const weighed = entries.flatMap(([, { auditRefs }]) => auditRefs.filter(({ weight }) => weight > 0));
  return {
    scores: Object.fromEntries(entries.map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)])),
    faults: weighed.flatMap(({ id }) => {
      const found = lhr.audits[id];
      return found && found.score !== null && found.score < 1 ? [`${id}: ${found.title}`] : [];
    }),
    metrics: Object.fromEntries(
      Object.values(lhr.audits).flatMap(({ id, numericValue }) =>
        numericValue === undefined ? [] : [[id, numericValue]],
      ),
    ),
  };
}

/** Starts a browser that Lighthouse can steer. One page at a time. */
export async function openAuditor(): Promise<Auditor> {
  const port = await freePort();
  const browser = await openBrowser({ port });
  return {
    browser: browser.version(),
    audit: (url, categories) => audit(port, url, categories),
    close: () => browser.close(),
  };
}

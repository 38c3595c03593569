import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { entityAddress } from '../../src/render/index.ts';
import { knowledge } from '../../src/site/knowledge.ts';
import { writeSearchIndex } from '../../src/site/search-index/write.ts';
import { serveSite } from '../../src/site/server.ts';
import type { CustomRecord, SearchRecord } from '../../src/views/search/record.ts';
import { graphRecords, searchedArticles } from '../../src/views/search/records.ts';
import { siteView } from '../../src/views/site-view.ts';
import { filesIn, median, sentBytes } from './figures.ts';
import { firstResultOfBox, firstResultOfPage, type FirstResult } from './first-result.ts';
import { syntheticRecords } from './synthetic-records.ts';

/** What readers type first; a name, a term, a figure, a question and a number of words. */
const QUERIES = [
  'harness',
  'Nathan Lambert',
  '8 months',
  'how far behind are open models',
  'distillation attacks',
];
/** Typed second, when the engine has been loaded. */
const SECOND = 'contamination';
/** Records of a wiki that has grown large. */
const MANY = 10_000;

/** What is measured of one way to a first result; medians over queries and runs. */
export interface Way {
  readonly requests: number;
  /** All that was sent. */
  readonly bytes: number;
  /** All that was sent for the query that took most. */
  readonly mostBytes: number;
  /** Engine, its language part, and the list of all records. */
  readonly engineBytes: number;
  readonly listBytes: number;
  readonly cold: number;
  readonly warm: number | undefined;
}

/** What is measured at one size. */
export interface SearchFigures {
  readonly records: number;
  readonly indexing: number;
  readonly indexFiles: number;
  readonly indexBytes: number;
  readonly filterBytes: number;
  readonly listBytes: number;
  readonly box: Way;
  readonly page: Way;
}

const ENGINE = /^(pagefind(-worker)?\.js|wasm\..*|pagefind-entry\.json)$/;
const LIST = /\.pf_meta$/;

function wayOf(runs: readonly FirstResult[], site: string, url: string): Way {
  const sizes = new Map<string, number>();
  const sent = (address: string): number => {
    const { pathname } = new URL(address);
    const path = pathname.slice(new URL(url).pathname.length);
    const file = join(site, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const known = sizes.get(file) ?? sentBytes(file);
    sizes.set(file, known);
    return known;
  };
  const total = ({ requests }: FirstResult, matches = /(?:)/): number =>
    requests
      .filter((address) => matches.test(new URL(address).pathname.split('/').at(-1) ?? ''))
      .reduce((sum, address) => sum + sent(address), 0);
  const warm = runs.flatMap((run) => run.warm ?? []);
  return {
    requests: median(runs.map((run) => run.requests.length)),
    bytes: median(runs.map((run) => total(run))),
    mostBytes: Math.max(...runs.map((run) => total(run))),
    engineBytes: median(runs.map((run) => total(run, ENGINE))),
    listBytes: median(runs.map((run) => total(run, LIST))),
    cold: median(runs.map((run) => run.cold)),
    warm: warm.length > 0 ? median(warm) : undefined,
  };
}

/** Writes the index of a copy of the site some times over, and measures first results in a browser. */
async function measure(
  browser: Browser,
  site: string,
  records: readonly SearchRecord[],
  language: string,
  runs: number,
): Promise<SearchFigures> {
  const index = join(site, 'pagefind');
  const stamp = readFileSync(join(index, 'stamp.txt'));
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    rmSync(index, { recursive: true, force: true });
    const start = performance.now();
    await writeSearchIndex(records, index, language);
    times.push(performance.now() - start);
  }
  writeFileSync(join(index, 'stamp.txt'), stamp);
  const server = await serveSite(site, '/', 0);
  const box: FirstResult[] = [];
  const page: FirstResult[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      for (const query of QUERIES) {
        box.push(await firstResultOfBox(browser, server.url, query, SECOND));
        page.push(await firstResultOfPage(browser, server.url, query));
      }
    }
  } finally {
    await server.close();
  }
  return {
    records: records.length,
    indexing: median(times),
    indexFiles: filesIn(index).files,
    indexBytes: filesIn(index).bytes,
    filterBytes: filesIn(index, /\.pf_filter$/).bytes,
    listBytes: filesIn(index, LIST).bytes,
    box: wayOf(box, site, server.url),
    page: wayOf(page, site, server.url),
  };
}

function customRecords(records: readonly SearchRecord[]): CustomRecord[] {
  return records.flatMap((each) => (each.type === 'record' ? [each.record] : []));
}

/**
 * Measures the search of a built site at its own size and at 10,000 records made after its own. The site is
 * copied first and stays as it is; it must have been built below `/`.
 */
export async function benchSearch(browser: Browser, built: string, runs: number): Promise<SearchFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gapwiki-bench-'));
  try {
    const site = join(folder, 'site');
    cpSync(built, site, { recursive: true });
    const { wiki, history, options } = knowledge();
    const view = siteView(wiki, history, { ...options, base: '/' });
    const own: SearchRecord[] = [
      ...[...graphRecords(view)].map((record) => ({ type: 'record' as const, record })),
      ...searchedArticles(view).map(({ kind, id }) => ({
        type: 'page' as const,
        url: entityAddress(kind, id, view),
        html: readFileSync(join(built, entityAddress(kind, id), 'index.html'), 'utf8'),
      })),
    ];
    const { language } = wiki.graph.settings;
    return [
      await measure(browser, site, own, language, runs),
      await measure(browser, site, [...syntheticRecords(customRecords(own), MANY)], language, runs),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

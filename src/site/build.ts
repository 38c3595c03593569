import './telemetry.ts';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import type { SearchRecord } from '../views/search/record.ts';
import { graphRecords, pageRecords } from '../views/search/records.ts';
import { searchStamp } from '../views/search/stamp.ts';
import { phase } from '../wiki/index.ts';
import { siteView, type SiteView } from '../views/site-view.ts';
import { headersFile } from './headers.ts';
import { knowledge } from './knowledge.ts';
import { stageOutput } from './output.ts';
import { writeSearchIndex } from './search-index/write.ts';

/** What a build came to. */
export interface Built {
  readonly pages: number;
  readonly records: number;
  /** Remarks for whoever builds, such as a missing history. */
  readonly remarks: readonly string[];
}

/** Why there was no build: another one is under way. */
export interface Busy {
  readonly busy: number;
}

function countPages(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.isDirectory()) return sum + countPages(join(folder, entry.name));
    return sum + (entry.name === 'index.html' ? 1 : 0);
  }, 0);
}

/** The records of the index, those of the graph while pages are rendered, the others when they are. */
async function* recordsBeside(
  rendered: Promise<void>,
  view: SiteView,
  folder: string,
): AsyncGenerator<SearchRecord> {
  yield* graphRecords(view);
  await rendered;
  yield* pageRecords(view, (path) => readFileSync(join(folder, path, 'index.html'), 'utf8'));
}

/**
 * Builds the site of the wiki that is loaded, which must have no errors, and puts it in place. Whatever goes
 * wrong on the way, the last good site stays where it is.
 */
export async function buildSite(): Promise<Built | Busy> {
  const { wiki, history, options } = knowledge();
  const { graph } = wiki;
  const staging = stageOutput(options.out);
  if ('busy' in staging) return staging;
  try {
    process.env['GAPWIKI_STAGING'] = staging.folder;
    const view = siteView(wiki, history, options);
    const rendered = phase('pages', () => build({ logLevel: 'warn', mode: 'production' }));
    const indexed = phase('index', () =>
      writeSearchIndex(
        recordsBeside(rendered, view, staging.folder),
        join(staging.folder, 'pagefind'),
        graph.settings.language,
      ),
    );
    // Both must have ended before the folder is let go, whichever of them fails.
    await Promise.allSettled([rendered, indexed]);
    await rendered;
    const records = await indexed;
    writeFileSync(join(staging.folder, 'pagefind/stamp.txt'), `${searchStamp(view)}\n`);
    writeFileSync(join(staging.folder, '_headers'), headersFile(options.base));
    const pages = countPages(staging.folder);
    const entities = graph.articles.length + graph.claims.length + graph.sources.length;
    // A build that lost pages must not take the place of one that has them.
    if (pages < entities || !existsSync(join(staging.folder, '404.html'))) {
      throw new Error(`the build wrote ${pages} pages for ${entities} articles, claims and sources`);
    }
    phase('publish', () => staging.publish());
    return { pages, records, remarks: history.missing ? [history.missing] : [] };
  } finally {
    staging.release();
  }
}

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { entityAddress } from '../render/index.ts';
import { articleAndSourcePages } from '../views/pages/entity-pages.ts';
import { siteFiles } from '../views/pages/site-files.ts';
import { furtherPages } from '../views/pages/site-pages.ts';
import { graphRecords, searchedArticles } from '../views/search/records.ts';
import { searchStamp } from '../views/search/stamp.ts';
import type { SiteView } from '../views/site-view.ts';
import { phase } from '../wiki/index.ts';
import { compileSite } from './compile/compile.ts';
import { currentView } from './current-view.ts';
import { licence } from './fonts/typeface.ts';
import { headersFile } from './headers.ts';
import { onInterrupt } from './interrupt.ts';
import { knowledge } from './knowledge.ts';
import { stageOutput } from './output.ts';
import { siteFrame } from './site-frame.ts';
import { formerSite, writeList } from './writing/former-site.ts';
import type { Written } from './writing/messages.ts';
import { PageStore, sha256 } from './writing/page-store.ts';
import { writePages, type PageWriting } from './writing/page-writer.ts';
import { SiteWriter } from './writing/site-writer.ts';
import { workingCache } from './working-cache.ts';

/** What a build came to. */
export interface Built {
  readonly pages: number;
  /** How many of the pages show something else than in the last build. */
  readonly rendered: number;
  readonly records: number;
  /** SHA-256 over the paths and bytes of all files: the same for the same content, day, base path and code. */
  readonly digest: string;
  /** Remarks for whoever builds, such as a missing history. */
  readonly remarks: readonly string[];
}

/** Why there was no build: another one is under way. */
export interface Busy {
  readonly busy: number;
}

/** Address under which the page of an article is found by its sections; terms and sources have records of their own. */
function searchedPages(view: SiteView): (path: string) => string | undefined {
  const addresses = new Map(
    searchedArticles(view).map(({ kind, id }) => [
      entityAddress(kind, id).slice(1, -1),
      entityAddress(kind, id, view),
    ]),
  );
  return (path) => addresses.get(path);
}

/** Hands over everything that is no page: data, feeds, styles, scripts, pictures, headers. */
async function writeFiles(
  writer: SiteWriter,
  view: SiteView,
  content: string,
  assets: string,
): Promise<void> {
  for (const { path, text } of siteFiles(view)) await writer.give({ do: 'file', path, text: text() });
  for (const image of view.wiki.images) {
    await writer.give({ do: 'copy', path: image, from: join(content, image) });
  }
  for (const entry of readdirSync(assets, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    if (entry.isFile()) await writer.give({ do: 'copy', path: relative(assets, from), from });
  }
  // The licence of the typeface asks to go wherever its files go.
  await writer.give({ do: 'file', path: '_astro/literata-OFL.txt', text: licence() });
  await writer.give({ do: 'file', path: 'pagefind/stamp.txt', text: `${searchStamp(view)}\n` });
  await writer.give({ do: 'file', path: '_headers', text: headersFile(view.base) });
}

function digestOf(files: Written['files']): string {
  // By bytes, as `LC_ALL=C sort` does it.
  const sorted = [...files].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return sha256(sorted.map(([path, { digest }]) => `${digest}  ${path}\n`).join(''));
}

/**
 * Builds the site of the wiki that is loaded, which must have no errors, and puts it in place: first articles,
 * sources and the search index, and while the indexer works, claims, lists and data. Whatever goes wrong on the
 * way, the last good site stays where it is.
 */
export async function buildSite(): Promise<Built | Busy> {
  const { wiki, history, options } = knowledge();
  const former = formerSite(options.cache, options.out);
  const staging = stageOutput(options.out, former);
  if ('busy' in staging) return staging;
  const writer = new SiteWriter({
    folder: staging.folder,
    former: former.list,
    language: wiki.graph.settings.language,
  });
  const cache = workingCache(options.cache);
  let store: PageStore | undefined;
  const cleanUp = async (): Promise<void> => {
    await writer.stop();
    store?.release();
    staging.release();
    cache.release();
  };
  const stopListening = onInterrupt(cleanUp);
  try {
    const view = currentView();
    const texts = wiki.files.map(({ text }) => text.text);
    const compiled = await phase('compile', () => compileSite({ ...options, cache: cache.folder }, texts));
    store = PageStore.open(cache.folder, options.content);
    const writing: PageWriting = { writer, store, compiled, frame: siteFrame(view) };
    for (const record of graphRecords(view)) await writer.give({ do: 'record', record });
    const first = await phase('articles and sources', () =>
      writePages(articleAndSourcePages(view), writing, searchedPages(view)),
    );
    await writer.give({ do: 'index', path: 'pagefind' });
    // With the index the first part of the job is done, which can be read and searched.
    const indexed = phase('first', () => phase('index', () => writer.indexed));
    indexed.catch(() => undefined);
    const rest = await phase('further pages', () => writePages(furtherPages(view), writing));
    await phase('files', () => writeFiles(writer, view, options.content, compiled.assets));
    const records = await indexed;
    const { files, kept } = await phase('write', () => writer.end());
    phase('publish', () => staging.publish());
    writeList(former.current, files);
    store?.add(kept);
    store?.close();
    return {
      pages: first.pages + rest.pages,
      rendered: first.rendered + rest.rendered,
      records,
      digest: digestOf(files),
      remarks: [history.missing, cache.missing].filter((remark) => remark !== undefined),
    };
  } finally {
    await cleanUp();
    stopListening();
  }
}

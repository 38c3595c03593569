import { entityAddress } from '../render/index.ts';
import { articlePages } from '../views/pages/entity-pages.ts';
import { furtherPages } from '../views/pages/site-pages.ts';
import { graphRecords, searchedArticles } from '../views/search/records.ts';
import type { SiteView } from '../views/site-view.ts';
import { phase } from '../wiki/index.ts';
import { currentView } from './current-view.ts';
import { knowledge } from './knowledge.ts';
import { stagedSite, type Busy } from './staged-site.ts';
import { formerSite, listSite } from './writing/former-site.ts';
import { siteDigest, writeIndex, writeOtherFiles } from './writing/other-files.ts';
import { writePages } from './writing/page-writer.ts';
import { pageWorkshop } from './writing/page-workshop.ts';

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

/** Address under which the page of an article is found by its sections; terms and sources have records of their own. */
export function searchedPages(view: SiteView): (path: string) => string | undefined {
  const addresses = new Map(
    searchedArticles(view).map(({ kind, id }) => [
      entityAddress(kind, id).slice(1, -1),
      entityAddress(kind, id, view),
    ]),
  );
  return (path) => addresses.get(path);
}

/**
 * Builds the site of the wiki that is loaded, which must have no errors, and puts it in place: first articles, and
 * while the indexer works, sources, claims, lists and data. Whatever goes wrong on the
 * way, the last good site stays where it is.
 */
export async function buildSite(): Promise<Built | Busy> {
  const { wiki, history, options } = knowledge();
  const { language } = wiki.graph.settings;
  const former = formerSite(options.cache, options.out);
  return stagedSite({ out: options.out, former, language }, async (site) => {
    const { writer } = site;
    const view = currentView();
    const { writing, compiled, missing } = await pageWorkshop(site, view, options, options.content);
    for (const record of graphRecords(view)) await writer.give({ do: 'record', record });
    const first = await phase('articles', () => writePages(articlePages(view), writing, searchedPages(view)));
    await writeIndex(writer, view);
    // With the index the first part of the job is done, which can be read and searched.
    const indexed = phase('first', () => phase('index', () => writer.indexed));
    indexed.catch(() => undefined);
    const rest = await phase('further pages', () => writePages(furtherPages(view), writing));
    const { content } = options;
    await phase('data', () => writeOtherFiles(writer, view, { content, assets: compiled.assets }));
    const records = await indexed;
    const { files, kept } = await phase('write', () => writer.end());
    phase('publish', () => site.publish());
    listSite(former.current, files);
    writing.store?.add(kept);
    writing.store?.close();
    return {
      pages: first.pages + rest.pages,
      rendered: first.rendered + rest.rendered,
      records,
      digest: siteDigest(files),
      remarks: [history.missing, missing].filter((remark) => remark !== undefined),
    };
  });
}

import type { SiteView } from '../../views/site-view.ts';
import { phase } from '../../wiki/index.ts';
import { compileSite, type Compiled } from '../compile/compile.ts';
import type { SiteOptions } from '../options.ts';
import { siteFrame } from '../site-frame.ts';
import type { StagedSite } from '../staged-site.ts';
import { workingCache } from '../working-cache.ts';
import { PageStore } from './page-store.ts';
import type { PageWriting } from './page-writer.ts';

/** All that is needed to write the pages of a site. */
export interface PageWorkshop {
  readonly writing: PageWriting;
  readonly compiled: Compiled;
  /** Why nothing is kept for the next build, in one sentence. */
  readonly missing: string | undefined;
}

/**
 * Compiles the site, or takes what was compiled before, and opens the pages that the last build kept under a name:
 * those of another build under the same name are let go when this one is through.
 */
export async function pageWorkshop(
  { writer, onEnd }: Pick<StagedSite, 'writer' | 'onEnd'>,
  view: SiteView,
  options: SiteOptions,
  name: string,
): Promise<PageWorkshop> {
  const cache = workingCache(options.cache);
  onEnd(() => cache.release());
  const texts = view.wiki.files.map(({ text }) => text.text);
  const compiled = await phase('compile', () => compileSite({ ...options, cache: cache.folder }, texts));
  const store = PageStore.open(cache.folder, name);
  onEnd(() => store?.release());
  return { writing: { writer, store, compiled, frame: siteFrame(view) }, compiled, missing: cache.missing };
}

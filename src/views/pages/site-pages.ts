import { missingPage } from '../missing-page.ts';
import type { SiteView } from '../site-view.ts';
import {
  articlePages,
  brokenPages,
  claimAndContributorPages,
  entityLists,
  movedPages,
  sourcePages,
} from './entity-pages.ts';
import { chartPages, listPages, matrixAndVoices, singlePages, timelines } from './index-pages.ts';
import type { Shown, SitePage } from './shown.ts';

/** Path of the page that hosts show where there is none. */
export const MISSING = '404';

/** The pages of the site but those of articles, which are written first since the search index waits for them. */
export function* furtherPages(view: SiteView): Generator<SitePage> {
  yield* sourcePages(view);
  yield* singlePages(view);
  yield* listPages(view);
  yield* chartPages(view);
  yield* matrixAndVoices(view);
  yield* timelines(view);
  yield* claimAndContributorPages(view);
  yield* entityLists(view);
  yield* movedPages(view);
  yield { path: MISSING, unlisted: true, show: () => ({ layout: 'missing', page: missingPage(view) }) };
}

const known = new WeakMap<SiteView, ReadonlyMap<string, SitePage>>();

/**
 * What stands at a path of a wiki that is being written, broken pages among the others. `undefined` where there
 * is nothing.
 */
export function shownAt(view: SiteView, path: string): Shown | undefined {
  let pages = known.get(view);
  if (!pages) {
    const all = [...brokenPages(view), ...articlePages(view), ...furtherPages(view)];
    known.set(view, (pages = new Map(all.map((page) => [page.path, page]))));
  }
  return pages.get(path)?.show();
}

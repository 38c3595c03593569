import { shownArticle } from '../article/shown-article.ts';
import { brokenPage } from '../broken.ts';
import { claimPage } from '../claim-page.ts';
import { contributorPage, contributorsOf } from '../contributor-page.ts';
import { entityListPage, entityListPages } from '../entity-lists/list-page.ts';
import { formerIds, movedPage } from '../moved.ts';
import type { SiteView } from '../site-view.ts';
import { sourcePage } from '../source-page.ts';
import { siteFolder } from '../../render/index.ts';
import type { SitePage } from './shown.ts';

/** The pages of articles in order of id: what is read and searched first of a site. */
export function* articlePages(view: SiteView): Generator<SitePage> {
  const { graph } = view;
  for (const article of graph.articles) {
    const path = `${siteFolder(article.kind)}/${article.id}`;
    const show = () => ({ layout: 'article' as const, page: shownArticle(view, article) });
    yield { path, file: article.file, show };
  }
}

/** The pages of sources in order of id. */
export function* sourcePages(view: SiteView): Generator<SitePage> {
  for (const source of view.graph.sources) {
    const show = () => ({ layout: 'source' as const, page: sourcePage(view, source) });
    yield { path: `sources/${source.id}`, file: source.file, show };
  }
}

/** The pages of claims, authors and publishers. */
export function* claimAndContributorPages(view: SiteView): Generator<SitePage> {
  for (const claim of view.graph.claims) {
    const show = () => ({ layout: 'claim' as const, page: claimPage(view, claim) });
    yield { path: `claims/${claim.id}`, file: claim.file, show };
  }
  for (const kind of ['author', 'publisher'] as const) {
    for (const contributor of contributorsOf(view, kind)) {
      const show = () => ({ layout: 'contributor' as const, page: contributorPage(view, kind, contributor) });
      yield { path: `${kind}s/${contributor.slug}`, show };
    }
  }
}

/** The lists of what belongs to an article, claim or source, where the page of it shows only the beginning. */
export function* entityLists(view: SiteView): Generator<SitePage> {
  for (const { path, list, number } of entityListPages(view)) {
    yield { path, show: () => ({ layout: 'list', page: entityListPage(view, list, number) }) };
  }
}

/** Pages at former addresses, which lead on. */
export function* movedPages(view: SiteView): Generator<SitePage> {
  for (const { former, kind } of formerIds(view.graph)) {
    const page = movedPage(view, former);
    if (!page) continue;
    yield { path: `${siteFolder(kind)}/${former}`, unlisted: true, show: () => ({ layout: 'moved', page }) };
  }
}

/** Stand-ins for pages whose files are broken: only a wiki that is being written has any. */
export function* brokenPages(view: SiteView): Generator<SitePage> {
  for (const { kind, id } of view.graph.invalid) {
    const show = () => ({ layout: 'broken' as const, page: brokenPage(view, id) });
    yield { path: `${siteFolder(kind)}/${id}`, show };
  }
}

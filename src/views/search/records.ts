import type { AnyArticle } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { termRecord } from './article-record.ts';
import { claimRecord } from './claim-record.ts';
import { contributorRecord } from './contributor-record.ts';
import type { CustomRecord } from './record.ts';
import { sourceRecord } from './source-record.ts';

/**
 * The records that are made from the graph alone, so that they can be added while pages are still rendered:
 * terms, claims and sources in order of id, then authors and publishers in order of their addresses.
 */
export function* graphRecords(view: SiteView): Generator<CustomRecord> {
  const { graph } = view;
  for (const entity of [...graph.articles, ...graph.claims, ...graph.sources].sort(byId)) {
    if (entity.kind === 'claim') yield claimRecord(view, entity);
    else if (entity.kind === 'source') yield sourceRecord(view, entity);
    else if (entity.kind === 'term') yield termRecord(view, entity);
  }
  const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);
  for (const kind of ['author', 'publisher'] as const) {
    for (const contributor of [...graph[`${kind}s`]].sort(bySlug)) {
      yield contributorRecord(view, kind, contributor);
    }
  }
}

/** Articles whose built pages are records, so that a search leads to the section, in order of id. */
export function searchedArticles(view: SiteView): AnyArticle[] {
  return view.graph.articles.filter(({ kind }) => kind !== 'term').sort(byId);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

import { entityAddress } from '../../render/index.ts';
import { FOLDERS } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { termRecord } from './article-record.ts';
import { claimRecord } from './claim-record.ts';
import { contributorRecord } from './contributor-record.ts';
import type { SearchRecord } from './record.ts';
import { sourceRecord } from './source-record.ts';

/**
 * The records of the whole wiki: articles from their built pages, so that a search leads to the section, and
 * terms, claims and sources as records of their own, all in order of id; then authors and publishers in
 * order of their addresses. `readPage` gives the HTML of a page by its path below the base.
 */
export function* searchRecords(view: SiteView, readPage: (path: string) => string): Generator<SearchRecord> {
  const { graph } = view;
  const all = [...graph.articles, ...graph.claims, ...graph.sources].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const entity of all) {
    if (entity.kind === 'claim') yield { type: 'record', record: claimRecord(view, entity) };
    else if (entity.kind === 'source') yield { type: 'record', record: sourceRecord(view, entity) };
    else if (entity.kind === 'term') yield { type: 'record', record: termRecord(view, entity) };
    else {
      const path = `${FOLDERS[entity.kind]}/${entity.id}`;
      yield { type: 'page', url: entityAddress(entity.kind, entity.id, view), html: readPage(path) };
    }
  }
  const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);
  for (const kind of ['author', 'publisher'] as const) {
    for (const contributor of [...graph[`${kind}s`]].sort(bySlug)) {
      yield { type: 'record', record: contributorRecord(view, kind, contributor) };
    }
  }
}

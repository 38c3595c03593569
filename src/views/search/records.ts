import { entityAddress } from '../../render/index.ts';
import { FOLDERS } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { termRecord } from './article-record.ts';
import { claimRecord } from './claim-record.ts';
import { contributorRecord } from './contributor-record.ts';
import type { SearchRecord } from './record.ts';
import { sourceRecord } from './source-record.ts';

/** Addresses of built pages that are records, and how to read their HTML by their path below the base. */
export type ReadPage = (path: string) => string;

/**
 * The records that are made from the graph alone, so that they can be added while pages are still rendered:
 * terms, claims and sources in order of id, then authors and publishers in order of their addresses.
 */
export function* graphRecords(view: SiteView): Generator<SearchRecord> {
  const { graph } = view;
  for (const entity of [...graph.articles, ...graph.claims, ...graph.sources].sort(byId)) {
    if (entity.kind === 'claim') yield { type: 'record', record: claimRecord(view, entity) };
    else if (entity.kind === 'source') yield { type: 'record', record: sourceRecord(view, entity) };
    else if (entity.kind === 'term') yield { type: 'record', record: termRecord(view, entity) };
  }
  const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);
  for (const kind of ['author', 'publisher'] as const) {
    for (const contributor of [...graph[`${kind}s`]].sort(bySlug)) {
      yield { type: 'record', record: contributorRecord(view, kind, contributor) };
    }
  }
}

/** The records of articles in order of id, from their built pages, so that a search leads to the section. */
export function* pageRecords(view: SiteView, readPage: ReadPage): Generator<SearchRecord> {
  for (const { kind, id } of [...view.graph.articles].sort(byId)) {
    if (kind === 'term') continue;
    const html = readPage(`${FOLDERS[kind]}/${id}`);
    yield { type: 'page', url: entityAddress(kind, id, view), html };
  }
}

/** All records of the wiki, in the order in which the index has them. */
export function* searchRecords(view: SiteView, readPage: ReadPage): Generator<SearchRecord> {
  yield* graphRecords(view);
  yield* pageRecords(view, readPage);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

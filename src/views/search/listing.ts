import {
  authorAddress,
  entityAddress,
  pageAddress,
  publisherAddress,
  sourceLabel,
} from '../../render/index.ts';
import { FOLDERS } from '../../wiki/index.ts';
import type { Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { KIND_ORDER, KIND_WORDS } from '../words.ts';

/** Everything of one kind, as a plain list. */
export interface Listing {
  readonly heading: Link;
  readonly entries: readonly Link[];
}

/** Everything that can be found, by kind, for readers without the engine; kinds of which there is nothing are left out. */
export function listings(view: SiteView): Listing[] {
  const { graph, settings } = view;
  const listing = (path: string, text: string, entries: readonly Link[]): Listing => ({
    heading: { href: pageAddress(path, view), text },
    entries,
  });
  return [
    listing(
      'claims',
      KIND_WORDS.claim.many,
      graph.claims.map(({ id, data }) => ({ href: entityAddress('claim', id, view), text: data.statement })),
    ),
    listing(
      'sources',
      KIND_WORDS.source.many,
      graph.sources.map(({ id, data }) => ({
        href: entityAddress('source', id, view),
        text: `${sourceLabel(data, settings)}: ${data.title}`,
      })),
    ),
    ...KIND_ORDER.map((kind) =>
      listing(
        FOLDERS[kind],
        KIND_WORDS[kind].many,
        graph
          .articlesOf(kind)
          .map(({ id, data }) => ({ href: entityAddress(kind, id, view), text: data.title })),
      ),
    ),
    listing(
      'authors',
      'Authors',
      graph.authors.map(({ slug, sortName }) => ({ href: authorAddress(slug, view), text: sortName })),
    ),
    listing(
      'publishers',
      'Publishers',
      graph.publishers.map(({ slug, name }) => ({ href: publisherAddress(slug, view), text: name })),
    ),
  ].filter(({ entries }) => entries.length > 0);
}

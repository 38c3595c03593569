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

/** What there is of one kind, as a plain list. */
export interface Listing {
  /** The list of all of it on its own pages. */
  readonly heading: Link;
  /** Number of all of it. */
  readonly count: number;
  /** All of it in a small wiki, else the first. */
  readonly entries: readonly Link[];
  /** The way to all of it, where some is left out. */
  readonly all: Link | undefined;
}

/**
 * Entries of all kinds that the search page lists as a whole, so that the browser can search them as one page: some 40 KB
 * compressed. Where there are more, each kind begins here and goes on in its own list.
 */
export const MOST_LISTED = 1000;
/** Entries of each kind in the search page of a larger wiki. */
const BEGINNING = 40;

/** One kind before it is decided how much of it is shown. */
interface Kind<Row = unknown> {
  readonly path: string;
  readonly text: string;
  readonly rows: readonly Row[];
  readonly link: (row: Row) => Link;
}

function kindsOf(view: SiteView): Kind[] {
  const { graph, settings } = view;
  const kind = <Row>(path: string, text: string, rows: readonly Row[], link: (row: Row) => Link): Kind => ({
    path,
    text,
    rows,
    link: (row) => link(row as Row),
  });
  return [
    kind('claims', KIND_WORDS.claim.many, graph.claims, ({ id, data }) => ({
      href: entityAddress('claim', id, view),
      text: data.statement,
    })),
    kind('sources', KIND_WORDS.source.many, graph.sources, ({ id, data }) => ({
      href: entityAddress('source', id, view),
      text: `${sourceLabel(data, settings)}: ${data.title}`,
    })),
    ...KIND_ORDER.map((article) =>
      kind(FOLDERS[article], KIND_WORDS[article].many, graph.articlesOf(article), ({ id, data }) => ({
        href: entityAddress(article, id, view),
        text: data.title,
      })),
    ),
    kind('authors', 'Authors', graph.authors, ({ slug, sortName }) => ({
      href: authorAddress(slug, view),
      text: sortName,
    })),
    kind('publishers', 'Publishers', graph.publishers, ({ slug, name }) => ({
      href: publisherAddress(slug, view),
      text: name,
    })),
  ].filter(({ rows }) => rows.length > 0);
}

/**
 * What can be found, by kind, for readers without the engine; kinds of which there is nothing are left out. Each leads to
 * the list of all of its kind.
 */
export function listings(view: SiteView): Listing[] {
  const kinds = kindsOf(view);
  const whole = kinds.reduce((sum, { rows }) => sum + rows.length, 0) <= MOST_LISTED;
  return kinds.map(({ path, text, rows, link }) => {
    const shown = whole ? rows : rows.slice(0, BEGINNING);
    const href = pageAddress(path, view);
    return {
      heading: { href, text },
      count: rows.length,
      entries: shown.map(link),
      all:
        shown.length < rows.length ? { href, text: `All ${rows.length} ${text.toLowerCase()}` } : undefined,
    };
  });
}

import { pageAddress } from '../render/index.ts';
import { ARTICLE_KINDS, FOLDERS } from '../wiki/index.ts';
import type { Link } from './links.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';
import { KIND_ORDER, KIND_WORDS } from './words.ts';

/** A group of filters: one choice or more within it, all groups together. */
export interface FilterGroup {
  /** Name of the filter in the index, and of the parameter in the address. */
  readonly name: string;
  readonly heading: string;
  readonly values: readonly string[];
}

/** The search page: its filters, and plain lists for readers without the engine. */
export interface SearchPage extends PageFrame {
  readonly filters: readonly FilterGroup[];
  readonly lists: readonly Link[];
  /** Address of the folder of the engine. */
  readonly engine: string;
}

/** The search page. */
export function searchPage(view: SiteView): SearchPage {
  const { graph } = view;
  const kinds = KIND_ORDER.filter((kind) => graph.articlesOf(kind).length > 0);
  return {
    ...pageFrame(view, {
      title: 'Search',
      description: `Search the articles, claims, sources and terms of ${view.settings.name}.`,
      path: pageAddress('search'),
    }),
    filters: [
      {
        name: 'kind',
        heading: 'Kind',
        values: ['claim', 'source', ...kinds].map((kind) => KIND_WORDS[kind as 'claim'].one),
      },
      {
        name: 'dimension',
        heading: 'Dimension',
        values: graph.articlesOf('dimension').map(({ data }) => data.title),
      },
    ],
    lists: [
      { href: pageAddress('claims', view), text: 'All claims' },
      { href: pageAddress('sources', view), text: 'All sources' },
      ...ARTICLE_KINDS.filter((kind) => graph.articlesOf(kind).length > 0).map((kind) => ({
        href: pageAddress(FOLDERS[kind], view),
        text: KIND_WORDS[kind].many,
      })),
    ],
    engine: `${view.base}pagefind/`,
  };
}

import { dateText, pageAddress } from '../render/index.ts';
import { ARTICLE_KINDS, FOLDERS, type AnyArticle, type ArticleKind } from '../wiki/index.ts';
import { articlesInOrder, byTitle } from './article/in-kind.ts';
import { entityLink, kindLink, pageLink, type Link } from './links.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import { hasMatrix } from './matrix/matrix-page.ts';
import { alphabetical, byKey } from './paging/alphabetical.ts';
import { pagedList } from './paging/paged-list.ts';
import {
  numberedPages,
  pagePath,
  pagerOf,
  pageTitle,
  type NumberedPage,
  type PagedList,
  type Pager,
} from './paging/pager.ts';
import type { Part } from './paging/split.ts';
import type { SiteView } from './site-view.ts';
import { counted, KIND_WORDS } from './words.ts';

/** An article in the list of its kind. */
export interface KindEntry extends Link {
  readonly id: string;
  readonly summary: string;
  /** A few words under the summary: date, number of claims. */
  readonly foot: string;
}

/** A page of the list of all articles of a kind. */
export interface KindPage extends PageFrame {
  readonly kind: ArticleKind;
  readonly about: string;
  /** By the initials of titles, briefs by year; headings for a list of several pages. */
  readonly groups: readonly Part<KindEntry>[];
  readonly pager: Pager | undefined;
  /** The way to the matrix, where its articles stand in one. */
  readonly matrix: Link | undefined;
}

/** The articles in the list of a kind, in order: in the glossary also those of other kinds that define their title. */
function listed({ graph }: SiteView, kind: ArticleKind): readonly AnyArticle[] {
  return kind === 'term'
    ? graph.articles.filter(({ data }) => data.definition !== undefined).sort(byTitle)
    : articlesInOrder(graph, kind);
}

/** The list of a kind in pages, by title; briefs by date, newest first. */
export function kindList(view: SiteView, kind: ArticleKind): PagedList<AnyArticle> {
  return pagedList(view, FOLDERS[kind], {
    title: KIND_WORDS[kind].many,
    groups: () => {
      const articles = listed(view, kind);
      return kind === 'brief'
        ? byKey(articles, (article) => (article.kind === 'brief' ? article.data.date.latest.slice(0, 4) : ''))
        : alphabetical(articles, ({ data }) => data.title);
    },
  });
}

/** All pages of the lists of kinds of which there are articles. */
export function kindPages(view: SiteView): (NumberedPage & { readonly kind: ArticleKind })[] {
  return ARTICLE_KINDS.filter((kind) => view.graph.articlesOf(kind).length > 0).flatMap((kind) =>
    numberedPages(kindList(view, kind)).map((page) => ({ ...page, kind })),
  );
}

function entryOf(view: SiteView, kind: ArticleKind, article: AnyArticle): KindEntry {
  const { summary, definition } = article.data;
  const date = kind === 'brief' && article.kind === 'brief' ? article.data.date : undefined;
  return {
    id: article.id,
    ...entityLink(view, article.id),
    summary: (article.kind === kind ? (summary ?? definition) : definition) ?? '',
    foot: [date && dateText(date), article.claims.length > 0 && counted(article.claims.length, 'claim')]
      .filter(Boolean)
      .join(' · '),
  };
}

/** A page of the list of a kind. */
export function kindPage(view: SiteView, kind: ArticleKind, number = 1): KindPage {
  const words = KIND_WORDS[kind];
  const list = kindList(view, kind);
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `${words.many} of ${view.settings.name}: ${words.about}`,
      path: pageAddress(pagePath(list.path, number)),
      crumbs: number === 1 ? [] : [kindLink(view, kind, words.many)],
    }),
    kind,
    about: words.about,
    groups: (list.pages[number - 1] ?? []).map((part) => ({
      ...part,
      rows: part.rows.map((article) => entryOf(view, kind, article)),
    })),
    pager: pagerOf(view, list, number),
    matrix:
      (kind === 'tension' || kind === 'perspective') && hasMatrix(view)
        ? pageLink(view, 'matrix', 'Who stands where: perspectives and tensions in one table')
        : undefined,
  };
}

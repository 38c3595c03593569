import { dateText, pageAddress } from '../render/index.ts';
import { FOLDERS, type AnyArticle, type ArticleKind } from '../wiki/index.ts';
import { articlesInOrder, byTitle } from './article/in-kind.ts';
import { entityLink, pageLink, type Link } from './links.ts';
import { hasMatrix } from './matrix/matrix-page.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';
import { counted, KIND_WORDS } from './words.ts';

/** An article in the list of its kind. */
export interface KindEntry extends Link {
  readonly id: string;
  readonly summary: string;
  /** A few words under the summary: date, number of claims. */
  readonly foot: string;
}

/** The list of all articles of a kind. */
export interface KindPage extends PageFrame {
  readonly kind: ArticleKind;
  readonly about: string;
  readonly entries: readonly KindEntry[];
  /** Where the matrix stands, on the lists of what it brings together. */
  readonly matrix: Link | undefined;
}

/** The articles in the list of a kind, in order: in the glossary also those of other kinds that define their title. */
function listed({ graph }: SiteView, kind: ArticleKind): readonly AnyArticle[] {
  return kind === 'term'
    ? graph.articles.filter(({ data }) => data.definition !== undefined).sort(byTitle)
    : articlesInOrder(graph, kind);
}

/** The list of a kind by title; briefs by date, newest first. */
export function kindPage(view: SiteView, kind: ArticleKind): KindPage {
  const words = KIND_WORDS[kind];
  const dates = new Map(view.graph.articlesOf('brief').map(({ id, data }) => [id, data.date]));
  const entries = listed(view, kind).map((article) => {
    const { summary, definition } = article.data;
    const date = kind === 'brief' ? dates.get(article.id) : undefined;
    return {
      id: article.id,
      ...entityLink(view, article.id),
      summary: (article.kind === kind ? (summary ?? definition) : definition) ?? '',
      foot: [date && dateText(date), article.claims.length > 0 && counted(article.claims.length, 'claim')]
        .filter(Boolean)
        .join(' · '),
    };
  });
  return {
    ...pageFrame(view, {
      title: words.many,
      description: `${words.many} of ${view.settings.name}: ${words.about}`,
      path: pageAddress(FOLDERS[kind]),
    }),
    kind,
    about: words.about,
    entries,
    matrix:
      (kind === 'tension' || kind === 'perspective') && hasMatrix(view)
        ? pageLink(view, 'matrix', 'Who stands where: perspectives and tensions in one table')
        : undefined,
  };
}

import type { AnyArticle, ArticleKind, Graph } from '../../wiki/index.ts';

// Case and punctuation must not decide where a reader finds a title.
const collator = new Intl.Collator('en');

function dayOf(article: AnyArticle): string {
  return article.kind === 'brief' ? article.data.date.latest : '';
}

/** Newest first where both are briefs, then by title. */
function inOrderOfKind(a: AnyArticle, b: AnyArticle): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === y ? byTitle(a, b) : x < y ? 1 : -1;
}

/** The order of articles by title, then by id. */
export function byTitle(a: AnyArticle, b: AnyArticle): number {
  return collator.compare(a.data.title, b.data.title) || (a.id < b.id ? -1 : 1);
}

const known = new WeakMap<Graph, Map<ArticleKind, readonly AnyArticle[]>>();

/** The articles of a kind in the order of its list, by title, briefs by date with the newest first; sorted once for all pages. */
export function articlesInOrder(graph: Graph, kind: ArticleKind): readonly AnyArticle[] {
  let byKind = known.get(graph);
  if (!byKind) known.set(graph, (byKind = new Map()));
  let articles = byKind.get(kind);
  if (!articles) byKind.set(kind, (articles = [...graph.articlesOf(kind)].sort(inOrderOfKind)));
  return articles;
}

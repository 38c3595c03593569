import type { ArticleKind } from '../schema/index.ts';
import type { AnyArticle, ClaimEntity } from '../graph/entity.ts';
import type { Graph } from '../graph/graph.ts';
import { leavesOut } from '../graph/reference.ts';

/** What nothing leads to. */
export interface Orphans {
  /** Articles that no other article and no setting names or links, with their kinds, sorted by id. */
  readonly articles: readonly { readonly kind: ArticleKind; readonly id: string }[];
  /** Claims in use that no text cites and no field names, sorted; events are found by timelines and never here. */
  readonly claims: readonly string[];
  /** Sources that nothing cites, sorted. */
  readonly sources: readonly string[];
}

/** Whether pages link a term by themselves where its word first occurs. */
function linksItself({ kind, data }: AnyArticle): boolean {
  return kind === 'term' ? data.link !== false : data.definition !== undefined;
}

function isNamed(graph: Graph, id: string, own: ReadonlySet<string>): boolean {
  return graph.referencesTo(id).some((reference) => !own.has(reference.from) && !leavesOut(reference));
}

/**
 * What nothing leads to but its entry in an index. A dimension is reached from every claim that bears on it, of
 * whatever article; what is a word of the glossary links itself wherever the word occurs and is no orphan.
 */
export function orphansOf(graph: Graph, claimsInUse: readonly ClaimEntity[]): Orphans {
  const articles = graph.articles.filter((article) => {
    if (linksItself(article)) return false;
    return !isNamed(graph, article.id, new Set([article.id, ...article.claims.map(({ id }) => id)]));
  });
  return {
    articles: articles.map(({ kind, id }) => ({ kind, id })),
    claims: claimsInUse
      .filter(({ id, data }) => data.happened === undefined && !isNamed(graph, id, new Set([id])))
      .map(({ id }) => id),
    sources: graph.sources.filter(({ id }) => !isNamed(graph, id, new Set([id]))).map(({ id }) => id),
  };
}

import { leavesOut, type AnyArticle, type Graph } from '../../wiki/index.ts';

/** Ids of the claims that the prose and the fields of an article name, each once, in order of first use. */
export function claimsUsed(graph: Graph, article: AnyArticle): string[] {
  const used = graph
    .referencesFrom(article.id)
    // A key of the settings can be the same word as the id of a claim.
    .filter((reference) => reference.toKind === 'claim' && !leavesOut(reference));
  return [...new Set(used.flatMap(({ to }) => to ?? []))];
}

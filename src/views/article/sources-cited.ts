import { leavesOut, type AnyArticle, type Graph } from '../../wiki/index.ts';

/**
 * Ids of the sources that an article cites, each once, in order of first use: those that its prose and fields
 * name, and those behind the claims that it cites, embeds or names. A mere link cites nothing.
 */
export function sourcesCited(graph: Graph, article: AnyArticle): string[] {
  const cited = graph.referencesFrom(article.id).flatMap((reference) => {
    const { to, toKind, type } = reference;
    if (to === undefined || type === 'wikilink' || leavesOut(reference)) return [];
    // What is named can be broken, and has no facts then.
    if (toKind === 'claim') return graph.claim(to) ? graph.citedSources(to) : [];
    return toKind === 'source' && graph.source(to) ? [to] : [];
  });
  return [...new Set(cited)];
}

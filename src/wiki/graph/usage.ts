import type { Citations } from './citations.ts';
import type { Resolved } from './graph.ts';
import { citedSourcesOf } from './cited-sources.ts';
import { byCodeUnits } from './namespace.ts';
import { leavesOut, type Reference } from './reference.ts';

/** Who uses claims and sources. */
export interface Usage {
  /** Ids of the articles whose prose or fields use the claim, sorted. */
  usedIn(claim: string): readonly string[];
  /** Ids of the articles that cite the source, sorted. */
  citedIn(source: string): readonly string[];
}

/**
 * Finds from all references which articles use what. An article uses a claim that its prose cites, links or
 * embeds or its fields name. It cites a source that its prose cites, that its fields name, or that a claim
 * shows which it cites, embeds or names in a field; a mere link shows no sources. The fields of claims belong
 * to the claims and make their home no user.
 */
export function findUsage(
  references: readonly Reference[],
  isArticle: (id: string) => boolean,
  citations: Citations,
  resolve: (key: string) => Resolved | undefined,
): Usage {
  const used = new Map<string, Set<string>>();
  const cited = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, id: string, user: string) => {
    const users = map.get(id);
    if (users) users.add(user);
    else map.set(id, new Set([user]));
  };
  for (const reference of references) {
    const { from, to, toKind, type } = reference;
    if (to === undefined || !isArticle(from) || leavesOut(reference)) continue;
    if (toKind === 'claim') add(used, to, from);
    if ((toKind !== 'claim' && toKind !== 'source') || type === 'wikilink') continue;
    for (const source of citedSourcesOf(resolve(to), citations)) add(cited, source, from);
  }
  const sorted = (ids: Iterable<string> = []) => [...ids].sort(byCodeUnits);
  return {
    usedIn: (claim) => sorted(used.get(claim)),
    citedIn: (source) => sorted(cited.get(source)),
  };
}

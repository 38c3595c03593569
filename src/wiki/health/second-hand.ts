import type { Graph } from '../graph/graph.ts';
import { addTo } from '../graph/group.ts';
import { byCodeUnits } from '../graph/namespace.ts';

/** What has to be read, or found, so that claims are no longer second-hand. */
export interface Unread {
  /** Id of a source that supports them. */
  readonly source: string;
  /**
   * `read-itself`: it reports its own work and is known only through others. `find-origin`: it passes on the work
   * of others, or whose work it reports is not known, so that what it goes back to is to be found.
   */
  readonly todo: 'read-itself' | 'find-origin';
  /** Ids of the second-hand claims in use that it supports, sorted. */
  readonly claims: readonly string[];
}

const TODO: Readonly<Record<string, Unread['todo']>> = {
  'not-read-itself': 'read-itself',
  'not-first-hand': 'find-origin',
};

/**
 * The sources that leave claims second-hand, those with most claims first, then by id. A claim with several such
 * sources stands under each, since one of them read itself would be enough.
 */
export function unreadOf(graph: Graph, secondHand: readonly string[]): Unread[] {
  const claims = new Map<string, string[]>();
  const todos = new Map<string, Unread['todo']>();
  for (const claim of secondHand) {
    for (const { code, sources } of graph.claimFacts(claim).support.reasons) {
      const todo = TODO[code];
      if (todo === undefined) continue;
      for (const source of sources) {
        addTo(claims, source, claim);
        // A source that reports its own work in one claim and passes others on has to be read in any case.
        if (todo === 'read-itself' || !todos.has(source)) todos.set(source, todo);
      }
    }
  }
  return [...claims]
    .map(([source, of]) => ({ source, todo: todos.get(source) ?? 'find-origin', claims: of }))
    .sort((a, b) => b.claims.length - a.claims.length || byCodeUnits(a.source, b.source));
}

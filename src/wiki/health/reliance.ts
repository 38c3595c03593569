import type { Graph } from '../graph/graph.ts';

/** What rests on a source, and what would be left if it fell. */
export interface Reliance {
  /** Id of the source. */
  readonly source: string;
  /** Claims in use that it supports, sorted. */
  readonly supports: readonly string[];
  /** Sources known only through it, which would fall with it. */
  readonly alsoFalls: readonly string[];
  /** Claims in use that would lose all support, and those that would be left with one origin of several. */
  readonly unsupported: readonly string[];
  readonly leftWithOne: readonly string[];
}

/**
 * The sources on which claims in use rest, those first without which most claims would lose all support, then
 * those that would leave most claims with one origin, then those that support most; equal ones by id. Sources
 * that support nothing and whose fall would change nothing are left out.
 */
export function relianceOf(graph: Graph, inUse: ReadonlySet<string>): Reliance[] {
  const used = (ids: readonly string[]) => ids.filter((id) => inUse.has(id));
  const all = graph.sources.flatMap(({ id }): Reliance | [] => {
    const { claims, fallout } = graph.sourceFacts(id);
    const one: Reliance = {
      source: id,
      supports: used(claims.supports),
      alsoFalls: fallout.alsoFalls,
      unsupported: used(fallout.unsupported),
      leftWithOne: used(fallout.leftWithOne),
    };
    return one.supports.length + one.unsupported.length + one.leftWithOne.length > 0 ? one : [];
  });
  // The sources come sorted by id, and sorting keeps the order of equals.
  return all.sort(
    (a, b) =>
      b.unsupported.length - a.unsupported.length ||
      b.leftWithOne.length - a.leftWithOne.length ||
      b.supports.length - a.supports.length,
  );
}

import type { Ancestors, Descent } from './ancestors.ts';
import type { Citation } from './citations.ts';
import type { SourceEntity } from './entity.ts';
import type { Origin } from './facts.ts';
import { groupBy } from './group.ts';
import type { Maker, Makers } from './makers.ts';
import { byCodeUnits } from './namespace.ts';
import type { SourceLinks } from './source-links.ts';
import { UnionFind } from './union-find.ts';

/** Why two sources count as one origin. */
export type Bond =
  | { readonly type: 'maker'; readonly role: Maker['role']; readonly name: string }
  | { readonly type: 'ancestor'; readonly source: string }
  | { readonly type: 'descent'; readonly descent: Descent };

/** An origin with what its reasons need. */
export interface BondedOrigin extends Origin {
  /** Ids of its sources that are first-hand, sorted. */
  readonly firsthand: readonly string[];
  /** Pairs of its sources, and what ties them; for `descent`, the first goes back to the second. */
  readonly bonds: readonly { readonly pair: readonly [string, string]; readonly by: Bond }[];
}

/** What counting origins needs to know about sources. */
export interface OriginKnowledge {
  readonly makers: Makers;
  readonly links: SourceLinks;
  readonly ancestors: Ancestors;
}

interface Candidate {
  readonly id: string;
  readonly record: SourceEntity;
  /** Whether it reports its own work in what the claim says. */
  readonly firsthand: boolean;
  /** Whether it was read itself for that. */
  readonly seen: boolean;
  readonly ancestors: ReadonlyMap<string, Descent>;
}

function candidatesOf(citations: readonly Citation[], { links, ancestors }: OriginKnowledge): Candidate[] {
  const bySource = groupBy(citations, (citation) => citation.source);
  const candidates = [...bySource].flatMap(([id, cited]): Candidate | [] => {
    const record = cited[0]?.record;
    if (!record) return [];
    const vias = cited.flatMap((citation) => citation.via ?? []);
    const own = cited.filter((citation) => citation.firsthand === true);
    const firsthand = own.length > 0;
    const seen = !links.isUnseen(id) && own.some((citation) => citation.via === undefined);
    return { id, record, firsthand, seen, ancestors: ancestors.of(id, vias) };
  });
  return candidates.sort((a, b) => byCodeUnits(a.id, b.id));
}

/**
 * The origins among the sources of some citations, sorted by their first source.
 *
 * - A source is an origin only if it reports its own work in what the claim says (`Citation.firsthand`). Any
 *   other merges into nothing and is no origin; it stands beside the origin that it reports, where that is
 *   cited too.
 * - Two first-hand sources are one origin if they share an author or a publisher (by name, or as names of one
 *   holder; publishers that only host do not count), or an ancestor. As one origin is one thing, this carries
 *   over: if A and B are one and B and C are one, so are A and C.
 * - A first-hand source that goes back to another one cited here belongs to that one and ties it to nothing
 *   else: a digest of two studies does not make the studies one.
 *
 * Only the sources cited count: two reports are not tied by a third that nobody cites for the claim.
 */
export function originsOf(citations: readonly Citation[], know: OriginKnowledge): BondedOrigin[] {
  const candidates = candidatesOf(citations, know);
  const firsthand = candidates.filter((candidate) => candidate.firsthand);
  const ids = new Map(firsthand.map((candidate) => [candidate.id, candidate]));
  const groups = new UnionFind();
  const bonds: { pair: readonly [string, string]; by: Bond }[] = [];
  const byMaker = new Map<string, string>();
  const byAncestor = new Map<string, string>();

  /** Joins a source to the first one that brought the same key. */
  const share = (firsts: Map<string, string>, key: string, id: string, by: Bond) => {
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, id);
    else if (groups.join(first, id)) bonds.push({ pair: [first, id], by });
  };
  for (const candidate of candidates) {
    const { id, ancestors, record } = candidate;
    // In a circle of first-hand sources none comes before the other; whatever is not first-hand comes after.
    let source: string | undefined;
    for (const key of ancestors.keys()) {
      const other = ids.get(key);
      if (!other || (ids.has(id) && other.ancestors.has(id))) continue;
      if (source === undefined || byCodeUnits(key, source) < 0) source = key;
    }
    const descent = source === undefined ? undefined : ancestors.get(source);
    if (source !== undefined && descent) {
      if (groups.join(source, id)) bonds.push({ pair: [id, source], by: { type: 'descent', descent } });
    } else if (ids.has(id)) {
      for (const { key, ...maker } of know.makers.of(record)) {
        share(byMaker, key, id, { type: 'maker', ...maker });
      }
      for (const source of [id, ...ancestors.keys()])
        share(byAncestor, source, id, { type: 'ancestor', source });
    }
  }

  const members = groupBy(candidates, ({ id }) => groups.find(id));
  const ties = groupBy(bonds, ({ pair }) => groups.find(pair[0]));
  return [...members].flatMap(([root, group]): BondedOrigin | [] => {
    const first = group.filter(({ id }) => ids.has(id));
    if (first.length === 0) return [];
    return {
      sources: group.map(({ id }) => id),
      seen: first.some(({ seen }) => seen),
      firsthand: first.map(({ id }) => id),
      bonds: ties.get(root) ?? [],
    };
  });
}

import type { RELATION_KINDS } from '../schema/index.ts';
import type { ClaimEntity } from './entity.ts';
import { addTo } from './group.ts';
import { byCodeUnits } from './namespace.ts';

/** What one claim says about another: a relation, or that it takes its place. */
export interface Relationship {
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof RELATION_KINDS)[number] | 'supersedes';
  /** Key of the difference in the settings, for `differs`. */
  readonly because?: string;
  readonly note?: string;
  /** Why it takes the other's place, for `supersedes`. */
  readonly reason?: string;
}

/** The relations of all claims, found from either end. */
export interface Relations {
  /** What the claim says about others, in written order. */
  from(id: string): readonly Relationship[];
  /** What others say about the claim, in order of their ids. */
  to(id: string): readonly Relationship[];
  /** Ids that the claim names in relations of this kind, sorted. */
  targets(id: string, kind: Relationship['kind']): readonly string[];
  /** Ids of the claims that name it in relations of this kind, sorted. */
  origins(id: string, kind: Relationship['kind']): readonly string[];
  /** Ids related in this way from either end, sorted: for the kinds that have no direction. */
  partners(id: string, kind: 'contradicts' | 'differs'): readonly string[];
}

function* written(claim: ClaimEntity, idOf: (key: string) => string | undefined): Generator<Relationship> {
  const from = claim.id;
  for (const { to: key, kind, because, note } of claim.data.relations ?? []) {
    const to = idOf(key);
    if (to !== undefined && to !== from) yield { from, to, kind, because, note };
  }
  for (const { claim: key, reason } of claim.data.supersedes ?? []) {
    const to = idOf(key);
    if (to !== undefined && to !== from) yield { from, to, kind: 'supersedes', reason };
  }
}

/**
 * Reads the relations of all claims, which must be sorted by id. `idOf` gives the id of a valid claim by
 * key. Relations of a claim to itself and to nothing are left out.
 */
export function relate(claims: readonly ClaimEntity[], idOf: (key: string) => string | undefined): Relations {
  const outgoing = new Map<string, Relationship[]>();
  const incoming = new Map<string, Relationship[]>();
  for (const claim of claims) {
    for (const one of written(claim, idOf)) {
      addTo(outgoing, one.from, one);
      addTo(incoming, one.to, one);
    }
  }
  const from = (id: string): readonly Relationship[] => outgoing.get(id) ?? [];
  const to = (id: string): readonly Relationship[] => incoming.get(id) ?? [];
  const sorted = (ids: readonly string[]) => [...new Set(ids)].sort(byCodeUnits);
  const ahead = (id: string, kind: Relationship['kind']) =>
    from(id).flatMap((one) => (one.kind === kind ? one.to : []));
  const back = (id: string, kind: Relationship['kind']) =>
    to(id).flatMap((one) => (one.kind === kind ? one.from : []));
  return {
    from,
    to,
    targets: (id, kind) => sorted(ahead(id, kind)),
    origins: (id, kind) => sorted(back(id, kind)),
    partners: (id, kind) => sorted([...ahead(id, kind), ...back(id, kind)]),
  };
}

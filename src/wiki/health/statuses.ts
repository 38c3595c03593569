import type { ClaimEntity } from '../graph/entity.ts';
import type { Freshness, Standing, Support } from '../graph/facts.ts';
import type { Graph } from '../graph/graph.ts';
import { addTo } from '../graph/group.ts';

/** Ids of claims by each status on the three axes, sorted; a status that no claim has is an empty list. */
export interface ClaimsByStatus {
  readonly support: Readonly<Record<Support, readonly string[]>>;
  readonly standing: Readonly<Record<Standing, readonly string[]>>;
  readonly freshness: Readonly<Record<Freshness, readonly string[]>>;
}

const SUPPORT: readonly Support[] = [
  'corroborated',
  'attested',
  'single-origin',
  'second-hand',
  'editorial',
  'unsupported',
];
const STANDING: readonly Standing[] = [
  'uncontested',
  'challenged',
  'disputed',
  'superseded',
  'withdrawn',
  'retracted-source',
];
const FRESHNESS: readonly Freshness[] = ['current', 'past-review'];

/** Whether a claim is still asserted: neither withdrawn nor superseded. */
export function isInUse(graph: Graph, claim: ClaimEntity): boolean {
  const { value } = graph.claimFacts(claim.id).standing;
  return value !== 'withdrawn' && value !== 'superseded' && claim.data.withdrawn === undefined;
}

function byValue<K extends string>(
  keys: readonly K[],
  claims: readonly ClaimEntity[],
  valueOf: (claim: ClaimEntity) => K,
): Record<K, readonly string[]> {
  const found = new Map<K, string[]>();
  for (const claim of claims) addTo(found, valueOf(claim), claim.id);
  const table: Partial<Record<K, readonly string[]>> = {};
  for (const key of keys) table[key] = found.get(key) ?? [];
  return table as Record<K, readonly string[]>;
}

/** The claims, which must be sorted by id, by support, standing and freshness: each stands once on each axis. */
export function claimsByStatus(graph: Graph, claims: readonly ClaimEntity[]): ClaimsByStatus {
  const facts = ({ id }: ClaimEntity) => graph.claimFacts(id);
  return {
    support: byValue(SUPPORT, claims, (claim) => facts(claim).support.value),
    standing: byValue(STANDING, claims, (claim) => facts(claim).standing.value),
    freshness: byValue(FRESHNESS, claims, (claim) => facts(claim).freshness.value),
  };
}

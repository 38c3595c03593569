import type { Graph, Reason } from '../wiki/index.ts';
import type { Cause } from './changes.ts';
import type { ClaimThenAndNow } from './statuses.ts';

/** Codes of reasons under each standing; those of the standing itself tell why it came or went. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  withdrawn: ['withdrawn'],
  'retracted-source': ['source-retracted', 'support-fell'],
  superseded: ['superseded'],
  disputed: ['contradicted', 'disputed-by-source'],
  challenged: ['undercut'],
  uncontested: [],
};

/** Standings of claims that are no longer asserted. */
const AWAY: ReadonlySet<string> = new Set(['withdrawn', 'superseded']);

/**
 * Why the standing of a claim is another: what began to stand against it, where that gives the new standing;
 * else what ceased to.
 */
export function standingCauses(claim: ClaimThenAndNow): Cause[] {
  const { before, after, then } = claim;
  const was = before.graph.claimFacts(before.claim.id).standing;
  const is = after.graph.claimFacts(after.claim.id).standing;
  const keyOf = ({ code, claims, sources }: Reason, idOf: (id: string) => string = (id) => id) =>
    [code, ...claims.map(idOf), '/', ...sources.map(idOf)].join(' ');
  const earlier = new Set(was.reasons.map((reason) => keyOf(reason, then)));
  const present = new Set(is.reasons.map((reason) => keyOf(reason)));
  const of = (value: string) => (reason: Reason) => CODES[value]?.includes(reason.code) ?? false;

  const began = is.reasons.filter(of(is.value)).filter((reason) => !earlier.has(keyOf(reason)));
  const ended = was.reasons.filter(of(was.value)).filter((reason) => !present.has(keyOf(reason, then)));
  // What has left the stage has nothing against it; when it is back, that is half of the cause.
  const back = AWAY.has(was.value) ? ended : began.length > 0 ? [] : ended;
  return [...back.map((reason) => ending(reason, claim)), ...began.map((reason) => beginning(reason, claim))];
}

function beginning(
  { code, claims, sources }: Reason,
  { before, after, earlier: idBefore }: ClaimThenAndNow,
): Cause {
  const cause: Cause = { change: 'began', code, claims, sources };
  if (code === 'withdrawn') return { ...cause, note: after.claim.data.withdrawn?.reason };
  const [other] = claims;
  if (other === undefined) return cause;
  const earlier = before.graph.claim(idBefore(other) ?? '');
  if (!earlier) return { ...cause, why: 'new' };
  // The relation was there already: the other claim had left the stage, and is back.
  const away = AWAY.has(standingOf(earlier.id, before.graph));
  const known = related(before.graph, before.claim.id, code).includes(earlier.id);
  return known ? { ...cause, why: away ? 'restored' : 'already' } : cause;
}

function ending({ code, claims, sources }: Reason, { after, then }: ClaimThenAndNow): Cause {
  const present = claims.map(then);
  const cause: Cause = { change: 'ended', code, claims: present, sources: sources.map(then) };
  const [other] = present;
  if (other === undefined) return cause;
  if (!after.graph.claim(other)) return { ...cause, why: 'gone' };
  if (!related(after.graph, after.claim.id, code).includes(other)) return cause;
  const standing = standingOf(other, after.graph);
  return standing === 'withdrawn' || standing === 'superseded' ? { ...cause, why: standing } : cause;
}

function standingOf(claim: string, graph: Graph): string {
  return graph.claimFacts(claim).standing.value;
}

/** Claims that stand to a claim as the code of a reason says, whether they count or not. */
function related(graph: Graph, claim: string, code: string): readonly string[] {
  const { contradicts, undercutBy, supersededBy } = graph.claimFacts(claim);
  if (code === 'contradicted') return contradicts;
  if (code === 'undercut') return undercutBy;
  return code === 'superseded' ? supersededBy : [];
}

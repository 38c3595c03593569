import type { ClaimEntity, Graph } from '../wiki/index.ts';
import type { Cause, StatusChange } from './changes.ts';
import type { IdOf } from './data.ts';
import { standingCauses } from './standing-causes.ts';
import { supportCauses } from './support-causes.ts';

/** One claim in both states. */
export interface ClaimThenAndNow {
  readonly before: { readonly claim: ClaimEntity; readonly graph: Graph };
  readonly after: { readonly claim: ClaimEntity; readonly graph: Graph };
  /** Present id of what a key of the state before led to. */
  readonly then: IdOf;
  /** Id that a claim of the present state had before; `undefined` for a new one. */
  readonly earlier: (id: string) => string | undefined;
  /** Ids of the sources whose records changed in what makes an origin, with the names of those fields. */
  readonly records: ReadonlyMap<string, readonly string[]>;
}

/** The axes on which a claim has another status than before, each with what brought it about. */
export function statusChanges(claim: ClaimThenAndNow): StatusChange[] {
  const { id } = claim.after.claim;
  const was = claim.before.graph.claimFacts(claim.before.claim.id);
  const is = claim.after.graph.claimFacts(id);
  const change = (axis: StatusChange['axis'], causes: () => Cause[]): StatusChange[] => {
    const [before, after] = [was[axis].value, is[axis].value];
    if (before === after) return [];
    const found = causes();
    const note = is[axis].reasons[0]?.text ?? '';
    const derived: Cause = { change: 'began', code: 'derived', claims: [], sources: [], note };
    return [{ claim: id, axis, before, after, causes: found.length > 0 ? found : [derived] }];
  };
  return [
    ...change('standing', () => standingCauses(claim)),
    ...change('support', () => supportCauses(claim)),
    ...change('freshness', () => reviewCause(claim)),
  ];
}

/** A review that was set, moved or taken away; nothing where it is the same, and only the day is another. */
function reviewCause({ before, after }: ClaimThenAndNow): Cause[] {
  const [was, is] = [before.claim.data.reviewBy?.text, after.claim.data.reviewBy?.text];
  if (was === is) return [];
  return [{ change: is ? 'began' : 'ended', code: 'review', claims: [], sources: [], note: is ?? was ?? '' }];
}

import type { Article } from '../../wiki/index.ts';
import { claimRows, type ClaimRow } from '../claim-row.ts';
import { weighEvidence, type WeighedEvidence } from '../evidence/weigh.ts';
import { entityLink, holderLinks, type Link, type MaybeLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';

/** A side of a tension with its evidence. */
export interface TensionSide {
  readonly label: string;
  readonly position: string;
  readonly holders: readonly MaybeLink[];
  readonly claims: readonly ClaimRow[];
  readonly evidence: WeighedEvidence;
}

/** The sides of a tension, and the sources on which more than one of them rests. */
export interface TensionSides {
  readonly sides: readonly TensionSide[];
  readonly shared: readonly Link[];
}

/** Puts the sides of a tension next to each other. */
export function tensionSides(view: SiteView, { data }: Article<'tension'>): TensionSides {
  const sides = data.sides.map((side) => ({
    label: side.label,
    position: side.position,
    holders: holderLinks(view, side.holders),
    claims: claimRows(view, side.claims),
    evidence: weighEvidence(view, side.claims ?? []),
  }));
  const users = new Map<string, number>();
  for (const { evidence } of sides) {
    for (const id of evidence.sources) users.set(id, (users.get(id) ?? 0) + 1);
  }
  const shared = [...users].filter(([, count]) => count > 1).map(([id]) => entityLink(view, id));
  return { sides, shared };
}

import { address, dateText, quantityText } from '../render/index.ts';
import { byLatestFirst, type ClaimEntity, type Mark } from '../wiki/index.ts';
import { holderLinks, type MaybeLink } from './links.ts';
import type { SiteView } from './site-view.ts';
import { markWord, SUPPORT_WORDS } from './words.ts';

/** A claim in a list or table. */
export interface ClaimRow {
  readonly id: string;
  readonly href: string;
  readonly statement: string;
  readonly marks: readonly { readonly mark: Mark; readonly name: string }[];
  readonly support: { readonly value: string; readonly name: string };
  /** Date in words; absent where the claim is undated. */
  readonly asOf: string | undefined;
  /** Figures in words. */
  readonly figures: readonly string[];
  readonly heldBy: readonly MaybeLink[];
  /** Name of the highest grade of its support. */
  readonly grade: string | undefined;
  readonly sources: number;
}

/** A claim as a row. */
export function claimRow(view: SiteView, claim: ClaimEntity): ClaimRow {
  const facts = view.graph.claimFacts(claim.id);
  const date = claim.data.asOf ?? claim.data.happened;
  const grade = facts.best.grade ?? facts.best.party?.grade;
  return {
    id: claim.id,
    href: address(view.graph, claim.id, view),
    statement: claim.data.statement,
    marks: facts.marks.map((mark) => ({ mark, name: markWord(mark).name })),
    support: { value: facts.support.value, name: SUPPORT_WORDS[facts.support.value].name },
    asOf: date && dateText(date),
    figures: (claim.data.quantities ?? []).map((quantity) => quantityText(quantity, view.settings)),
    heldBy: holderLinks(view, claim.data.heldBy),
    grade: grade && view.settings.grades[grade]?.name,
    sources: claim.data.sources?.length ?? 0,
  };
}

/** Rows of the claims with these ids, in the order given; ids that name no valid claim are left out. */
export function claimRows(view: SiteView, ids: Iterable<string> | undefined): ClaimRow[] {
  return [...(ids ?? [])].flatMap((id) => {
    const entity = view.graph.resolve(id)?.entity;
    const claim = entity && view.graph.claim(entity.id);
    return claim ? [claimRow(view, claim)] : [];
  });
}

/** Newest first by the day they hold, undated last, then by id. */
export function newestFirst(a: ClaimEntity, b: ClaimEntity): number {
  const order = byLatestFirst(a.data.asOf ?? a.data.happened, b.data.asOf ?? b.data.happened);
  return order !== 0 ? order : a.id < b.id ? -1 : 1;
}

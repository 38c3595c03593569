import type { Citation } from './citations.ts';
import type { ClaimEntity, SourceEntity } from './entity.ts';
import type { Reason, Standing, Verdict } from './facts.ts';
import type { Relations, Relationship } from './relations.ts';
import { reason, sentence } from './wording.ts';

/** What judging standing needs to know. */
export interface StandingKnowledge {
  readonly relations: Relations;
  claim(id: string): ClaimEntity | undefined;
  source(id: string): SourceEntity | undefined;
  /** Sources that were retracted, and all that fell with them. */
  readonly fallen: ReadonlySet<string>;
}

/** Order from the gravest; the first that applies is the standing. */
const ORDER = ['withdrawn', 'retracted-source', 'superseded', 'disputed', 'challenged'] as const;

/** The standing of a claim: the gravest value with the reasons for all that apply, and all of these values. */
export interface JudgedStanding extends Verdict<Standing> {
  /** All that apply, gravest first; `['uncontested']` where nothing does. */
  readonly all: readonly Standing[];
}

/**
 * Whether anything stands against a claim: the gravest of what applies.
 *
 * - `withdrawn`: the claim says so itself.
 * - `retracted-source`: a supporting source was retracted, or is known only through retracted work, even if
 *   others still support the claim: its editors have to look at it.
 * - `superseded`: a claim that is not withdrawn takes its place.
 * - `disputed`: it contradicts another claim or is contradicted by one, while the other is neither superseded
 *   nor withdrawn; or a source disputes it. A source that denies the statement does what a contradicting
 *   claim does, only that nobody wrote the counter-statement down as a claim: were it less, an author could
 *   soften a dispute by not writing the claim. A disputing source that was retracted does not count.
 * - `challenged`: another claim, neither superseded nor withdrawn, undercuts it, which attacks its method and
 *   not what it says. The critic itself stays unmarked.
 *
 * `qualifies` and `differs` change nothing. One step of relations is looked at, so that circles do no harm.
 */
export function standingOf(
  claim: ClaimEntity,
  citations: readonly Citation[],
  know: StandingKnowledge,
): JudgedStanding {
  const { relations, fallen } = know;
  const counts = (id: string) => know.claim(id) !== undefined && !isWithdrawn(id) && !isSuperseded(id);
  const isWithdrawn = (id: string) => know.claim(id)?.data.withdrawn !== undefined;
  const successors = (id: string) =>
    relations.to(id).filter(({ kind, from }) => kind === 'supersedes' && !isWithdrawn(from));
  const isSuperseded = (id: string) => successors(id).length > 0;
  const gone = ({ source, via }: Citation) => fallen.has(source) || (via !== undefined && fallen.has(via));

  const statement = (id: string) => `“${know.claim(id)?.data.statement ?? id}”`;
  const { withdrawn } = claim.data;
  const found: Record<(typeof ORDER)[number], Reason[]> = {
    withdrawn: withdrawn
      ? [reason('withdrawn', `It was withdrawn (${withdrawn.date.text}): ${sentence(withdrawn.reason)}`)]
      : [],
    'retracted-source': unique(citations.filter((one) => one.stance === 'supports' && gone(one))).map(
      (citation) => retraction(citation, know),
    ),
    superseded: successors(claim.id).map((successor) =>
      reason(
        'superseded',
        `${SUCCESSIONS[successor.reason ?? ''] ?? 'Replaced by'}: ${statement(successor.from)}`,
        {
          claims: [successor.from],
        },
      ),
    ),
    disputed: [
      ...relations
        .partners(claim.id, 'contradicts')
        .filter(counts)
        .map((id) =>
          reason('contradicted', `It contradicts another claim: ${statement(id)}`, { claims: [id] }),
        ),
      ...unique(citations.filter((one) => one.stance === 'disputes' && !gone(one))).map(
        ({ source, record }) =>
          reason('disputed-by-source', `“${record?.data.title ?? 'A source'}” disputes it.`, {
            sources: [source],
          }),
      ),
    ],
    challenged: relations
      .origins(claim.id, 'undercuts')
      .filter(counts)
      .map((id) => reason('undercut', `Its method is attacked: ${statement(id)}`, { claims: [id] })),
  };

  // Once a claim has left the stage, others no longer stand against it.
  if (isSuperseded(claim.id) || withdrawn) {
    found.disputed = [];
    found.challenged = [];
  }
  const all = ORDER.filter((standing) => found[standing].length > 0);
  const value = all[0];
  if (value === undefined) {
    const text = 'No claim contradicts or undercuts it, and no source disputes it.';
    return { value: 'uncontested', all: ['uncontested'], reasons: [reason('nothing-against', text)] };
  }
  return { value, all, reasons: all.flatMap((standing) => found[standing]) };
}

const SUCCESSIONS: Readonly<Record<NonNullable<Relationship['reason']>, string>> = {
  correction: 'It was corrected',
  revision: 'It was revised',
  'newer-in-series': 'A newer point of its series takes its place',
};

function retraction({ source, via, record }: Citation, know: StandingKnowledge): Reason {
  const retracted = [record, via === undefined ? undefined : know.source(via)].flatMap((work) => {
    const notice = work?.data.notices?.find(({ kind }) => kind === 'retraction');
    return work && notice ? [{ work, notice }] : [];
  })[0];
  const title = `“${record?.data.title ?? 'A source'}”`;
  const sources = [...new Set([source, ...(retracted ? [retracted.work.id] : [])])];
  if (!retracted) {
    const text = `${title}, which supports it, is known only through work that was retracted.`;
    return reason('support-fell', text, { sources });
  }
  const { work, notice } = retracted;
  const text =
    work.id === source
      ? `${title}, which supports it, was retracted (${notice.date.text}).`
      : `${title} supports it as told by “${work.data.title}”, which was retracted (${notice.date.text}).`;
  return reason('source-retracted', text, { sources });
}

/** The first citation of each source. */
function unique(citations: readonly Citation[]): Citation[] {
  return [
    ...new Map(citations.toReversed().map((citation) => [citation.source, citation])).values(),
  ].reverse();
}

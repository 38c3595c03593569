import { apiAddress, dateText, entityAddress, sourceLabel, statementWithFigures } from '../render/index.ts';
import { STANCES, type ClaimEntity, type Reason, type Stance } from '../wiki/index.ts';
import { backlinks, type Backlink } from './backlinks.ts';
import { claimRow, claimRows, type ClaimRow } from './claim-row.ts';
import { entityLink, entityLinks, holderLinks, kindLink, type Link, type MaybeLink } from './links.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';
import { sourceRow, type SourceRow } from './source-row.ts';
import { FRESHNESS_WORDS, STANCE_WORDS, STANDING_WORDS, SUPPORT_WORDS, type Word } from './words.ts';

/** A derived value with its reasons as a page shows it. */
export interface VerdictView extends Word {
  readonly axis: string;
  readonly value: string;
  readonly reasons: readonly { readonly text: string; readonly links: readonly Link[] }[];
}

/** A source of the claim with how it bears on it. */
export interface CitedSource extends SourceRow {
  readonly locator: string | undefined;
  readonly quote: string | undefined;
  readonly via: Link | undefined;
  readonly gradeReason: string | undefined;
}

/** A related claim, how it relates, and why. */
export interface RelatedClaim extends ClaimRow {
  readonly because: string | undefined;
  readonly note: string | undefined;
}

/** Everything on the page of a claim. */
export interface ClaimPage extends PageFrame {
  readonly row: ClaimRow;
  readonly home: Link;
  readonly verdicts: readonly VerdictView[];
  readonly figures: readonly string[];
  readonly happened: string | undefined;
  readonly asOf: string | undefined;
  readonly reviewBy: string | undefined;
  readonly heldBy: readonly MaybeLink[];
  readonly dimensions: readonly Link[];
  readonly reasoning: string | undefined;
  readonly note: string | undefined;
  readonly withdrawn: { readonly date: string; readonly reason: string } | undefined;
  /** Best evidence in words, parties apart. */
  readonly best: { readonly independent: string | undefined; readonly party: string | undefined };
  readonly sources: readonly {
    readonly stance: Stance;
    readonly word: Word;
    readonly sources: readonly CitedSource[];
  }[];
  readonly relations: readonly { readonly heading: string; readonly claims: readonly RelatedClaim[] }[];
  readonly usedIn: readonly Backlink[];
  readonly formerIds: readonly string[];
  readonly json: string;
}

function verdict(
  view: SiteView,
  axis: string,
  value: string,
  word: Word,
  reasons: readonly Reason[],
): VerdictView {
  const links = (reason: Reason) => entityLinks(view, [...reason.claims, ...reason.sources]);
  return {
    axis,
    value,
    ...word,
    reasons: reasons.map((reason) => ({ text: reason.text, links: links(reason) })),
  };
}

function citedSources(view: SiteView, claim: ClaimEntity, stance: Stance): CitedSource[] {
  return (claim.data.sources ?? [])
    .filter((cited) => cited.stance === stance)
    .flatMap((cited) => {
      const entity = view.graph.resolve(cited.source)?.entity;
      const source = entity && view.graph.source(entity.id);
      if (!source) return [];
      const row = sourceRow(view, source);
      const own = cited.grade ? view.settings.grades[cited.grade] : undefined;
      return [
        {
          ...row,
          ...(own ? { grade: own.name, gradeShort: own.short } : {}),
          locator: cited.locator,
          quote: cited.quote,
          via: cited.via ? entityLinks(view, [cited.via])[0] : undefined,
          gradeReason: cited.gradeReason,
        },
      ];
    });
}

function relations(view: SiteView, claim: ClaimEntity): ClaimPage['relations'] {
  const facts = view.graph.claimFacts(claim.id);
  const words = (other: string, kinds: readonly string[]) => {
    const targets = (from: string, to: string) =>
      (view.graph.claim(from)?.data.relations ?? []).find(
        (relation) => kinds.includes(relation.kind) && view.graph.resolve(relation.to)?.entity.id === to,
      );
    const relation = targets(claim.id, other) ?? targets(other, claim.id);
    const because = relation?.because;
    return {
      because: because && (view.settings.differences[because]?.name ?? because),
      note: relation?.note,
    };
  };
  const group = (heading: string, ids: readonly string[], ...kinds: string[]) => ({
    heading,
    claims: claimRows(view, ids).map((row) => ({ ...row, ...words(row.id, kinds) })),
  });
  return [
    group('Supersedes', facts.supersedes),
    group('Superseded by', facts.supersededBy),
    group('Contradicts', facts.contradicts, 'contradicts'),
    group('Its method is attacked by', facts.undercutBy, 'undercuts'),
    group('Attacks the method of', facts.undercuts, 'undercuts'),
    group('Qualified by', facts.qualifiedBy, 'qualifies'),
    group('Qualifies', facts.qualifies, 'qualifies'),
    group('Differs from', facts.differsFrom, 'differs'),
  ].filter(({ claims }) => claims.length > 0);
}

function best(view: SiteView, claim: ClaimEntity): ClaimPage['best'] {
  const facts = view.graph.claimFacts(claim.id).best;
  const words = (grade?: string, source?: string) => {
    const record = source === undefined ? undefined : view.graph.source(source);
    return grade && record
      ? `${view.settings.grades[grade]?.name ?? grade} (${sourceLabel(record.data, view.graph.settings)})`
      : undefined;
  };
  return {
    independent: words(facts.grade, facts.source),
    party: words(facts.party?.grade, facts.party?.source),
  };
}

/** The page of a claim. */
export function claimPage(view: SiteView, claim: ClaimEntity): ClaimPage {
  const { data } = claim;
  const facts = view.graph.claimFacts(claim.id);
  const home = entityLink(view, claim.home);
  return {
    ...pageFrame(view, {
      title: data.statement,
      description: data.statement,
      path: entityAddress('claim', claim.id),
      file: claim.file,
      crumbs: [kindLink(view, 'claim', 'Claims')],
    }),
    row: claimRow(view, claim),
    home,
    verdicts: [
      verdict(
        view,
        'Support',
        facts.support.value,
        SUPPORT_WORDS[facts.support.value],
        facts.support.reasons,
      ),
      verdict(
        view,
        'Standing',
        facts.standing.value,
        STANDING_WORDS[facts.standing.value],
        facts.standing.reasons,
      ),
      verdict(
        view,
        'Freshness',
        facts.freshness.value,
        FRESHNESS_WORDS[facts.freshness.value],
        facts.freshness.reasons,
      ),
    ],
    figures: (data.quantities ?? []).map((quantity) => statementWithFigures(quantity, view.settings)),
    happened: data.happened && dateText(data.happened),
    asOf: data.asOf && dateText(data.asOf),
    reviewBy: data.reviewBy && dateText(data.reviewBy),
    heldBy: holderLinks(view, data.heldBy),
    dimensions: entityLinks(view, claim.dimensions),
    reasoning: data.reasoning,
    note: data.note,
    withdrawn: data.withdrawn && { date: dateText(data.withdrawn.date), reason: data.withdrawn.reason },
    best: best(view, claim),
    sources: STANCES.map((stance) => ({
      stance,
      word: STANCE_WORDS[stance],
      sources: citedSources(view, claim, stance),
    })).filter(({ sources }) => sources.length > 0),
    relations: relations(view, claim),
    usedIn: backlinks(view, claim.id),
    formerIds: data.formerIds ?? [],
    json: apiAddress('claim', claim.id, view),
  };
}

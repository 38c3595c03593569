import { apiAddress, dateText, entityAddress, sourceLabel, statementWithFigures } from '../render/index.ts';
import { STANCES, type ClaimEntity, type Relationship, type Stance, type Verdict } from '../wiki/index.ts';
import { backlinks, type Backlink } from './backlinks.ts';
import { citeThis, type CiteThis } from './cite-this.ts';
import { claimRow, claimRows, type ClaimRow } from './claim-row.ts';
import { allOf, beginning } from './entity-lists/window.ts';
import { entityLink, entityLinks, holderLinks, kindLink, type Link, type MaybeLink } from './links.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import { claimSequences, type Sequence } from './sequences.ts';
import type { SiteView } from './site-view.ts';
import { sourceReference, type SourceReference } from './source-row.ts';
import { FRESHNESS_WORDS, STANCE_WORDS, STANDING_WORDS, SUPPORT_WORDS, type Word } from './words.ts';

/** A derived value with its reasons as a page shows it. */
export interface VerdictView extends Word {
  readonly axis: string;
  readonly value: string;
  readonly reasons: readonly { readonly text: string; readonly links: readonly Link[] }[];
}

/** A source of the claim with how it bears on it. */
export interface CitedSource extends SourceReference {
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
  /** The way to all related claims, where some are left out. */
  readonly allRelations: Link | undefined;
  /** The pages that use it: all of them, or the first where there are many. */
  readonly usedIn: readonly Backlink[];
  readonly allUsedIn: Link | undefined;
  readonly formerIds: readonly string[];
  /** The claims of the same home, with those before and after this one. */
  readonly sequences: readonly Sequence[];
  readonly cite: CiteThis;
  readonly json: string;
}

/** Most reasons given for one value; the claims behind all of them stand among the relations. */
const MOST_REASONS = 30;

function verdict<T extends string>(
  view: SiteView,
  axis: string,
  { value, reasons }: Verdict<T>,
  words: Readonly<Record<T, Word>>,
): VerdictView {
  const shown = beginning(reasons, MOST_REASONS);
  return {
    axis,
    value,
    ...words[value],
    reasons: [
      ...shown.map(({ text, claims, sources }) => ({
        text,
        links: entityLinks(view, beginning([...claims, ...sources])),
      })),
      ...(shown.length < reasons.length
        ? [{ text: `There are ${reasons.length - shown.length} more reasons of this kind.`, links: [] }]
        : []),
    ],
  };
}

function citedSources(view: SiteView, claim: ClaimEntity, stance: Stance): CitedSource[] {
  return (claim.data.sources ?? [])
    .filter((cited) => cited.stance === stance)
    .flatMap((cited) => {
      const entity = view.graph.resolve(cited.source)?.entity;
      const source = entity && view.graph.source(entity.id);
      if (!source) return [];
      const row = sourceReference(view, source);
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

/** How a relation reads from the claim that states it, and from the other; in the order of the page. */
const HEADINGS: readonly (readonly [kind: Relationship['kind'], from: string, to: string])[] = [
  ['supersedes', 'Supersedes', 'Superseded by'],
  ['contradicts', 'Contradicts', 'Contradicts'],
  ['undercuts', 'Attacks the method of', 'Its method is attacked by'],
  ['qualifies', 'Qualifies', 'Qualified by'],
  ['differs', 'Differs from', 'Differs from'],
];

/** Why a claim takes the place of another. */
const SUPERSESSION_WORDS: Readonly<Record<string, string>> = {
  correction: 'a correction',
  revision: 'a revision',
  'newer-in-series': 'a newer point of the series',
};

function becauseOf(view: SiteView, { because, reason }: Relationship): string | undefined {
  if (reason !== undefined) return SUPERSESSION_WORDS[reason] ?? reason;
  return because && (view.settings.differences[because]?.name ?? because);
}

/** Each related claim once under a heading, with all that either side says about the relation. */
function relations(view: SiteView, claim: ClaimEntity): ClaimPage['relations'] {
  const headings = new Set(HEADINGS.flatMap(([, from, to]) => [from, to]));
  const groups = new Map([...headings].map((heading) => [heading, new Map<string, Relationship[]>()]));
  for (const relationship of view.graph.claimFacts(claim.id).relations) {
    const own = relationship.from === claim.id;
    const words = HEADINGS.find(([kind]) => kind === relationship.kind);
    const group = groups.get(words?.[own ? 1 : 2] ?? '');
    const other = own ? relationship.to : relationship.from;
    group?.set(other, [...(group.get(other) ?? []), relationship]);
  }
  const joined = (words: readonly (string | undefined)[], sign: string) =>
    [...new Set(words)].filter(Boolean).join(sign) || undefined;
  return [...groups].flatMap(([heading, group]) => {
    const claims = claimRows(view, beginning([...group.keys()])).map((row) => {
      const said = group.get(row.id) ?? [];
      const because = said.map((one) => becauseOf(view, one));
      return {
        ...row,
        because: joined(because, ', '),
        note: joined(
          said.map(({ note }) => note),
          ' ',
        ),
      };
    });
    return claims.length > 0 ? [{ heading, claims }] : [];
  });
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
  const row = claimRow(view, claim);
  const usedIn = backlinks(view, claim.id);
  const path = entityAddress('claim', claim.id).slice(1, -1);
  const frame = pageFrame(view, {
    title: data.statement,
    description: data.statement,
    path: entityAddress('claim', claim.id),
    file: claim.file,
    entity: claim,
    crumbs: [kindLink(view, 'claim', 'Claims')],
  });
  return {
    ...frame,
    row,
    home,
    verdicts: [
      verdict(view, 'Support', facts.support, SUPPORT_WORDS),
      verdict(view, 'Standing', facts.standing, STANDING_WORDS),
      verdict(view, 'Freshness', facts.freshness, FRESHNESS_WORDS),
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
    allRelations: allOf(view, `${path}/relations`, facts.relations.length, 'related claims'),
    usedIn: beginning(usedIn),
    allUsedIn: allOf(view, `${path}/backlinks`, usedIn.length, 'pages'),
    formerIds: data.formerIds ?? [],
    sequences: claimSequences(view, claim),
    cite: citeThis(view, {
      ...claim,
      title: data.statement,
      canonical: frame.canonical,
      standing: [...new Set([...row.marks.map(({ name }) => name), row.support.name])].join(', '),
    }),
    json: apiAddress('claim', claim.id, view),
  };
}

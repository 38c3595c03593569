import { dateText, referenceText, sourceLabel } from '../render/index.ts';
import type { AnyArticle, ClaimEntity, Mark, SourceEntity, Stance, Support } from '../wiki/index.ts';
import type { SiteView } from './site-view.ts';
import { counted, KIND_WORDS, markWord, STANCE_WORDS, SUPPORT_WORDS } from './words.ts';

/** What one glance at a link tells of the page behind it, all of it plain text in the words of the site. */
export interface Glance {
  /** Name of the kind: `Claim`. */
  readonly kind: string;
  readonly title: string;
  /** Paragraphs under the title. */
  readonly lines: readonly string[];
  /** Definition, where the article is an entry of the glossary. */
  readonly definition?: string;
  /** How a claim stands: its marks worst first, then its support, each with the reason for it. */
  readonly standing?: readonly {
    readonly mark: Mark | Support;
    readonly name: string;
    readonly why: string;
  }[];
  /** The sources of a claim, by how they bear on it. */
  readonly sources?: readonly { readonly stance: Stance; readonly name: string; readonly about: string }[];
  /** Number of further sources that are left out. */
  readonly more?: number;
}

/** Most sources of a claim that are named. */
const MOST_SOURCES = 5;

/** A glance at an article. */
export function articleGlance({ kind, data }: AnyArticle): Glance {
  return {
    kind: KIND_WORDS[kind].one,
    title: data.title,
    lines: data.summary ? [data.summary] : [],
    ...(data.definition ? { definition: data.definition } : {}),
  };
}

/** Grade and interest of a source: `Vendor report, interest: Vendor (party: Closed)`. */
function weight({ settings }: SiteView, { data }: SourceEntity, grade = data.grade): string {
  const { interest } = data;
  const party = interest.party && settings.poles[interest.party]?.name;
  const kind = settings.interests[interest.kind]?.name ?? interest.kind;
  return `${settings.grades[grade]?.name ?? grade}, interest: ${kind}${party ? ` (party: ${party})` : ''}`;
}

/** A glance at a source: the reference, with grade and interest. */
export function sourceGlance(view: SiteView, source: SourceEntity): Glance {
  return {
    kind: KIND_WORDS.source.one,
    title: sourceLabel(source.data, view.settings),
    lines: [referenceText(source, view.graph), weight(view, source)],
  };
}

function standingOf(view: SiteView, claim: ClaimEntity): NonNullable<Glance['standing']> {
  const { marks, support, standing, freshness } = view.graph.claimFacts(claim.id);
  const why = (mark: Mark | Support) =>
    [standing, support, freshness].find(({ value }) => value === mark)?.reasons[0]?.text ?? '';
  const names = new Map<Mark | Support, string>(marks.map((mark) => [mark, markWord(mark).name]));
  names.set(support.value, SUPPORT_WORDS[support.value].name);
  return [...names].map(([mark, name]) => ({ mark, name, why: why(mark) }));
}

/** A glance at a claim: how it stands and why, when, and on what it rests. */
export function claimGlance(view: SiteView, claim: ClaimEntity): Glance {
  const { data } = claim;
  const date = data.asOf ?? data.happened;
  const cited = (data.sources ?? []).flatMap(({ source, stance, grade, locator }) => {
    const record = view.graph.source(view.graph.resolve(source)?.entity.id ?? '');
    if (!record) return [];
    const about = [weight(view, record, grade), ...(locator ? [locator] : [])].join(', ');
    return [
      { stance, name: `${STANCE_WORDS[stance].name}: ${sourceLabel(record.data, view.settings)}`, about },
    ];
  });
  const shown = cited.slice(0, MOST_SOURCES);
  return {
    kind: KIND_WORDS.claim.one,
    title: data.statement,
    lines: [[date ? `As of ${dateText(date)}` : 'Undated', counted(cited.length, 'source')].join(', ')],
    standing: standingOf(view, claim),
    sources: shown,
    ...(cited.length > shown.length ? { more: cited.length - shown.length } : {}),
  };
}

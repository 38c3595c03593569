import { byLatestFirst, type ClaimEntity, type EdtfDate, type Origin } from '../../wiki/index.ts';
import { dateText } from '../../render/index.ts';
import { beginning } from '../entity-lists/window.ts';
import { entityLink, type Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { STANDING_WORDS, SUPPORT_WORDS, type Word } from '../words.ts';

/** A number of things of one kind, by its key and name. */
export interface Tally {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** Independent origins of one grade. */
export interface OriginsOfGrade {
  /** Name of the grade; `without a grade` for works known only through what has no record. */
  readonly name: string;
  /** Number of origins of this grade. */
  readonly count: number;
  /** One source for each origin, of many origins for the first: the one of the highest grade, first by id. */
  readonly sources: readonly (Link & {
    /** Whether no work of the origin was read itself. */
    readonly unseen: boolean;
  })[];
}

/** The evidence for some claims, weighed in the open. */
export interface WeighedEvidence {
  readonly claims: number;
  /** Number of independent origins among all supporting sources of the claims together, and these by grade. */
  readonly origins: number;
  readonly byGrade: readonly OriginsOfGrade[];
  /** Supporting sources that belong to no origin, since they pass on the work of others. */
  readonly noOrigin: readonly Link[];
  /** Supporting sources by the interest of their makers, in order of the settings. */
  readonly interests: readonly Tally[];
  /** Supporting sources whose makers are a party, by pole. */
  readonly parties: readonly Tally[];
  /** Claims by support and by standing; values of no claim are left out. */
  readonly support: readonly Tally[];
  readonly standing: readonly Tally[];
  /** First and last year of the days that the claims hold, and the newest of these days in words. */
  readonly years: string | undefined;
  readonly newest: string | undefined;
  /** Ids of all supporting sources, sorted. */
  readonly sources: readonly string[];
}

function tally(keys: readonly string[], nameOf: (key: string) => string, order: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...new Set([...order, ...counts.keys()])].flatMap((key) => {
    const count = counts.get(key);
    return count ? [{ key, name: nameOf(key), count }] : [];
  });
}

/** Numbers by name in a row of text: `2 attested, 1 second-hand`; `none` where there are none. */
export function tallyText(tallies: readonly Tally[]): string {
  return tallies.length === 0 ? 'none' : tallies.map(({ count, name }) => `${count} ${name}`).join(', ');
}

/** The interests of the makers of the supporting sources in a row of text, those who are a party named apart. */
export function interestsText({
  interests,
  parties,
}: Pick<WeighedEvidence, 'interests' | 'parties'>): string {
  const party = parties.length > 0 ? `; party to the comparison: ${tallyText(parties)}` : '';
  return `${tallyText(interests)}${party}`;
}

/** The claims against which something stands in a row of text: `2 disputed of 3`. */
export function contestedText({ standing, claims }: Pick<WeighedEvidence, 'standing' | 'claims'>): string {
  const contested = standing.filter(({ key }) => key !== 'uncontested');
  return contested.length === 0 ? 'none' : `${tallyText(contested)} of ${claims}`;
}

function byWords(words: Readonly<Record<string, Word>>, keys: readonly string[]): Tally[] {
  return tally(keys, (key) => words[key]?.name ?? key, Object.keys(words));
}

/** The supporting sources of some claims that have a valid record, sorted. */
function supporting({ graph }: SiteView, claims: readonly ClaimEntity[]): string[] {
  const ids = claims.flatMap(({ data }) =>
    (data.sources ?? []).flatMap(({ source, stance }) =>
      stance === 'supports' ? (graph.source(graph.resolve(source)?.entity.id ?? '')?.id ?? []) : [],
    ),
  );
  return [...new Set(ids)].sort();
}

function originsByGrade(view: SiteView, origins: readonly Origin[]): OriginsOfGrade[] {
  const { graph, settings } = view;
  const order = Object.keys(settings.grades);
  const rank = (id: string) => {
    const at = order.indexOf(graph.sourceFacts(id).grade ?? '');
    return at < 0 ? order.length : at;
  };
  const leading = origins.map(({ sources, seen }) => {
    const firsthand = sources.filter((id) => graph.source(id)?.data.firsthand === true);
    const candidates = firsthand.length > 0 ? firsthand : sources;
    const best = candidates.reduce((one, other) => (rank(other) < rank(one) ? other : one));
    return { id: best, unseen: !seen };
  });
  return [...order.keys(), order.length].flatMap((place): OriginsOfGrade | [] => {
    const of = leading.filter(({ id }) => rank(id) === place);
    if (of.length === 0) return [];
    return {
      name: settings.grades[order[place] ?? '']?.name ?? 'without a grade',
      count: of.length,
      sources: beginning(of).map(({ id, unseen }) => ({ ...entityLink(view, id), unseen })),
    };
  });
}

function datesOf({ data }: ClaimEntity): EdtfDate[] {
  return [data.asOf ?? data.happened].filter((date) => date !== undefined);
}

function yearsOf(dates: readonly EdtfDate[]): string | undefined {
  const years = dates.flatMap(({ earliest, latest }) => [earliest.slice(0, 4), latest.slice(0, 4)]).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || first === last ? first : `${first}–${last}`;
}

/**
 * Weighs the evidence for some claims: independent origins by grade, interests, parties, dates, and how the claims
 * fare. A claim named twice or by a former id counts once, and ids that name no valid claim not at all.
 */
export function weighEvidence(view: SiteView, ids: readonly string[]): WeighedEvidence {
  const { graph, settings } = view;
  const claims = [...new Set(ids.flatMap((id) => graph.claim(graph.resolve(id)?.entity.id ?? '') ?? []))];
  const facts = claims.map(({ id }) => graph.claimFacts(id));
  const sources = supporting(view, claims);
  const origins = graph.originsAmong(claims.map(({ id }) => id));
  const placed = new Set(origins.flatMap((origin) => origin.sources));
  const dates = claims.flatMap(datesOf);
  const newest = [...dates].sort(byLatestFirst)[0];
  return {
    claims: claims.length,
    origins: origins.length,
    byGrade: originsByGrade(view, origins),
    noOrigin: sources.filter((id) => !placed.has(id)).map((id) => entityLink(view, id)),
    interests: tally(
      sources.flatMap((id) => graph.source(id)?.data.interest.kind ?? []),
      (key) => settings.interests[key]?.name ?? key,
      Object.keys(settings.interests),
    ),
    parties: tally(
      sources.flatMap((id) => graph.sourceFacts(id).party ?? []),
      (key) => settings.poles[key]?.name ?? key,
      Object.keys(settings.poles),
    ),
    support: byWords(
      SUPPORT_WORDS,
      facts.map(({ support }) => support.value),
    ),
    standing: byWords(
      STANDING_WORDS,
      facts.map(({ standing }) => standing.value),
    ),
    years: yearsOf(dates),
    newest: newest && dateText(newest),
    sources,
  };
}

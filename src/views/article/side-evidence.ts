import type { SiteView } from '../site-view.ts';

/** The evidence of one side of a tension, weighed in the open. */
export interface SideEvidence {
  /** Number of claims by the highest grade of their support, in order of the grades. */
  readonly grades: readonly { readonly name: string; readonly count: number }[];
  /** Independent origins among all supporting sources of the claims together. */
  readonly origins: number;
  /** Supporting sources whose makers are a party to the comparison. */
  readonly parties: number;
  /** First and last year of the days that the claims hold. */
  readonly years: string | undefined;
}

/** Weighs the claims of a side: grades, origins, parties and dates. */
export function sideEvidence({ graph, settings }: SiteView, ids: readonly string[]): SideEvidence {
  const claims = [...new Set(ids.flatMap((id) => graph.claim(graph.resolve(id)?.entity.id ?? '') ?? []))];
  const byGrade = new Map<string, number>();
  const parties = new Set<string>();
  const years: string[] = [];
  for (const claim of claims) {
    const facts = graph.claimFacts(claim.id);
    const grade = facts.best.grade ?? facts.best.party?.grade;
    if (grade) byGrade.set(grade, (byGrade.get(grade) ?? 0) + 1);
    for (const { source, stance } of claim.data.sources ?? []) {
      if (stance !== 'supports') continue;
      const entity = graph.resolve(source)?.entity;
      if (entity && graph.source(entity.id)?.data.interest.party) parties.add(entity.id);
    }
    const date = claim.data.asOf ?? claim.data.happened;
    if (date) years.push(date.earliest.slice(0, 4), date.latest.slice(0, 4));
  }
  years.sort();
  const [first, last] = [years[0], years.at(-1)];
  return {
    grades: Object.keys(settings.grades).flatMap((key) => {
      const count = byGrade.get(key);
      return count ? [{ name: settings.grades[key]?.name ?? key, count }] : [];
    }),
    origins: graph.originsAmong(claims.map(({ id }) => id)).length,
    parties: parties.size,
    years: first === undefined ? undefined : first === last ? first : `${first}–${last}`,
  };
}

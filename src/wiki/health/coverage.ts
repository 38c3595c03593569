import { byLatestFirst, type EdtfDate } from '../schema/index.ts';
import { claimsByDimension } from '../graph/dimension-reading.ts';
import type { ClaimEntity } from '../graph/entity.ts';
import type { Graph } from '../graph/graph.ts';
import { byCodeUnits } from '../graph/namespace.ts';
import { claimsByStatus, isInUse, type ClaimsByStatus } from './statuses.ts';

/** How well the evidence covers one dimension; all of it counts claims in use alone. */
export interface Coverage extends Pick<ClaimsByStatus, 'support' | 'standing' | 'freshness'> {
  /** Id of the dimension. */
  readonly dimension: string;
  /** Ids of the claims that bear on it, sorted. */
  readonly claims: readonly string[];
  /** Number of claims by the highest grade of their support, in order of the grades; grades of none are left out. */
  readonly grades: Readonly<Record<string, number>>;
  /** Number of independent origins among the supporting sources of all claims together. */
  readonly origins: number;
  /** Number of figures that the claims state. */
  readonly figures: number;
  /** Keys of those who measured: holders of the series of the figures, else of the claims that state them; sorted. */
  readonly measurers: readonly string[];
  /** Number of independent origins of the claims whose figures name no measurer. */
  readonly unnamedMeasurers: number;
  /** The latest day for which a claim or figure holds; absent where all are undated. */
  readonly newest?: EdtfDate;
}

/** Who measured the figures of a claim: the holders of their series, else those who hold the claim. */
function measurersOf({ settings }: Graph, { data }: ClaimEntity): string[] {
  const { series: table = {} } = settings;
  return (data.quantities ?? []).flatMap(({ series }) => {
    const holder = series !== undefined && Object.hasOwn(table, series) ? table[series]?.holder : undefined;
    return holder === undefined ? (data.heldBy ?? []) : [holder];
  });
}

function namesNoMeasurer(graph: Graph, claim: ClaimEntity): boolean {
  return (claim.data.quantities?.length ?? 0) > 0 && measurersOf(graph, claim).length === 0;
}

function datesOf({ data }: ClaimEntity): EdtfDate[] {
  const dates = [data.asOf, data.happened, ...(data.quantities ?? []).map(({ at }) => at)];
  return dates.filter((date) => date !== undefined);
}

function gradesOf(graph: Graph, claims: readonly ClaimEntity[]): Record<string, number> {
  const best = claims.flatMap(({ id }) => {
    const { grade, party } = graph.claimFacts(id).best;
    return grade ?? party?.grade ?? [];
  });
  const counted = Object.keys(graph.settings.grades).map(
    (grade) => [grade, best.filter((other) => other === grade).length] as const,
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** How well the evidence covers each dimension, in order of id; one that no claim bears on has all figures 0. */
export function coverageOf(graph: Graph): Coverage[] {
  const byDimension = claimsByDimension(graph);
  return graph.articlesOf('dimension').map(({ id }): Coverage => {
    const claims = (byDimension.get(id) ?? []).filter((claim) => isInUse(graph, claim));
    const ids = claims.map((claim) => claim.id);
    const newest = claims.flatMap(datesOf).sort(byLatestFirst)[0];
    return {
      dimension: id,
      claims: ids,
      ...claimsByStatus(graph, claims),
      grades: gradesOf(graph, claims),
      origins: graph.originsAmong(ids).length,
      figures: claims.reduce((sum, { data }) => sum + (data.quantities?.length ?? 0), 0),
      measurers: [...new Set(claims.flatMap((claim) => measurersOf(graph, claim)))].sort(byCodeUnits),
      unnamedMeasurers: graph.originsAmong(
        claims.filter((claim) => namesNoMeasurer(graph, claim)).map((claim) => claim.id),
      ).length,
      ...(newest && { newest }),
    };
  });
}

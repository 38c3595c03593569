import { byLatestFirst, type EdtfDate } from '../schema/index.ts';
import type { ClaimEntity } from './entity.ts';
import type { Graph } from './graph.ts';
import { addTo, groupBy } from './group.ts';

/** A figure of a claim that says which pole is ahead. */
export interface ReadingPoint {
  /** Id of the claim, and position of the figure in its `quantities`. */
  readonly claim: string;
  readonly quantity: number;
  /** Key of the pole that is ahead, or `level`. */
  readonly ahead: string;
  /** When the figure holds: its `at`, else `asOf` or `happened` of the claim; absent means undated. */
  readonly asOf?: EdtfDate;
}

/** Figures that may stand in one row: of one series, or, where they have none, of one class of test. */
export interface ReadingGroup {
  /** Key of the series; absent for figures outside all series. */
  readonly series?: string;
  /** Key of the class of test, given by the figures or by the series; absent where there is none. */
  readonly testClass?: string;
  /** Newest first, undated last; never empty. */
  readonly points: readonly [ReadingPoint, ...ReadingPoint[]];
}

/** What the figures of one measure read. */
export interface MeasureReading {
  /** Key of the measure. */
  readonly measure: string;
  /** The group with the newest figure first. */
  readonly groups: readonly ReadingGroup[];
  /** Number of groups by who is ahead in their newest figure: keys of poles, or `level`; most first. */
  readonly ahead: readonly { readonly pole: string; readonly groups: number }[];
}

type FoundPoint = ReadingPoint & Pick<ReadingGroup, 'series' | 'testClass'> & { readonly measure: string };

/** Undated last, and of one date in order of claim and figure, so that the order is always the same. */
function newestFirst(a: ReadingPoint, b: ReadingPoint): number {
  return (
    byLatestFirst(a.asOf, b.asOf) ||
    (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : a.quantity - b.quantity)
  );
}

function pointsOf(claim: ClaimEntity, graph: Graph): FoundPoint[] {
  const { series: tables = {} } = graph.settings;
  return (claim.data.quantities ?? []).flatMap((quantity, index): FoundPoint | [] => {
    const { measure, series, ahead, at } = quantity;
    if (ahead === undefined || ahead === 'none') return [];
    const ofSeries = series !== undefined && Object.hasOwn(tables, series) ? tables[series] : undefined;
    return {
      claim: claim.id,
      quantity: index,
      ahead,
      asOf: at ?? claim.data.asOf ?? claim.data.happened,
      measure,
      series,
      testClass: quantity.testClass ?? ofSeries?.testClass,
    };
  });
}

function groupsOf(points: readonly FoundPoint[]): ReadingGroup[] {
  const grouped = groupBy(points, ({ series, testClass }) =>
    series === undefined ? `test ${testClass ?? ''}` : `series ${series}`,
  );
  const groups = [...grouped.values()].flatMap((group): ReadingGroup | [] => {
    const [first, ...rest] = group
      .map(({ claim, quantity, ahead, asOf }): ReadingPoint => ({ claim, quantity, ahead, asOf }))
      .sort(newestFirst);
    return first
      ? { series: group[0]?.series, testClass: group[0]?.testClass, points: [first, ...rest] }
      : [];
  });
  return groups.sort((a, b) => newestFirst(a.points[0], b.points[0]));
}

/**
 * What the evidence on a dimension reads now: by measure, who is ahead by the newest figures of each series
 * or class of test. Claims that were superseded or withdrawn, or rest on a retracted source, are left out;
 * disputed ones are not. Measures come in the order of the dimension, then in that of the settings. Empty
 * where no claim of the dimension has a figure that compares the poles.
 */
export function dimensionReading(graph: Graph, dimension: string): MeasureReading[] {
  const claims = claimsByDimension(graph).get(dimension) ?? [];
  const points = claims.filter(({ id }) => stands(graph, id)).flatMap((claim) => pointsOf(claim, graph));
  const byMeasure = groupBy(points, ({ measure }) => measure);
  const home = graph.article(dimension);
  const first = home?.kind === 'dimension' ? (home.data.measures ?? []) : [];
  const order = new Set([...first, ...Object.keys(graph.settings.measures), ...byMeasure.keys()]);
  return [...order].flatMap((measure): MeasureReading | [] => {
    const found = byMeasure.get(measure);
    if (!found) return [];
    const groups = groupsOf(found);
    const leading = groupBy(groups, ({ points: [newest] }) => newest.ahead);
    const ahead = [...leading].map(([pole, of]) => ({ pole, groups: of.length }));
    return {
      measure,
      groups,
      ahead: ahead.sort((a, b) => b.groups - a.groups || (a.pole < b.pole ? -1 : 1)),
    };
  });
}

function stands(graph: Graph, claim: string): boolean {
  const { value } = graph.claimFacts(claim).standing;
  return value === 'uncontested' || value === 'challenged' || value === 'disputed';
}

const indexes = new WeakMap<Graph, ReadonlyMap<string, readonly ClaimEntity[]>>();

/** Claims by each dimension that they bear on, sorted by id; made once for a graph. */
export function claimsByDimension(graph: Graph): ReadonlyMap<string, readonly ClaimEntity[]> {
  let index = indexes.get(graph);
  if (!index) {
    const made = new Map<string, ClaimEntity[]>();
    for (const claim of graph.claims) for (const dimension of claim.dimensions) addTo(made, dimension, claim);
    indexes.set(graph, (index = made));
  }
  return index;
}

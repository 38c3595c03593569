import { dateText } from '../../render/index.ts';
import type { Coverage } from '../../wiki/index.ts';
import { entityLink, type Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { thinness } from './thin.ts';

/** How well the evidence covers a dimension, in words for a row of a table. */
export interface CoverageRow {
  readonly dimension: Link;
  readonly claims: number;
  readonly figures: number;
  readonly origins: number;
  readonly secondHand: number;
  readonly singleOrigin: number;
  /** Names of those who measured, and how many further origins name nobody. */
  readonly measurers: string;
  readonly measurerCount: number;
  /** Claims by the highest grade of their support: name, short sign and number, highest first. */
  readonly grades: readonly { readonly name: string; readonly short: string; readonly count: number }[];
  readonly newest: string;
  /** Why it is thin; empty where it is not. */
  readonly thin: readonly string[];
}

/** Most measurers named; a row of more can hardly be read. */
const MOST_NAMES = 30;

function row(view: SiteView, coverage: Coverage, now: string): CoverageRow {
  const { settings } = view;
  const names = coverage.measurers.map((key) => settings.holders[key]?.name ?? key);
  const { unnamedMeasurers: unnamed } = coverage;
  return {
    dimension: entityLink(view, coverage.dimension),
    claims: coverage.claims.length,
    figures: coverage.figures,
    origins: coverage.origins,
    measurers: [
      ...names.slice(0, MOST_NAMES),
      ...(names.length > MOST_NAMES ? [`${names.length - MOST_NAMES} others`] : []),
      ...(unnamed > 0 ? [`${unnamed} ${unnamed === 1 ? 'study' : 'studies'} under no name`] : []),
    ].join(', '),
    measurerCount: names.length + unnamed,
    grades: Object.entries(coverage.grades).map(([key, count]) => ({
      name: settings.grades[key]?.name ?? key,
      short: settings.grades[key]?.short ?? key,
      count,
    })),
    secondHand: coverage.support['second-hand'].length,
    singleOrigin: coverage.support['single-origin'].length,
    newest: coverage.newest ? dateText(coverage.newest) : 'undated',
    thin: thinness(coverage, now),
  };
}

/** The coverage of all dimensions, that with most claims first. */
export function coverageRows(view: SiteView, coverage: readonly Coverage[], now: string): CoverageRow[] {
  return coverage
    .map((one) => row(view, one, now))
    .sort((a, b) => b.claims - a.claims || (a.dimension.text < b.dimension.text ? -1 : 1));
}

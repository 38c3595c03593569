import type { SiteView } from '../site-view.ts';
import { allCharts } from './all-charts.ts';
import { boundedChart, MOST_DOTS, thinned } from './bounded.ts';
import type { Chart } from './chart.ts';
import type { Facet } from './facets.ts';
import { seriesLines } from './shapes.ts';
import { partFinding } from './wording.ts';

/** The figures of one measurer among all of a measure, over time. */
export interface HolderChart {
  readonly chart: Chart;
  readonly facet: Facet;
  /** Number of its figures; where many would cover each other, fewer are drawn. */
  readonly figures: number;
}

/** Charts among which a page of several divides its room. */
const MOST_CHARTS = 10;
/** Fewest figures of a measurer that make a chart. */
const FEWEST = 2;

/** The charts over time in which holders with these names measured, those with most of their figures first. */
export function holderCharts(view: SiteView, names: readonly string[]): HolderChart[] {
  const own = new Set(names);
  const charts = allCharts(view).flatMap(({ measure, gap }): HolderChart | [] => {
    const dots = gap?.overTime?.dots.filter(({ point }) => own.has(point.by)) ?? [];
    if (!gap || dots.length < FEWEST) return [];
    const drawn = thinned(dots, MOST_DOTS.facet);
    const points = dots.map(({ point }) => point);
    return {
      // Of the whole chart only its dots are drawn, faintly.
      chart: { ...boundedChart(view, gap, MOST_CHARTS), rows: [], sources: [] },
      facet: {
        name: gap.name,
        about: undefined,
        finding: partFinding(view, measure, points),
        dots: drawn,
        lines: seriesLines(drawn),
      },
      figures: dots.length,
    };
  });
  return charts.sort((a, b) => b.figures - a.figures);
}

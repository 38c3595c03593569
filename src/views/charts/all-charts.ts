import type { Article } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { measureCharts, type Chart, type MeasureCharts } from './chart.ts';

/** Fewest figures that make a chart of a measure, and of a measure in one dimension. */
const FEWEST = { measure: 3, dimension: 2 } as const;

const known = new WeakMap<SiteView, readonly MeasureCharts[]>();

function size({ gap, plain }: MeasureCharts): number {
  return (gap?.rows.length ?? 0) + (plain?.rows.length ?? 0);
}

/** Orders measures: those named first, then those that compare the poles, then by number of figures. */
function namedFirst(named: readonly string[] = []): (a: MeasureCharts, b: MeasureCharts) => number {
  const rank = ({ measure, gap }: MeasureCharts) =>
    named.includes(measure) ? named.indexOf(measure) : named.length + (gap ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || size(b) - size(a) || (a.measure < b.measure ? -1 : 1);
}

const chartsOf = (view: SiteView, measure: string): MeasureCharts =>
  measureCharts(view, measure, { fewest: FEWEST.measure });

/** Whether any measure has enough figures for a chart. It stops at the first, as every page asks for its navigation. */
export function hasCharts(view: SiteView): boolean {
  const charts = known.get(view);
  if (charts) return charts.length > 0;
  return Object.keys(view.settings.measures).some((measure) => {
    const { gap, plain } = chartsOf(view, measure);
    return gap !== undefined || plain !== undefined;
  });
}

/** The measures that have enough figures for a chart, those of the headline first; made once for a view. */
export function allCharts(view: SiteView): readonly MeasureCharts[] {
  let charts = known.get(view);
  if (!charts) {
    charts = Object.keys(view.settings.measures)
      .map((measure) => chartsOf(view, measure))
      .filter(({ gap, plain }) => gap ?? plain)
      .sort(namedFirst(view.settings.headline?.measures));
    known.set(view, charts);
  }
  return charts;
}

/** The charts of the figures of one dimension, of measures that have a page: its own measures first. */
export function dimensionCharts(view: SiteView, dimension: Article<'dimension'>): Chart[] {
  return allCharts(view)
    .map(({ measure }) => measureCharts(view, measure, { fewest: FEWEST.dimension, dimension: dimension.id }))
    .sort(namedFirst(dimension.data.measures))
    .flatMap(({ gap, plain }) => [gap, plain].filter((chart) => chart !== undefined));
}

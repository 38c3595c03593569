import { pageAddress } from '../../render/index.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { allCharts } from './all-charts.ts';
import { boundedChart, boundedStrip } from './bounded.ts';
import type { Chart } from './chart.ts';
import { chartsOf } from './chart-page.ts';

/** The page of all measures: those with a course in time at length, the others on one line each. */
export interface ChartsPage extends PageFrame {
  readonly charts: readonly Chart[];
  readonly strips: readonly Chart[];
}

/** The page of all charts, in the order of `allCharts`. */
export function chartsPage(view: SiteView): ChartsPage {
  const charts = allCharts(view).flatMap((measure) => chartsOf(measure).slice(0, 1));
  const overTime = charts.filter((chart) => chart.overTime);
  const strips = charts.filter((chart) => !chart.overTime);
  return {
    ...pageFrame(view, {
      title: 'Charts',
      description: `Figures of ${view.settings.name} by measure, each point with its claim.`,
      path: pageAddress('charts'),
    }),
    charts: overTime.map((chart) => boundedChart(view, chart, overTime.length)),
    strips: strips.map((chart) => boundedStrip(chart, strips.length)),
  };
}

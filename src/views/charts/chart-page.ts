import { pageAddress } from '../../render/index.ts';
import { allOf, beginning } from '../entity-lists/window.ts';
import type { Link } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { sourceRows, type SourceRow } from '../source-row.ts';
import { boundedChart } from './bounded.ts';
import type { Chart, MeasureCharts } from './chart.ts';

/** The page of a measure: its charts with their data and sources. */
export interface ChartPage extends PageFrame {
  readonly description: string;
  readonly about: string | undefined;
  readonly charts: readonly Chart[];
  /** All of them, or the first where there are many. */
  readonly sources: readonly SourceRow[];
  readonly allSources: Link | undefined;
}

/** The charts of a measure that there are, the comparison first. */
export function chartsOf({ gap, plain }: MeasureCharts): Chart[] {
  return [gap, plain].filter((chart) => chart !== undefined);
}

/** Ids of the sources of all figures of a measure, each once. */
export function sourcesOfMeasure({ graph }: SiteView, measure: MeasureCharts): string[] {
  const claims = chartsOf(measure).flatMap(({ rows }) => rows.map(({ point }) => point.claim));
  return [...new Set(claims.flatMap((claim) => graph.citedSources(claim)))];
}

/** The page of a measure; it throws where the measure has no chart, since only those that have one get a page. */
export function chartPage(view: SiteView, measure: MeasureCharts): ChartPage {
  const charts = chartsOf(measure);
  const [first] = charts;
  if (!first) throw new Error(`there is no chart of ${measure.measure}`);
  const sources = sourcesOfMeasure(view, measure);
  return {
    ...pageFrame(view, {
      title: first.name,
      description: `${first.name}: ${first.finding}. Every figure leads to its claim.`,
      path: pageAddress(`charts/${measure.measure}`),
      crumbs: [{ href: pageAddress('charts', view), text: 'Charts' }],
    }),
    about: first.description,
    charts: charts.map((chart) => boundedChart(view, chart, charts.length, true)),
    sources: sourceRows(view, beginning(sources)),
    allSources: allOf(view, `charts/${measure.measure}/sources`, sources.length, 'sources'),
  };
}

import { fileAddress, numberText, pageAddress } from '../../render/index.ts';
import type { Article } from '../../wiki/index.ts';
import type { Link } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { sourceRows, type SourceRow } from '../source-row.ts';
import { counted } from '../words.ts';
import { chartPoints, type ChartPoint } from './points.ts';
import { figureScale, timeScale, type Scale } from './scale.ts';
import { dotsOf, seriesLines, shapesOf, spanOf, type Dot, type Shape, type Span } from './shapes.ts';

/** Fewest figures that make a chart worth drawing. */
const FEWEST = 3;

/** A chart of all figures of one measure. */
export interface Chart {
  readonly measure: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly unit: string;
  /** What the figures say, in a sentence: the title of the chart. */
  readonly finding: string;
  /** What a reader who does not see the chart should know of it. */
  readonly alternative: string;
  /** Words for the two directions of the scale: the leading pole, and the other where a figure is on its side. */
  readonly directions: { readonly positive: string; readonly negative: string | undefined };
  readonly figures: Scale;
  readonly rows: readonly { readonly point: ChartPoint; readonly span: Span; readonly shape: Shape }[];
  readonly overTime:
    | { readonly time: Scale; readonly dots: readonly Dot[]; readonly lines: ReturnType<typeof seriesLines> }
    | undefined;
  readonly legend: readonly { readonly shape: Shape; readonly name: string }[];
  readonly href: string;
}

/** The page of a chart, with its data and sources. */
export interface ChartPage extends PageFrame {
  readonly chart: Chart;
  readonly sources: readonly SourceRow[];
  readonly files: readonly Link[];
}

function unitOf(view: SiteView, measure: string): string {
  return view.settings.units[view.settings.measures[measure]?.unit ?? '']?.other ?? '';
}

function finding(
  view: SiteView,
  name: string,
  unit: string,
  pole: string,
  points: readonly ChartPoint[],
): string {
  const sizes = points.flatMap(({ value, low, high }) =>
    [value, low, high].flatMap((n) => (n === undefined ? [] : [Math.abs(n)])),
  );
  const range = `${numberText(Math.min(...sizes))} to ${numberText(Math.max(...sizes))} ${unit}`.trim();
  const ahead = points.filter((point) => point.ahead === pole).length;
  const adjective = view.settings.poles[pole]?.adjective ?? pole;
  return `${name}: ${counted(points.length, 'figure')} from ${range}, ${adjective} ahead in ${ahead} of ${points.length}`;
}

function alternative(points: readonly ChartPoint[]): string {
  const newest = points.filter(({ date }) => date).at(-1);
  const marked = points.filter(({ mark }) => mark).length;
  return [
    newest?.date ? `The newest figure is of ${newest.date.text}: ${newest.brief} (${newest.measurer}).` : '',
    marked > 0 ? `${marked} of ${points.length} figures come from claims that carry a mark.` : '',
    'The table below has every figure.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The chart of a measure, of all claims or of those of one dimension; `undefined` where there is too little to draw. */
export function chartOf(view: SiteView, measure: string, dimension?: string): Chart | undefined {
  const settings = view.settings.measures[measure];
  if (!settings?.compares) return undefined;
  const { points, pole } = chartPoints(view, measure, dimension);
  if (points.length < FEWEST) return undefined;
  const figures = figureScale(points);
  const shapes = shapesOf(points);
  const dated = points.filter(({ date }) => date);
  const time = dated.length >= FEWEST ? timeScale(dated) : undefined;
  const dots = time ? dotsOf(points, time, figures) : [];
  const unit = unitOf(view, measure);
  const poles = Object.keys(view.settings.poles);
  const other = poles.find((key) => key !== pole) ?? '';
  const adjective = (key: string) => view.settings.poles[key]?.adjective ?? key;
  return {
    measure,
    name: settings.name,
    description: settings.description,
    unit,
    finding: finding(view, settings.name, unit, pole, points),
    alternative: alternative(points),
    directions: {
      positive: `${adjective(pole)} ahead`,
      negative: figures.zero === undefined ? undefined : `${adjective(other)} ahead`,
    },
    figures,
    rows: [...points].reverse().map((point) => ({
      point,
      span: spanOf(point, figures),
      shape: shapes.get(point.testClass ?? '') ?? 'circle',
    })),
    overTime: time && { time, dots, lines: seriesLines(dots) },
    legend: [...shapes].map(([key, shape]) => ({
      shape,
      name: key === '' ? 'No class of test named' : (view.settings.testClasses?.[key]?.name ?? key),
    })),
    href: pageAddress(`charts/${measure}`, view),
  };
}

const known = new WeakMap<SiteView, Chart[]>();

/** The charts of all measures that have enough figures, those of the headline first, then by number of figures. */
export function allCharts(view: SiteView): Chart[] {
  let charts = known.get(view);
  if (!charts) known.set(view, (charts = makeCharts(view)));
  return charts;
}

/** Orders charts: the measures named first, then by number of figures. */
function namedFirst(measures: readonly string[] = []): (a: Chart, b: Chart) => number {
  const rank = ({ measure }: Chart) =>
    measures.includes(measure) ? measures.indexOf(measure) : measures.length;
  return (a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length || (a.measure < b.measure ? -1 : 1);
}

function makeCharts(view: SiteView): Chart[] {
  return Object.keys(view.settings.measures)
    .flatMap((measure) => chartOf(view, measure) ?? [])
    .sort(namedFirst(view.settings.headline?.measures));
}

/** The charts of the figures of one dimension: its own measures first, then by number of figures. */
export function dimensionCharts(view: SiteView, dimension: Article<'dimension'>): Chart[] {
  return allCharts(view)
    .flatMap(({ measure }) => chartOf(view, measure, dimension.id) ?? [])
    .sort(namedFirst(dimension.data.measures));
}

/** The page of a chart. */
export function chartPage(view: SiteView, chart: Chart): ChartPage {
  const sources = new Set(chart.rows.flatMap(({ point }) => view.graph.citedSources(point.claim)));
  const file = (ending: string, text: string) => ({
    href: fileAddress(`charts/${chart.measure}.${ending}`, view),
    text,
  });
  return {
    ...pageFrame(view, {
      title: chart.name,
      description: `${chart.finding}. Every figure leads to its claim.`,
      path: pageAddress(`charts/${chart.measure}`),
      crumbs: [{ href: pageAddress('charts', view), text: 'Charts' }],
    }),
    chart,
    sources: sourceRows(view, sources),
    files: [file('csv', 'CSV'), file('json', 'JSON')],
  };
}

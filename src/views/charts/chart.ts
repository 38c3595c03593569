import { fileAddress, pageAddress } from '../../render/index.ts';
import { entityLink, type Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { facetsOf, type Facets } from './facets.ts';
import { legendOf, type Legend } from './legend.ts';
import { measureFigures, type ChartPoint, type ChartPoints } from './points.ts';
import { figureScale, timeScale, type Scale } from './scale.ts';
import {
  dotsOf,
  seriesLines,
  shapesOf,
  spanOf,
  type Dot,
  type SeriesLine,
  type Shape,
  type Span,
} from './shapes.ts';
import { alternativeText, endsOf, gapFinding, howToRead, plainFinding } from './wording.ts';

/** Fewest dated figures that make a course in time. */
const FEWEST_IN_TIME = 3;

/** A figure in a row of its own. */
export interface ChartRow {
  readonly point: ChartPoint;
  readonly span: Span;
  readonly shape: Shape;
  /** What leads the row: who measured in a comparison, else what has the figure and on which test. */
  readonly label: string;
  readonly on: string | undefined;
}

/** A chart of figures of one measure, all on one scale. */
export interface Chart {
  readonly measure: string;
  /** `gap` for figures that say who is ahead, `plain` for those that compare no poles. */
  readonly kind: 'gap' | 'plain';
  /** Part of ids on the page, unlike that of any other chart. */
  readonly key: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly unit: string;
  /** What the figures say, without the name of the measure, which stands before it: the title of the chart. */
  readonly finding: string;
  /** What a reader who does not see the chart should know of it, in sentences. */
  readonly alternative: string;
  /** How the chart is read: its unit, what a figure above and below zero means, what lines and signs stand for. */
  readonly how: string;
  /** What the two directions of the scale mean in a comparison; the lower one where a figure stands there. */
  readonly ends: { readonly high: string; readonly low: string | undefined } | undefined;
  readonly figures: Scale;
  /** Newest first in a comparison, else by test. */
  readonly rows: readonly ChartRow[];
  readonly overTime:
    | { readonly time: Scale; readonly dots: readonly Dot[]; readonly lines: readonly SeriesLine[] }
    | undefined;
  readonly facets: readonly Facets[];
  readonly legend: Legend;
  /** The sources of the claims, by short label. */
  readonly sources: readonly Link[];
  /** The same as data, and the page of the measure with its table; data of a dimension hold its figures alone. */
  readonly files: readonly Link[];
  readonly href: string;
  /** What a page of bounded weight leaves out; absent where it shows everything. */
  readonly left?: {
    /** Number of dots that others cover. */
    readonly dots: number;
    /** The way to all figures, where some rows are left out. */
    readonly rows: Link | undefined;
    /** Number of sources not named. */
    readonly sources: number;
  };
}

function rowsOf(
  kind: Chart['kind'],
  points: readonly ChartPoint[],
  figures: Scale,
  shapes: ReadonlyMap<string, Shape>,
): ChartRow[] {
  const rows = [...points].reverse().map((point) => ({
    point,
    span: spanOf(point, figures),
    shape: shapes.get(point.testClass ?? '') ?? 'circle',
    label:
      kind === 'gap'
        ? point.measurer
        : (point.quantity.of ?? point.quantity.between?.join(' against ') ?? point.by),
    on: kind === 'gap' ? undefined : point.quantity.on,
  }));
  if (kind === 'gap') return rows;
  const test = ({ on }: ChartRow) => on ?? '\u{10ffff}';
  const size = ({ point: { value, high, low } }: ChartRow) => value ?? high ?? low ?? 0;
  return rows.sort((a, b) => (test(a) < test(b) ? -1 : test(a) > test(b) ? 1 : size(b) - size(a)));
}

function sourcesOf(view: SiteView, points: readonly ChartPoint[]): Link[] {
  const ids = new Set(points.flatMap(({ claim }) => view.graph.citedSources(claim)));
  return [...ids].map((id) => entityLink(view, id));
}

function chart(
  view: SiteView,
  measure: string,
  kind: Chart['kind'],
  { pole, points }: ChartPoints,
  more: { dimension: string | undefined; unsized: number },
): Chart {
  const { settings } = view;
  const entry = settings.measures[measure];
  const figures = figureScale(points);
  const shapes = shapesOf(points, Object.keys(settings.testClasses ?? {}));
  const dated = points.filter(({ date }) => date);
  const time = kind === 'gap' && dated.length >= FEWEST_IN_TIME ? timeScale(dated) : undefined;
  const dots = time ? dotsOf(points, time, figures, shapes) : [];
  const rows = rowsOf(kind, points, figures, shapes);
  const unit = settings.units[entry?.unit ?? '']?.other ?? '';
  const data = more.dimension === undefined ? measure : `${measure}.${more.dimension}`;
  return {
    measure,
    kind,
    key: kind === 'gap' ? measure : `${measure}-levels`,
    name: entry?.name ?? measure,
    description: entry?.description,
    unit,
    finding:
      pole === undefined ? plainFinding(view, measure, points) : gapFinding(view, measure, pole, points),
    alternative: alternativeText(points, more.unsized),
    how: howToRead(view, pole, unit, figures.zero !== undefined),
    ends: pole === undefined ? undefined : endsOf(view, pole, figures.zero !== undefined),
    figures,
    rows,
    overTime: time && { time, dots, lines: seriesLines(dots) },
    facets: time ? facetsOf(view, measure, points, dots) : [],
    legend: legendOf(view, points, shapes, new Set(rows.map(({ span }) => span.kind))),
    sources: sourcesOf(view, points),
    files: ['csv', 'json'].map((ending) => ({
      href: fileAddress(`charts/${data}.${ending}`, view),
      text: ending.toUpperCase(),
    })),
    href: pageAddress(`charts/${measure}`, view),
  };
}

/** The charts of a measure, of all claims or of those of one dimension. */
export interface MeasureCharts {
  readonly measure: string;
  /** Figures that say who is ahead, and figures that compare no poles; absent where there are too few. */
  readonly gap: Chart | undefined;
  readonly plain: Chart | undefined;
}

/** Draws the figures of a measure, each chart only where it has at least `fewest` of them. */
export function measureCharts(
  view: SiteView,
  measure: string,
  options: { readonly fewest: number; readonly dimension?: string },
): MeasureCharts {
  const { fewest, dimension } = options;
  const { gap, plain, unsized } = measureFigures(view, measure, dimension);
  const draw = (kind: Chart['kind'], points: ChartPoints) =>
    points.points.length < fewest
      ? undefined
      : chart(view, measure, kind, points, { dimension, unsized: kind === 'gap' ? unsized : 0 });
  return { measure, gap: draw('gap', gap), plain: draw('plain', plain) };
}

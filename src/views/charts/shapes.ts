import type { Scale } from './scale.ts';
import { dayOf, type ChartPoint } from './points.ts';

/** Signs for classes of test, told apart by their form; colour only helps. */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'plus', 'ring', 'bar', 'cross'] as const;
/** A form of a sign. */
export type Shape = (typeof SHAPES)[number];

/** How a span is drawn, so that what its ends mean can be seen: the ends of an interval are caps, a bound is an arrow. */
export type SpanKind = 'interval' | 'spread' | 'estimate' | 'bound';

/** A figure drawn along an axis: places in percent. */
export interface Span {
  /** Absent where the figure is a single value. */
  readonly kind: SpanKind | undefined;
  readonly at: number | undefined;
  /** Ends of the span; an end without a bound reaches to the border and carries an arrow. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

function kindOf({ value, low, high, range }: ChartPoint): SpanKind | undefined {
  if (low === undefined && high === undefined) return undefined;
  if (range === 'interval-90' || range === 'interval-95') return 'interval';
  if (range === 'bound' || (value === undefined && (low === undefined || high === undefined))) return 'bound';
  return range === 'spread' ? 'spread' : 'estimate';
}

/** Where a figure stands on a scale, in percent. A lead of at most so much reaches to zero, and no further. */
export function spanOf(point: ChartPoint, scale: Scale): Span {
  const { value, low, high, ahead } = point;
  const open = value === undefined && (low === undefined) !== (high === undefined);
  const leads = ahead !== undefined && ahead !== 'level';
  const middle = value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high));
  const lowest = leads && high !== undefined && high >= 0 ? scale.place(0) : 0;
  const highest = leads && low !== undefined && low < 0 ? scale.place(0) : 100;
  return {
    kind: kindOf(point),
    at: middle === undefined ? undefined : scale.place(middle),
    from: low === undefined ? (open ? lowest : undefined) : scale.place(low),
    to: high === undefined ? (open ? highest : undefined) : scale.place(high),
    openFrom: open && low === undefined,
    openTo: open && high === undefined,
  };
}

/**
 * The forms of the classes of test, the same in all charts of a wiki: `order` has the keys of all its classes.
 * Figures without a class have the first form, and the last one serves all classes for which none is left.
 */
export function shapesOf(
  points: readonly ChartPoint[],
  order: readonly string[],
): ReadonlyMap<string, Shape> {
  const used = new Set(points.map(({ testClass }) => testClass ?? ''));
  const all = ['', ...order].map((name, index) => {
    return [name, SHAPES[Math.min(index, SHAPES.length - 1)] ?? 'circle'] as const;
  });
  return new Map(all.filter(([name]) => used.has(name)));
}

/** A point of the chart over time: both places in percent, the vertical one counted from the top. */
export interface Dot {
  readonly point: ChartPoint;
  readonly shape: Shape;
  readonly x: number;
  readonly span: Span;
}

/** The dated points of a chart over time. */
export function dotsOf(
  points: readonly ChartPoint[],
  time: Scale,
  figures: Scale,
  shapes: ReadonlyMap<string, Shape>,
): Dot[] {
  return points.flatMap((point) =>
    point.date
      ? [
          {
            point,
            shape: shapes.get(point.testClass ?? '') ?? 'circle',
            x: time.place(dayOf(point.date.edtf)),
            span: spanOf(point, figures),
          },
        ]
      : [],
  );
}

/** A line from one point of a series to the next. */
export interface SeriesLine {
  readonly series: string;
  readonly from: Dot;
  readonly to: Dot;
}

/**
 * Lines between neighbouring points of one series; nothing else may share a line. A series that has two figures
 * of one day, such as several tests of one evaluation, is no course in time and gets none.
 */
export function seriesLines(dots: readonly Dot[]): SeriesLine[] {
  const bySeries = new Map<string, Dot[]>();
  for (const dot of dots) {
    const { series } = dot.point;
    if (series !== undefined && dot.span.at !== undefined)
      bySeries.set(series, [...(bySeries.get(series) ?? []), dot]);
  }
  return [...bySeries].flatMap(([series, points]) => {
    if (new Set(points.map(({ x }) => x)).size < points.length) return [];
    const inOrder = [...points].sort((a, b) => a.x - b.x);
    return inOrder.slice(1).flatMap((to, index) => {
      const from = inOrder[index];
      return from ? [{ series, from, to }] : [];
    });
  });
}

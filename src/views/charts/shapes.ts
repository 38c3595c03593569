import type { Scale } from './scale.ts';
import { dayOf, type ChartPoint } from './points.ts';

/** Signs for classes of test, told apart by their form; colour only helps. */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'plus', 'ring', 'bar', 'cross'] as const;
/** A form of a sign. */
export type Shape = (typeof SHAPES)[number];

/** A figure drawn along an axis: places in percent. */
export interface Span {
  readonly at: number | undefined;
  /** Ends of the span; an end without a bound reaches to the border and carries an arrow. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** Where a figure stands on a scale, in percent. */
export function spanOf(point: ChartPoint, scale: Scale): Span {
  const { value, low, high } = point;
  const bounded = low !== undefined || high !== undefined;
  const middle = value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high));
  return {
    at: middle === undefined ? undefined : scale.place(middle),
    from: low === undefined ? (bounded && value === undefined ? 0 : undefined) : scale.place(low),
    to: high === undefined ? (bounded && value === undefined ? 100 : undefined) : scale.place(high),
    openFrom: bounded && low === undefined && value === undefined,
    openTo: bounded && high === undefined && value === undefined,
  };
}

/** The classes of the points with the form of each, in order of their keys; the last form serves all further ones. */
export function shapesOf(points: readonly ChartPoint[]): ReadonlyMap<string, Shape> {
  const classes = [...new Set(points.map(({ testClass }) => testClass ?? ''))].sort();
  return new Map(
    classes.map((name, index) => [name, SHAPES[Math.min(index, SHAPES.length - 1)] ?? 'circle']),
  );
}

/** A point of the chart over time: both places in percent, the vertical one counted from the top. */
export interface Dot {
  readonly point: ChartPoint;
  readonly shape: Shape;
  readonly x: number;
  readonly span: Span;
}

/** The dated points of a chart over time. */
export function dotsOf(points: readonly ChartPoint[], time: Scale, figures: Scale): Dot[] {
  const shapes = shapesOf(points);
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

/**
 * Lines between neighbouring points of one series; nothing else may share a line. A series that has two figures
 * of one day, such as several tests of one evaluation, is no course in time and gets none.
 */
export function seriesLines(dots: readonly Dot[]): { series: string; from: Dot; to: Dot }[] {
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

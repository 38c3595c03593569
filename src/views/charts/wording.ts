import { quantityText } from '../../render/index.ts';
import type { Quantity } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { counted } from '../words.ts';
import type { ChartPoint } from './points.ts';

type Size = Pick<Quantity, 'value' | 'low' | 'high' | 'range' | 'about'>;

/**
 * What some figures of a measure come to with its unit: the one figure, or the least and the greatest of them,
 * `4–10 months`; empty for none. A bound that is open to one side says so where it is the least or the greatest.
 */
export function sizesOf(
  view: Pick<SiteView, 'settings'>,
  measure: string,
  quantities: readonly Size[],
): string {
  const [only, ...more] = quantities;
  if (only && more.length === 0) {
    const { value, low, high, range, about } = only;
    return quantityText({ measure, value, low, high, range, about }, view.settings);
  }
  const closed = quantities.flatMap(({ value, low, high }) =>
    value === undefined && (low === undefined || high === undefined) ? [] : [value, low, high],
  );
  const atLeast = quantities.flatMap(({ value, low, high }) =>
    value === undefined && high === undefined ? [low] : [],
  );
  const atMost = quantities.flatMap(({ value, low, high }) =>
    value === undefined && low === undefined ? [high] : [],
  );
  const known = (sizes: readonly (number | undefined)[]) => sizes.filter((size) => size !== undefined);
  const sizes = known([...closed, ...atLeast, ...atMost]);
  if (sizes.length === 0) return '';
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const text = quantityText({ measure, ...(low === high ? { value: low } : { low, high }) }, view.settings);
  const under = !known([...closed, ...atLeast]).includes(low) ? 'at most ' : '';
  const over = !known([...closed, ...atMost]).includes(high) ? ' or more' : '';
  return `${under}${text}${over}`;
}

function sizesText(view: SiteView, measure: string, points: readonly ChartPoint[]): string {
  return sizesOf(
    view,
    measure,
    points.map(({ quantity }) => quantity),
  );
}

function adjective(view: SiteView, pole: string): string {
  return view.settings.poles[pole]?.adjective ?? pole;
}

/**
 * What the figures of a comparison say: who is ahead in how many of them and by how much, then the others. It
 * names no winner beyond that, since figures of different makings cannot be averaged.
 */
export function gapFinding(
  view: SiteView,
  measure: string,
  pole: string,
  points: readonly ChartPoint[],
): string {
  const of = (ahead: string) => points.filter((point) => point.ahead === ahead);
  const others = Object.keys(view.settings.poles).filter((key) => key !== pole);
  const lead = of(pole);
  const by = sizesText(view, measure, lead);
  const rest = others.flatMap((other) => {
    const points = of(other);
    if (points.length === 0) return [];
    return [`${adjective(view, other)} ahead in ${points.length}, by ${sizesText(view, measure, points)}`];
  });
  const level = of('level').length;
  return [
    `${adjective(view, pole)} ahead in ${lead.length} of ${counted(points.length, 'figure')}${by === '' ? '' : `, by ${by}`}`,
    ...rest,
    ...(level > 0 ? [`level in ${level}`] : []),
  ].join('; ');
}

/** What figures that compare no poles say: how many there are, and between which ends. */
export function plainFinding(view: SiteView, measure: string, points: readonly ChartPoint[]): string {
  return `${counted(points.length, 'figure')}, ${sizesText(view, measure, points)}`;
}

/** What the figures of one part of a chart say: `5 figures, 4–12 months; newest 6 months (May 2026)`. */
export function partFinding(view: SiteView, measure: string, points: readonly ChartPoint[]): string {
  const newest = points.filter(({ date }) => date).at(-1);
  const one = counted(points.length, 'figure');
  const sizes = `${one}, ${sizesText(view, measure, points)}`;
  return newest?.date && points.length > 1
    ? `${sizes}; newest ${newest.brief} (${newest.date.text})`
    : newest?.date
      ? `${one}, ${newest.brief} (${newest.date.text})`
      : sizes;
}

/** What a reader who does not see a chart should know beside its finding: the newest figure, and what is marked. */
export function alternativeText(points: readonly ChartPoint[], unsized: number): string {
  const newest = points.filter(({ date }) => date).at(-1);
  const undated = points.filter(({ date }) => !date).length;
  const marks = new Map<string, number>();
  for (const { mark } of points) if (mark) marks.set(mark.name, (marks.get(mark.name) ?? 0) + 1);
  const marked = [...marks.values()].reduce((sum, count) => sum + count, 0);
  return [
    newest?.date ? `The newest figure is of ${newest.date.text}: ${newest.brief} (${newest.measurer}).` : '',
    marked > 0
      ? `${marked} of ${points.length} ${marked === 1 ? 'comes from a marked claim' : 'come from marked claims'} (${[...marks].map(([name, count]) => `${count} ${name}`).join(', ')}).`
      : '',
    undated > 0
      ? `${counted(undated, 'figure')} without a date ${undated === 1 ? 'stands' : 'stand'} in the table only.`
      : '',
    unsized > 0
      ? `${counted(unsized, 'more figure')} only ${unsized === 1 ? 'says' : 'say'} who is ahead, not by how much.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Words for the two ends of the scale of a comparison: `closed ahead`, and the other pole where it is reached. */
export function endsOf(
  view: SiteView,
  pole: string,
  belowZero: boolean,
): { readonly high: string; readonly low: string | undefined } {
  const other = Object.keys(view.settings.poles).find((key) => key !== pole) ?? '';
  return {
    high: `${adjective(view, pole)} ahead`,
    low: belowZero ? `${adjective(view, other)} ahead` : undefined,
  };
}

/** How a chart is read: its unit, its directions where it compares the poles, its lines and signs. */
export function howToRead(
  view: SiteView,
  pole: string | undefined,
  unit: string,
  belowZero: boolean,
): string {
  const ends = pole === undefined ? undefined : endsOf(view, pole, belowZero);
  const directions = !ends
    ? []
    : ends.low === undefined
      ? [ends.high]
      : [`above zero ${ends.high}`, `below zero ${ends.low}`];
  const scale = [unit, ...directions].filter(Boolean).join(', ');
  return `Scale: ${scale}. A line joins figures of one series only. Where a source gives a range and no single value, the sign stands in its middle.`;
}

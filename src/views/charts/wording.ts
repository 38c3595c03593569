import { quantityText } from '../../render/index.ts';
import type { SiteView } from '../site-view.ts';
import { counted } from '../words.ts';
import type { ChartPoint } from './points.ts';

/** The least and the greatest size among some figures of a measure with its unit: `4–10 months`; empty for none. */
export function sizesText(view: SiteView, measure: string, points: readonly ChartPoint[]): string {
  const sizes = points.flatMap(({ quantity: { value, low, high } }) =>
    [value, low, high].filter((size) => size !== undefined),
  );
  if (sizes.length === 0) return '';
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  return quantityText({ measure, ...(low === high ? { value: low } : { low, high }) }, view.settings);
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

/** What figures that compare no poles say: how many there are, of how many tests, and between which ends. */
export function plainFinding(view: SiteView, measure: string, points: readonly ChartPoint[]): string {
  const tests = new Set(points.flatMap(({ quantity }) => quantity.on ?? [])).size;
  const on = tests > 1 ? ` on ${tests} tests` : '';
  return `${counted(points.length, 'figure')}${on}, ${sizesText(view, measure, points)}`;
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
      ? `Of ${points.length}, ${marked} ${marked === 1 ? 'comes from a claim that is' : 'come from claims that are'} marked: ${[...marks].map(([name, count]) => `${count} ${name}`).join(', ')}.`
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

/** How a chart is read: its unit, its directions where it compares the poles, its lines and signs. */
export function howToRead(
  view: SiteView,
  pole: string | undefined,
  unit: string,
  belowZero: boolean,
): string {
  const other = Object.keys(view.settings.poles).find((key) => key !== pole) ?? '';
  const directions =
    pole === undefined
      ? []
      : belowZero
        ? [`above zero ${adjective(view, pole)} ahead`, `below zero ${adjective(view, other)} ahead`]
        : [`${adjective(view, pole)} ahead`];
  const scale = [unit, ...directions].filter(Boolean).join(', ');
  return `Scale: ${scale}. A line joins figures of one series only. Where a source gives a range and no single value, the sign stands in its middle.`;
}

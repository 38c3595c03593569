import { scaleLinear, scaleUtc } from 'd3-scale';
import { numberText } from '../../render/index.ts';
import { dayOf, type ChartPoint } from './points.ts';

/** A line of a grid with its label, at a share of the width or height in percent. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A scale that gives places in percent, and its ticks. */
export interface Scale {
  place(value: number): number;
  readonly ticks: readonly Tick[];
  /** Place of zero, where the scale reaches below it. */
  readonly zero: number | undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The ends of the spans of all points, zero included, so that lengths can be compared. */
function extent(points: readonly ChartPoint[]): [number, number] {
  const ends = points.flatMap(({ value, low, high }) =>
    [value, low, high].filter((end) => end !== undefined),
  );
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}

/** A scale of figures from 0 to 100 percent of the width. */
export function figureScale(points: readonly ChartPoint[], count = 5): Scale {
  const [low, high] = extent(points);
  const scale = scaleLinear([low, high === low ? low + 1 : high], [0, 100]).nice(count);
  const [first = 0] = scale.domain();
  return {
    place: (value) => scale(value),
    ticks: scale.ticks(count).map((tick) => ({ at: scale(tick), label: numberText(Math.abs(tick)) })),
    zero: first < 0 ? scale(0) : undefined,
  };
}

/** A scale of days from 0 to 100 percent of the width; ticks are the first days of months or years. */
export function timeScale(points: readonly ChartPoint[], count = 6): Scale {
  const days = points.flatMap(({ date }) => (date ? [dayOf(date.edtf)] : []));
  const low = Math.min(...days);
  const high = Math.max(...days);
  const month = 31 * 24 * 3600 * 1000;
  const scale = scaleUtc([low - month, high + month], [0, 100]);
  return {
    place: (value) => scale(value),
    ticks: scale.ticks(count).map((day) => ({
      at: scale(day),
      label:
        day.getUTCMonth() === 0 && day.getUTCDate() === 1
          ? String(day.getUTCFullYear())
          : `${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`,
    })),
    zero: undefined,
  };
}

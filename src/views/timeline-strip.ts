import type { EdtfDate } from '../wiki/index.ts';

/** A picture of when events took place: one bar for each, as long as what is known of its time. */
export interface Strip {
  /** Start and width of each bar in percent of the width, and the row in which it finds room. */
  readonly bars: readonly { readonly from: number; readonly width: number; readonly row: number }[];
  /** Number of rows that the bars need. */
  readonly rows: number;
  /** First days of years, in percent of the width; of long times only some. */
  readonly years: readonly { readonly at: number; readonly year: string }[];
}

/** Least width of a bar in percent; the day of an event would not be seen otherwise. */
const THINNEST = 0.9;
/** Most years with a label, so that labels keep apart on a small screen. */
const MOST_LABELS = 6;
/** Most rows; more events at a time than these cover each other. */
const MOST_ROWS = 14;

const DAY = 24 * 3600 * 1000;

function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}

/**
 * Draws some of all events on the scale of all, so that the pictures of two filters can be compared. Bars that
 * would cover each other stand in rows; an event known by its month takes the length of a month.
 */
export function stripOf(shown: readonly EdtfDate[], all: readonly EdtfDate[]): Strip | undefined {
  if (shown.length === 0) return undefined;
  const years = all.flatMap(({ earliest, latest }) => [
    Number(earliest.slice(0, 4)),
    Number(latest.slice(0, 4)),
  ]);
  const firstYear = years.reduce((a, b) => Math.min(a, b));
  const lastYear = years.reduce((a, b) => Math.max(a, b));
  const start = dayNumber(`${firstYear}-01-01`);
  const length = dayNumber(`${lastYear + 1}-01-01`) - start;
  const place = (day: number) => Math.round(((day - start) / length) * 10_000) / 100;
  const ends: number[] = [];
  const bars = shown.flatMap(({ earliest, latest }) => {
    const from = place(dayNumber(earliest));
    const width = Math.max(THINNEST, place(dayNumber(latest) + 1) - from);
    const free = ends.findIndex((end) => end <= from);
    const row = free >= 0 ? free : ends.length < MOST_ROWS ? ends.length : ends.indexOf(Math.min(...ends));
    const end = from + width + THINNEST / 3;
    // Where every row is full, a bar that would lengthen another by less than can be seen is left out.
    if (free < 0 && end - (ends[row] ?? -Infinity) < THINNEST) return [];
    ends[row] = end;
    return { from, width: Math.round(width * 100) / 100, row };
  });
  const count = lastYear - firstYear + 1;
  const step = Math.ceil(count / MOST_LABELS);
  return {
    bars,
    rows: ends.length,
    years: Array.from({ length: Math.ceil(count / step) }, (_, index) => {
      const year = firstYear + index * step;
      return { at: place(dayNumber(`${year}-01-01`)), year: String(year) };
    }),
  };
}

// Written by `npm run generate` from src/wiki/schema/edtf.ts: do not edit.
/**
 * Dates as EDTF level 0 (https://www.loc.gov/standards/datetime/): `2026`, `2026-05`, `2026-05-28`,
 * or an interval of two of these, `2023-01/2025-10`.
 */
export interface EdtfDate {
  /** What the author wrote. */
  readonly text: string;
  /** Earliest day covered, `YYYY-MM-DD`. */
  readonly earliest: string;
  /** Latest day covered, `YYYY-MM-DD`. */
  readonly latest: string;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function point(text: string): { earliest: string; latest: string } | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; nothing this wiki cites is that old.
  if (Number(year) < 1000) return undefined;
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const last = daysIn(Number(year), Number(month));
  if (!day) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  if (Number(day) < 1 || Number(day) > last) return undefined;
  return { earliest: text, latest: text };
}

/** Reads an EDTF level 0 date; `undefined` where the text is none, or an interval runs backwards. */
export function parseEdtf(text: string): EdtfDate | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return undefined;
  const first = point(parts[0] ?? '');
  const last = parts.length === 2 ? point(parts[1] ?? '') : first;
  if (!first || !last || first.earliest > last.latest) return undefined;
  return { text, earliest: first.earliest, latest: last.latest };
}

/** True where the whole of the date lies after `now` (`YYYY-MM-DD`). */
export function isFuture(date: EdtfDate, now: string): boolean {
  return date.earliest > now;
}

/** True where the whole of the date lies before `now` (`YYYY-MM-DD`). */
export function isPast(date: EdtfDate, now: string): boolean {
  return date.latest < now;
}

/** True where `later` cannot be later than or the same as `earlier`: their spans do not allow it. */
export function contradictsOrder(earlier: EdtfDate, later: EdtfDate): boolean {
  return later.latest < earlier.earliest;
}

/** Sort order by latest day, newest first, undated last. */
export function byLatestFirst(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0;
}

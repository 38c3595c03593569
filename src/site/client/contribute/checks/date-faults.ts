// Written by `npm run generate` from src/wiki/rules/date-faults.ts: do not edit.
import { contradictsOrder, isFuture, type EdtfDate } from './edtf.ts';
import { code } from './code.ts';

/**
 * What can be wrong with the dates of one claim or source, by its own fields and the present day alone. The forms
 * of the site check by the same words in the browser.
 */

/** A date and the field that it stands in. */
export interface Dated {
  readonly date: EdtfDate | undefined;
  readonly path: readonly (string | number)[];
}
/** Two dates of which the second cannot be before the first. */
export type DatePair = readonly [Dated, Dated];

/** The dates of a thing: those that cannot lie in the future, and those that follow each other. */
export interface Dates {
  readonly past: readonly Dated[];
  readonly pairs: readonly DatePair[];
}

/** A fault of a date with the field that it stands in. */
export interface DateFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly actual: string;
  readonly advice: string;
}

/** Dates that lie after `now` (`YYYY-MM-DD`), and those out of order. */
export function* dateFaults({ past, pairs }: Dates, now: string): Iterable<DateFault> {
  for (const { date, path } of past) {
    if (!date || !isFuture(date, now)) continue;
    yield {
      path,
      message: `${code(date.text)} lies after ${code(now)}, which counts as now, and ${code(nameOf(path))} is about what has been`,
      actual: date.text,
      advice: 'Correct the date; what is expected of the future is dated by when it was said',
    };
  }
  for (const [earlier, later] of pairs) {
    if (!earlier.date || !later.date || !contradictsOrder(earlier.date, later.date)) continue;
    yield {
      path: later.path,
      message: `${code(later.date.text)} in ${code(nameOf(later.path))} is before ${code(earlier.date.text)} in ${code(nameOf(earlier.path))}, and it can only be the same or later`,
      actual: later.date.text,
      advice: 'Correct the one that is wrong, or put the entries in order of time',
    };
  }
}

/** The field with the names of what it stands in, list positions counted from 1: `evolution 2 date`. */
function nameOf(path: readonly (string | number)[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' ');
}

/** What of a claim has dates. */
export interface DatedClaim {
  readonly asOf?: EdtfDate | undefined;
  readonly happened?: EdtfDate | undefined;
  readonly reviewBy?: EdtfDate | undefined;
  readonly withdrawn?: { readonly date: EdtfDate } | undefined;
  readonly quantities?: readonly { readonly at?: EdtfDate | undefined }[] | undefined;
}

/** The dates of a claim. */
export function datesOfClaim(data: DatedClaim): Dates {
  const asOf = { date: data.asOf, path: ['asOf'] };
  const happened = { date: data.happened, path: ['happened'] };
  const withdrawn = { date: data.withdrawn?.date, path: ['withdrawn', 'date'] };
  const reviewBy = { date: data.reviewBy, path: ['reviewBy'] };
  const points = (data.quantities ?? []).map((each, n) => ({ date: each.at, path: ['quantities', n, 'at'] }));
  return { past: [asOf, happened, withdrawn, ...points], pairs: [[asOf, reviewBy]] };
}

/** What of a source has dates. */
export interface DatedSource {
  readonly issued?: EdtfDate | undefined;
  readonly accessed?: EdtfDate | undefined;
  readonly archive?: { readonly date: EdtfDate } | undefined;
  readonly notices?: readonly { readonly date: EdtfDate }[] | undefined;
}

/** The dates of a source. */
export function datesOfSource(data: DatedSource): Dates {
  const issued = { date: data.issued, path: ['issued'] };
  const accessed = { date: data.accessed, path: ['accessed'] };
  const archived = { date: data.archive?.date, path: ['archive', 'date'] };
  const notices = (data.notices ?? []).map((each, n) => ({ date: each.date, path: ['notices', n, 'date'] }));
  const after = [accessed, archived, ...notices];
  return { past: [issued, ...after], pairs: after.map((each): DatePair => [issued, each]) };
}

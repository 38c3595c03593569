import type { Coverage } from '../../wiki/index.ts';
import { counted } from '../words.ts';

/** Fewest independent origins by which a dimension counts as covered. */
const FEWEST_ORIGINS = 3;
/** Months after which the newest evidence of a dimension counts as old. */
const OLD_AFTER = 12;

function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return (b ?? 0) - (a ?? 0);
}

/**
 * Why the evidence on a dimension is thin, in words: no claims at all, few origins, mostly second-hand or
 * unsupported claims, or nothing of the last year before `now` (`YYYY-MM-DD`). Empty where it is not.
 */
export function thinness(coverage: Coverage, now: string): string[] {
  const { claims, origins, support, newest } = coverage;
  if (claims.length === 0) return ['no claim bears on it'];
  const weak = support['second-hand'].length + support.unsupported.length;
  const weakness = support.unsupported.length > 0 ? 'second-hand or unsupported' : 'second-hand';
  return [
    ...(origins < FEWEST_ORIGINS ? [origins === 0 ? 'no origin' : `${counted(origins, 'origin')} only`] : []),
    ...(weak * 2 > claims.length ? [`${weak} of ${claims.length} claims ${weakness}`] : []),
    ...(newest && monthsBetween(newest.latest, now) > OLD_AFTER ? [`nothing newer than ${newest.text}`] : []),
    ...(newest ? [] : ['nothing dated']),
  ];
}

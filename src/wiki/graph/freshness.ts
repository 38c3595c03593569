import { isPast, type Claim } from '../schema/index.ts';
import type { Freshness, Verdict } from './facts.ts';
import { reason } from './wording.ts';

/**
 * Whether a claim is due for another look: `past-review` where the latest day of `reviewBy` lies before
 * `now` (`YYYY-MM-DD`), else `current`. A claim without `reviewBy` is current.
 */
export function freshnessOf({ reviewBy }: Pick<Claim, 'reviewBy'>, now: string): Verdict<Freshness> {
  if (!reviewBy) {
    return { value: 'current', reasons: [reason('no-review-date', 'No date is set for its review.')] };
  }
  return isPast(reviewBy, now)
    ? { value: 'past-review', reasons: [reason('review-due', `It was to be reviewed by ${reviewBy.text}.`)] }
    : { value: 'current', reasons: [reason('review-ahead', `It is to be reviewed by ${reviewBy.text}.`)] };
}

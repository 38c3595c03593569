import { isPast } from '../schema/index.ts';
import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

const review = (date: string): Record<string, string> =>
  claimsPage(`
    - id: lag-in-schools
      statement: Pupils read slower on screens.
      sources:
        - { source: lab-study, stance: supports }
      reviewBy: ${date}
  `);

/** Claims and articles are looked at again by the day set for it. */
export const pastReview: Rule = {
  id: 'past-review',
  severity: 'warning',
  summary: 'A claim or article is looked at again by the day set for it in `reviewBy`.',
  why: 'Some statements go stale by themselves. The day until which somebody trusts one is a promise to readers, and the page says so when it has passed.',
  fix: 'Look whether it still holds. Then set a later `reviewBy`, add a newer claim that supersedes it, or withdraw it.',
  bad: [{ title: 'A day that has passed', files: review('2026-05'), at: '2026-05' }],
  good: [{ title: 'A month that is not over', files: review('2026-06') }],
  *check({ graph }) {
    for (const entity of [graph.articles, graph.claims].flat()) {
      const { reviewBy } = entity.data;
      if (!reviewBy || !isPast(reviewBy, graph.now)) continue;
      if (entity.kind === 'claim' && entity.data.withdrawn) continue;
      yield {
        place: entity.at(['reviewBy']),
        message: `This ${entity.kind} was to be looked at again by ${code(reviewBy.text)}, and ${code(graph.now)} counts as now`,
        actual: reviewBy.text,
        advice: 'Check that it still holds and set a later day, or replace what has changed',
      };
    }
  },
};

import { claimsPage } from './example-parts.ts';
import { seriesFaults } from './quantity-faults.ts';
import type { Rule } from './rule.ts';

/** A figure is of the measure and the class of test of its series. */
export const seriesMixed: Rule = {
  id: 'series-mixed',
  severity: 'error',
  summary: 'A figure has the measure and the class of test that its series has.',
  why: 'Points of one series are joined by a line, so they must be measured by one yardstick in one way. A change of method starts a new series; another measure always is another series.',
  fix: 'Correct the `measure` or `series` of the figure, or add a new series to `wiki.yml` for the new method.',
  bad: [
    {
      title: 'A score in a series of lags',
      files: claimsPage(`
        - id: score-on-paper
          statement: Pupils score 71 points on paper.
          sources:
            - { source: lab-study, stance: supports }
          quantities:
            - { measure: score, series: yearly-lag, value: 71, of: pupils }
      `),
      at: 'yearly-lag',
    },
  ],
  good: [
    {
      title: 'A score in a series of scores',
      files: claimsPage(`
        - id: score-on-paper
          statement: Pupils score 71 points on paper.
          sources:
            - { source: lab-study, stance: supports }
          quantities:
            - { measure: score, series: yearly-score, value: 71, of: pupils }
      `),
    },
  ],
  *check({ graph }) {
    for (const claim of graph.claims) {
      for (const [n, quantity] of (claim.data.quantities ?? []).entries()) {
        for (const { field, ...found } of seriesFaults(quantity, graph.settings)) {
          yield { ...found, place: claim.at(['quantities', n, ...(field ? [field] : [])]) };
        }
      }
    }
  },
};

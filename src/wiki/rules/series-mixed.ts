import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

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
    const { series } = graph.settings;
    for (const claim of graph.claims) {
      for (const [n, quantity] of (claim.data.quantities ?? []).entries()) {
        const key = quantity.series;
        if (key === undefined || !series || !Object.hasOwn(series, key)) continue;
        const of = series[key];
        if (!of) continue;
        const sameMeasure = Object.keys(series).filter((each) => series[each]?.measure === quantity.measure);
        if (of.measure !== quantity.measure) {
          yield {
            place: claim.at(['quantities', n, 'series']),
            message: `The series ${code(key)} is of ${code(of.measure)}, and this figure is of ${code(quantity.measure)}, so they cannot share a line`,
            actual: key,
            expected: sameMeasure,
            advice: 'Correct the series or the measure, or add a series of this measure to `wiki.yml`',
          };
        }
        if (
          quantity.testClass !== undefined &&
          of.testClass !== undefined &&
          quantity.testClass !== of.testClass
        ) {
          yield {
            place: claim.at(['quantities', n, 'testClass']),
            message: `The series ${code(key)} is measured by ${code(of.testClass)}, and this figure by ${code(quantity.testClass)}, and a change of method starts a new series`,
            actual: quantity.testClass,
            expected: [of.testClass],
            advice: 'Correct the class of test, or leave `series` out or name another one',
          };
        }
      }
    }
  },
};

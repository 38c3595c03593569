import { claimsPage } from './example-parts.ts';
import { measureFaults } from './quantity-faults.ts';
import type { Rule } from './rule.ts';

const example = (quantity: string): Record<string, string> =>
  claimsPage(`
    - id: lag-in-schools
      statement: Pupils on screens trail by some months.
      sources:
        - { source: lab-study, stance: supports }
      quantities:
        - { ${quantity} }
  `);

/** A figure says what its measure needs to be understood. */
export const quantityMeasure: Rule = {
  id: 'quantity-measure',
  severity: 'error',
  exceptable: true,
  summary: 'A figure says what its measure and its range need in order to be understood.',
  why: 'A difference means nothing without knowing who is ahead, or between what and what it lies; a level is of one thing and not between two; an interval has two ends. Without these a chart would have to guess.',
  fix: 'For a measure with `compares: true` give `ahead` (a pole, `level` or `none`) or `between`. For a level give `of` instead of `between`. Say with `range` what two ends are, and give both ends of an interval or spread.',
  bad: [
    {
      title: 'A difference that does not say who is ahead',
      files: example('measure: reading-lag, value: 4'),
      at: 'reading-lag',
    },
    {
      title: 'A level between two things',
      files: example('measure: score, value: 71, between: [paper, screens]'),
      at: '[paper, screens]',
    },
    {
      title: 'An interval with one end',
      files: example('measure: reading-lag, value: 4, low: 3, range: interval-90, ahead: paper'),
      at: 'interval-90',
    },
    {
      title: 'Two ends that do not say what they are',
      files: example('measure: reading-lag, low: 3, high: 5, ahead: paper'),
      at: '3',
    },
  ],
  good: [
    {
      title: 'A difference with both sides named',
      files: example(
        'measure: reading-lag, low: 3, high: 5, range: spread, ahead: paper, between: [paper, screens]',
      ),
    },
    { title: 'A level of one thing', files: example('measure: score, value: 71, of: pupils') },
  ],
  *check({ graph }) {
    for (const claim of graph.claims) {
      for (const [n, quantity] of (claim.data.quantities ?? []).entries()) {
        for (const { field, ...found } of measureFaults(quantity, graph.settings)) {
          yield { ...found, place: claim.at(['quantities', n, ...(field ? [field] : [])]) };
        }
      }
    }
  },
};

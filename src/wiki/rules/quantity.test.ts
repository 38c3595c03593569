import { expect, test } from 'vitest';
import { claimsPage } from './example-parts.ts';
import { briefly } from '../findings-of.ts';

const quantity = (fields: string) =>
  briefly(
    claimsPage(`
      - id: one
        statement: The lag is some months.
        sources:
          - { source: lab-study, stance: supports }
        quantities:
          - { ${fields} }
    `),
  );

// `reading-lag` compares and is never below 0; `score` is a level from 0 to 100.
test.each([
  ['measure: reading-lag, value: 4, ahead: paper', []],
  ['measure: reading-lag, value: 4, ahead: level', []],
  ['measure: reading-lag, value: 4, between: [paper, screens]', []],
  ['measure: reading-lag, value: 4', ['quantity-measure: reading-lag']],
  ['measure: reading-lag, value: 4, ahead: papers', ['reference-unknown: papers']],
  ['measure: reading-lag, value: 4, ahead: paper, of: pupils', ['quantity-measure: pupils']],
  ['measure: reading-lag, value: -1, ahead: paper', ['quantity-range: -1']],
  ['measure: reading-lag, value: 0, ahead: level', []],
  ['measure: reading-lag, low: 3, ahead: paper', []],
  ['measure: reading-lag, low: 3, range: bound, ahead: paper', []],
  ['measure: reading-lag, low: 3, range: estimate, ahead: paper', ['quantity-measure: estimate']],
  ['measure: reading-lag, range: bound, ahead: paper', ['quantity-measure: bound']],
  ['measure: reading-lag, low: 3, high: 5, ahead: paper', ['quantity-measure: 3']],
  ['measure: reading-lag, low: 5, high: 3, range: spread, ahead: paper', ['quantity-range: 5']],
  ['measure: reading-lag, low: 3, high: 3, range: spread, ahead: paper', []],
  ['measure: reading-lag, value: 2, low: 3, range: bound, ahead: paper', ['quantity-range: 2']],
  ['measure: reading-lag, value: 1e3, ahead: paper', ['quantity-range: 1e3']],
  ['measure: reading-lag, value: -0, ahead: paper', ['quantity-range: -0']],
  ['measure: score, value: 100, of: pupils', []],
  ['measure: score, value: 100.5, of: pupils', ['quantity-range: 100.5']],
  ['measure: score, value: 70, ahead: paper', ['quantity-measure: paper']],
  ['measure: score, ahead: paper', []],
  ['measure: score, value: 70, between: [a, b]', ['quantity-measure: [a, b]']],
  ['measure: scores, value: 70, of: pupils', ['reference-unknown: scores']],
  ['measure: score, series: yearly-lag, value: 70', ['series-mixed: yearly-lag']],
  ['measure: score, series: yearly-score, testClass: classroom, value: 70', []],
])('{ %s }', (fields, expected) => {
  expect(quantity(fields)).toEqual(expected);
});

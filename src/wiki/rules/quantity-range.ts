import { claimsPage } from './example-parts.ts';
import { rangeFaults } from './quantity-faults.ts';
import type { Rule } from './rule.ts';

const figure = (quantity: string): Record<string, string> =>
  claimsPage(`
    - id: lag-in-schools
      statement: Pupils on screens trail by some months.
      sources:
        - { source: lab-study, stance: supports }
      quantities:
        - { ${quantity} }
  `);

/** The figures of a claim are possible. */
export const quantityRange: Rule = {
  id: 'quantity-range',
  severity: 'error',
  summary: 'A figure is a plain number, its ends are in order, and it lies within what its measure allows.',
  why: 'A chart draws what stands here and a reader compares it. A low end above the high one, a percentage above a hundred, or a figure that is none is a slip of the pen that nobody sees in running text.',
  fix: 'Correct the numbers. Write digits with a point for decimals, no sign for thousands, no unit: the unit belongs to the measure. Where no figure is known and only who is ahead, give `ahead` alone.',
  mends:
    'A plus before a number goes, a minus becomes that of the keyboard, and a point at the start gets its zero.',
  bad: [
    {
      title: 'The ends the wrong way round',
      files: figure('measure: reading-lag, low: 6, high: 4, range: estimate, ahead: paper'),
      at: '6',
    },
    {
      title: 'A value outside its own range',
      files: figure('measure: reading-lag, value: 9, low: 4, high: 6, range: estimate, ahead: paper'),
      at: '9',
    },
    {
      title: 'More than the measure allows',
      files: figure('measure: score, value: 140, of: pupils'),
      at: '140',
    },
    {
      title: 'No figure at all',
      files: figure('measure: score, of: pupils'),
      at: '{ measure: score, of: pupils }',
    },
    {
      title: 'A number with a unit',
      files: figure('measure: reading-lag, value: 4 months, ahead: paper'),
      at: '4 months',
    },
    {
      title: 'A number with a plus',
      files: figure('measure: reading-lag, value: +4, ahead: paper'),
      at: '+4',
      mended: figure('measure: reading-lag, value: 4, ahead: paper'),
    },
  ],
  good: [
    {
      title: 'A value within its ends',
      files: figure('measure: reading-lag, value: 5, low: 4, high: 6, range: estimate, ahead: paper'),
    },
    {
      title: 'A bound on one side',
      files: figure('measure: reading-lag, low: 4, range: bound, ahead: paper'),
    },
    { title: 'Only who is ahead', files: figure('measure: reading-lag, ahead: paper') },
  ],
  *check(context) {
    yield* context.reported('quantity-range');
    const { graph } = context;
    for (const claim of graph.claims) {
      for (const [n, quantity] of (claim.data.quantities ?? []).entries()) {
        for (const { field, ...found } of rangeFaults(quantity, graph.settings)) {
          yield { ...found, place: claim.at(['quantities', n, ...(field ? [field] : [])]) };
        }
      }
    }
  },
};

import type { Quantity, Settings } from '../schema/index.ts';
import { claimsPage } from './example-parts.ts';
import type { Found, Rule } from './rule.ts';
import { code } from './wording.ts';

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
        for (const { field, ...found } of faults(quantity, graph.settings)) {
          yield { ...found, place: claim.at(['quantities', n, field]) };
        }
      }
    }
  },
};

type Fault = Omit<Found, 'place'> & { readonly field: keyof Quantity };

function* faults(quantity: Quantity, settings: Settings): Iterable<Fault> {
  const { measure: key, value, low, high, range, ahead, between, of } = quantity;
  const figure = value !== undefined || low !== undefined || high !== undefined;
  const measure = Object.hasOwn(settings.measures, key) ? settings.measures[key] : undefined;
  if (measure?.compares === true && ahead === undefined && between === undefined) {
    yield {
      field: 'measure',
      message: `${code(key)} compares two things, and this figure says neither who is ahead nor between what it lies`,
      expected: [...Object.keys(settings.poles), 'level'].map((word) => `ahead: ${word}`),
      advice: 'Add `ahead` with a pole, `level` or `none`, or `between` with the two things compared',
    };
  }
  if (measure?.compares === false && between !== undefined) {
    yield {
      field: 'between',
      message: `${code(key)} is the level of one thing, and this figure lies between two`,
      advice: 'Give `of` instead, or a measure that compares',
    };
  }
  if (measure?.compares === false && ahead !== undefined && !['level', 'none'].includes(ahead) && figure) {
    yield {
      field: 'ahead',
      message: `${code(key)} is the level of one thing, and by a level nobody is ahead`,
      actual: ahead,
      advice: 'Give a measure that compares, or leave `ahead` out',
    };
  }
  if (measure?.compares === true && of !== undefined) {
    yield {
      field: 'of',
      message: `${code(key)} compares two things, and \`of\` names one`,
      actual: of,
      advice: 'Give `between` with the two things compared, or a measure of a level',
    };
  }
  const ends = (low === undefined ? 0 : 1) + (high === undefined ? 0 : 1);
  if (range !== undefined && range !== 'bound' && ends < 2) {
    yield {
      field: 'range',
      message: `The range is called ${code(range)}, which has two ends, and ${ends === 0 ? 'none is' : 'one is'} given`,
      actual: range,
      ...(ends === 1 && { expected: ['bound'] }),
      advice: 'Give `low` and `high`, or leave `range` out',
    };
  }
  if (range === 'bound' && ends === 0) {
    yield {
      field: 'range',
      message: 'The range is called `bound`, and neither `low` nor `high` is given',
      actual: range,
      advice: 'Give the bound as `low` (at least) or `high` (at most)',
    };
  }
  if (range === undefined && ends === 2) {
    yield {
      field: 'low',
      message:
        'Two ends are given without saying what they are: an interval, a spread of values or an estimate',
      expected: ['range: estimate', 'range: spread', 'range: interval-95'],
      advice: 'Add `range`',
    };
  }
}

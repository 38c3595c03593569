// Written by `npm run generate` from src/wiki/rules/quantity-faults.ts: do not edit.
import { code } from './code.ts';

/**
 * What can be wrong with one figure, by its own fields and the settings alone. The forms of the site check by
 * the same words in the browser, so that nothing of the core but the form of messages is known here.
 */

/** A figure as its schema gives it. */
export interface Figure {
  readonly measure: string;
  readonly series?: string | undefined;
  readonly testClass?: string | undefined;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly range?: string | undefined;
  readonly ahead?: string | undefined;
  readonly between?: readonly string[] | undefined;
  readonly of?: string | undefined;
}

/** The tables of the settings that say what a figure can be. */
export interface FigureSettings {
  readonly poles: Readonly<Record<string, unknown>>;
  readonly measures: Readonly<
    Record<
      string,
      {
        readonly compares?: boolean | undefined;
        readonly min?: number | undefined;
        readonly max?: number | undefined;
      }
    >
  >;
  readonly series?:
    | Readonly<Record<string, { readonly measure: string; readonly testClass?: string | undefined }>>
    | undefined;
}

/** A fault of a figure, and the field that it stands in; without a field it is about the whole figure. */
export interface FigureFault {
  readonly field?: keyof Figure;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly advice: string;
}

/** What speaks against the numbers of a figure: ends, order and bounds. */
export function* rangeFaults(quantity: Figure, settings: FigureSettings): Iterable<FigureFault> {
  const { value, low, high, ahead } = quantity;
  if (value === undefined && low === undefined && high === undefined && ahead === undefined) {
    yield {
      message: 'This quantity gives no figure, so there is nothing to show or compare',
      advice: 'Give `value`, `low` or `high`, or say with `ahead` alone who is ahead',
    };
    return;
  }
  if (low !== undefined && high !== undefined && low > high) {
    yield {
      field: 'low',
      message: `The low end ${code(String(low))} is above the high end ${code(String(high))}`,
      actual: String(low),
      expected: [`low: ${high}, high: ${low}`],
      advice: 'Swap the two, or correct the one that is wrong',
    };
  } else if (
    value !== undefined &&
    ((low !== undefined && value < low) || (high !== undefined && value > high))
  ) {
    yield {
      field: 'value',
      message: `The value ${code(String(value))} lies outside its own range, ${span(low, high)}`,
      actual: String(value),
      advice: 'Correct the value or the ends of the range',
    };
  }
  const measure = Object.hasOwn(settings.measures, quantity.measure)
    ? settings.measures[quantity.measure]
    : undefined;
  if (!measure) return;
  for (const field of ['value', 'low', 'high'] as const) {
    const number = quantity[field];
    if (number === undefined) continue;
    const { min, max } = measure;
    if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
      yield {
        field,
        message: `${code(String(number))} cannot be a figure of ${code(quantity.measure)}, which is ${span(min, max)}`,
        actual: String(number),
        advice:
          'Correct the number, or name the measure that it is of; the bounds of a measure stand in `wiki.yml`',
      };
    }
  }
}

function span(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `at most ${code(String(high))}`;
  if (high === undefined) return `at least ${code(String(low))}`;
  return `from ${code(String(low))} to ${code(String(high))}`;
}

/** What speaks against how a figure is told: what its measure compares, and what its ends are. */
export function* measureFaults(quantity: Figure, settings: FigureSettings): Iterable<FigureFault> {
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

/** What speaks against the series that a figure names; nothing where the series is not known. */
export function* seriesFaults(quantity: Figure, { series = {} }: FigureSettings): Iterable<FigureFault> {
  const key = quantity.series;
  const of = key !== undefined && Object.hasOwn(series, key) ? series[key] : undefined;
  if (key === undefined || !of) return;
  if (of.measure !== quantity.measure) {
    yield {
      field: 'series',
      message: `The series ${code(key)} is of ${code(of.measure)}, and this figure is of ${code(quantity.measure)}, so they cannot share a line`,
      actual: key,
      expected: Object.keys(series).filter((each) => series[each]?.measure === quantity.measure),
      advice: 'Correct the series or the measure, or add a series of this measure to `wiki.yml`',
    };
  }
  if (quantity.testClass !== undefined && of.testClass !== undefined && quantity.testClass !== of.testClass) {
    yield {
      field: 'testClass',
      message: `The series ${code(key)} is measured by ${code(of.testClass)}, and this figure by ${code(quantity.testClass)}, and a change of method starts a new series`,
      actual: quantity.testClass,
      expected: [of.testClass],
      advice: 'Correct the class of test, or leave `series` out or name another one',
    };
  }
}

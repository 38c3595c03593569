import type { Quantity, Settings } from '../wiki/index.ts';
import { dateText } from './date.ts';
import { numberText, rangeText } from './number.ts';

type Unit = Settings['units'][string];

const RANGE_NAMES = {
  'interval-90': '90% interval',
  'interval-95': '95% interval',
  spread: 'spread',
  estimate: 'estimated range',
} as const;

function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

function withUnit(figure: string, unit: Unit | undefined, single: boolean): string {
  if (!unit) return figure;
  const name = single ? unit.one : unit.other;
  const space = unit.tight ? '' : ' ';
  return unit.before ? `${name}${space}${figure}` : `${figure}${space}${name}`;
}

/** The figure with its unit and span, without who is ahead; empty where the quantity gives no figure. */
function figureText(quantity: Quantity, unit: Unit | undefined): string {
  const { value, low, high, range } = quantity;
  const about = quantity.about ? 'about ' : '';
  const named = range && range !== 'bound' ? RANGE_NAMES[range] : undefined;
  const one = (number: number) => withUnit(numberText(number), unit, Math.abs(number) === 1);
  const bound = (words: string, number: number) => `${words} ${about}${one(number)}`;

  if (value !== undefined) {
    const span =
      low !== undefined && high !== undefined
        ? named
          ? `${named} ${rangeText(low, high)}`
          : `between ${numberText(low)} and ${numberText(high)}`
        : low !== undefined
          ? `${named ? `${named} ` : ''}at least ${numberText(low)}`
          : high !== undefined
            ? `${named ? `${named} ` : ''}at most ${numberText(high)}`
            : undefined;
    return `${about}${one(value)}${span ? ` (${span})` : ''}`;
  }
  const note = named && range !== 'estimate' ? ` (${named})` : '';
  if (low !== undefined && high !== undefined) {
    return `${about}${withUnit(rangeText(low, high), unit, false)}${note}`;
  }
  if (low !== undefined) return bound('at least', low) + note;
  if (high !== undefined) return bound('at most', high) + note;
  return '';
}

/** The figure with who is ahead: `4–6 months, Closed models ahead`, `Closed models ahead by 5 points`. */
function leadText(figure: string, quantity: Quantity, settings: Settings): string {
  const { ahead } = quantity;
  if (ahead === undefined || ahead === 'none') return figure;
  if (ahead === 'level') return figure === '' ? 'level' : `level, ${figure}`;
  const pole = own(settings.poles, ahead)?.name ?? ahead;
  if (figure === '') return `${pole} ahead`;
  const measure = own(settings.measures, quantity.measure);
  // A difference or ratio has no better direction of its own. Where one is better, the figure is a level, such
  // as a share of wins or a lag, and nobody is ahead "by" it.
  const isLead = measure?.compares === true && measure.better === 'none';
  return isLead ? `${pole} ahead by ${figure}` : `${figure}, ${pole} ahead`;
}

/**
 * A quantity in words, as plain text without a full stop: figure with unit, span, who is ahead, of what, on
 * which test, when, and how the editors computed it. Unknown keys of settings are left out.
 */
export function quantityText(quantity: Quantity, settings: Settings): string {
  const unit = own(settings.units, own(settings.measures, quantity.measure)?.unit ?? '');
  const lead = leadText(figureText(quantity, unit), quantity, settings);
  return [
    quantity.of ? `${quantity.of}: ` : '',
    lead,
    quantity.on ? ` on ${quantity.on}` : '',
    quantity.between ? `, comparing ${quantity.between[0]} with ${quantity.between[1]}` : '',
    quantity.at ? `, as of ${dateText(quantity.at)}` : '',
    quantity.computed ? `; calculated by the editors: ${quantity.computed.how}` : '',
  ].join('');
}

/** A quantity in words with the name of its measure before it: `Lag: 4–6 months`; for text without a table around it. */
export function statementWithFigures(quantity: Quantity, settings: Settings): string {
  const measure = own(settings.measures, quantity.measure)?.name;
  const words = quantityText(quantity, settings);
  return measure ? `${measure}: ${words}` : words;
}

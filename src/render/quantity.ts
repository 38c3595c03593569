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

/** Who is ahead, by the adjective of the pole: `closed ahead`; `level` for a tie; empty where nobody can be. */
function aheadText({ ahead }: Quantity, settings: Settings): string {
  if (ahead === undefined || ahead === 'none') return '';
  return ahead === 'level' ? 'level' : `${own(settings.poles, ahead)?.adjective ?? ahead} ahead`;
}

/**
 * A quantity in words, as plain text without a full stop: what has the figure, the figure with unit and span,
 * the test, who is ahead, what was compared, when, and how the editors computed it. Unknown keys of settings
 * are left out.
 */
export function quantityText(quantity: Quantity, settings: Settings): string {
  const unit = own(settings.units, own(settings.measures, quantity.measure)?.unit ?? '');
  const figure = [figureText(quantity, unit), quantity.on && `on ${quantity.on}`].filter(Boolean).join(' ');
  return [
    quantity.of ? `${quantity.of}: ` : '',
    [figure, aheadText(quantity, settings)].filter(Boolean).join(', '),
    quantity.between ? ` (${quantity.between[0]} against ${quantity.between[1]})` : '',
    quantity.at ? `, as of ${dateText(quantity.at)}` : '',
    quantity.computed ? `; calculated by the editors: ${quantity.computed.how}` : '',
  ].join('');
}

/** A quantity in few words, for cards and lists: figure, test and who is ahead. */
export function briefQuantityText(quantity: Quantity, settings: Settings): string {
  const { between: _between, at: _at, computed: _computed, ...rest } = quantity;
  return quantityText(rest, settings);
}

/** A quantity in words with the name of its measure before it: `Lag: 4–6 months`; for text without a table around it. */
export function statementWithFigures(quantity: Quantity, settings: Settings): string {
  const measure = own(settings.measures, quantity.measure)?.name;
  const words = quantityText(quantity, settings);
  return measure ? `${measure}: ${words}` : words;
}

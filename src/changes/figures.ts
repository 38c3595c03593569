import { quantityText } from '../render/index.ts';
import type { Quantity, Settings } from '../wiki/index.ts';
import type { FigureChange } from './changes.ts';
import { keyOf, same, type Plain } from './data.ts';
import { fieldChanges } from './fields.ts';
import { pairUp } from './pair.ts';
import { wordDiff } from './word-diff.ts';

type Fields = Readonly<Record<string, Plain>>;

/** The figures of a claim in one state: as the schema gives them, as plain data, and the settings that name them. */
export interface Figures {
  readonly list: readonly Quantity[];
  readonly data: readonly Fields[];
  readonly settings: Settings;
}

/** Fields that tell figures of one claim apart, the most telling first; each counts twice the next. */
const TELLING = ['measure', 'series', 'of', 'on', 'between', 'at', 'range', 'ahead', 'value', 'low', 'high'];

/** Figures of one measure belong together, the better the more of what tells them apart is the same. */
function score(before: Fields, after: Fields): number {
  if (before['measure'] !== after['measure']) return 0;
  return TELLING.reduce((sum, field) => 2 * sum + (same(before[field], after[field]) ? 1 : 0), 0);
}

/** Figures that came, went or differ, in the order of the later list. */
export function quantityChanges(before: Figures, after: Figures): FigureChange[] {
  const early = before.data.map((data, index) => ({ data, quantity: before.list[index] }));
  const late = after.data.map((data, index) => ({ data, quantity: after.list[index] }));
  const pairs = pairUp(
    early,
    late,
    ({ data }) => keyOf(data),
    (one, other) => score(one.data, other.data),
  );
  return pairs.map(({ before: was, after: is }) => {
    const from = was?.quantity && quantityText(was.quantity, before.settings);
    const to = is?.quantity && quantityText(is.quantity, after.settings);
    const key = String((is ?? was)?.data['measure'] ?? '');
    return {
      measure: nameOf(key, after.settings) ?? nameOf(key, before.settings) ?? key,
      ...(from !== undefined && { before: from }),
      ...(to !== undefined && { after: to }),
      ...(from !== undefined && to !== undefined && { words: wordDiff(from, to) }),
      fields: was && is ? fieldChanges(was.data, is.data) : [],
    };
  });
}

function nameOf(key: string, { measures }: Settings): string | undefined {
  return Object.hasOwn(measures, key) ? measures[key]?.name : undefined;
}

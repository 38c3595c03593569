import type { FieldChange } from './changes.ts';
import { keyOf, lineOf, same, type Plain } from './data.ts';
import { pairUp } from './pair.ts';
import { likeness, wordDiff } from './word-diff.ts';

/** Length in characters from which a text is compared word by word. */
const RUNNING = 30;
/** Least likeness of two entries of a list that are taken for one entry that changed. */
const LIKE = 0.3;

type Fields = Readonly<Record<string, Plain>>;

function isFields(data: Plain | undefined): data is Fields {
  return typeof data === 'object' && !Array.isArray(data);
}

/**
 * How two records differ, field by field and with all that stands inside them; fields in `except` are left out.
 * Entries of lists are matched by what they say, so that one entry more is one change; their order is no change.
 */
export function fieldChanges(before: Fields, after: Fields, except: readonly string[] = []): FieldChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .filter((name) => !except.includes(name))
    .flatMap((name) => changesAt(name, before[name], after[name]));
}

function changesAt(path: string, before: Plain | undefined, after: Plain | undefined): FieldChange[] {
  if (same(before, after)) return [];
  if (isFields(before) && isFields(after)) {
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return names.flatMap((name) => changesAt(`${path}.${name}`, before[name], after[name]));
  }
  if (Array.isArray(before) || Array.isArray(after)) return listChanges(path, listOf(before), listOf(after));
  if (isFields(before) || isFields(after)) return [change(path, before, after)];
  const words =
    typeof before === 'string' && typeof after === 'string' && before.length + after.length > 2 * RUNNING
      ? wordDiff(before, after)
      : undefined;
  return [{ ...change(path, before, after), ...(words && { words }) }];
}

function listOf(data: Plain | undefined): readonly Plain[] {
  return Array.isArray(data) ? data : data === undefined ? [] : [data as Plain];
}

function listChanges(path: string, before: readonly Plain[], after: readonly Plain[]): FieldChange[] {
  const pairs = pairUp(
    before.map((value, index) => ({ value, index })),
    after.map((value, index) => ({ value, index })),
    ({ value }) => keyOf(value),
    (one, other) => score(one.value, other.value),
  );
  return pairs.flatMap(({ before: early, after: late }) =>
    early && late
      ? changesAt(`${path}[${late.index}]`, early.value, late.value)
      : [change(path, early?.value, late?.value)],
  );
}

/** How well two entries match: by the words of texts; records by the share of fields that are equal or alike. */
function score(before: Plain, after: Plain): number {
  if (isFields(before) && isFields(after)) {
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    const scores = names.map((name): number => {
      const [one, other] = [before[name], after[name]];
      if (same(one, other)) return 1;
      return typeof one === 'string' && typeof other === 'string' ? likeness(one, other) : 0;
    });
    const mean = scores.reduce((sum, each) => sum + each, 0) / names.length;
    return mean >= LIKE ? mean : 0;
  }
  // Ids and other single words are themselves or others; only running text is reworded.
  if (typeof before !== 'string' || typeof after !== 'string' || !before.includes(' ')) return 0;
  const found = likeness(before, after);
  return found >= LIKE ? found : 0;
}

function change(path: string, before: Plain | undefined, after: Plain | undefined): FieldChange {
  return {
    path,
    ...(before !== undefined && { before: lineOf(before) }),
    ...(after !== undefined && { after: lineOf(after) }),
  };
}

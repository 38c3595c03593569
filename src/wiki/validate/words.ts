/** Longest value that a message repeats, in characters: more is no help to the reader. */
const LONGEST = 80;

/** A value from the content in backticks, on one line and not too long. */
export function quoted(value: string): string {
  return `\`${shortened(value)}\``;
}

/** A value as messages show it: white space and backticks made harmless, the end of a long one left out. */
export function shortened(value: string): string {
  const flat = value
    .slice(0, LONGEST * 4)
    .replace(/\s+/gu, ' ')
    .replaceAll('`', "'");
  const letters = Array.from(flat);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : flat;
}

/** Phrases with commas, and `or` before the last. */
export function oneOf(phrases: readonly string[]): string {
  if (phrases.length < 2) return phrases[0] ?? '';
  return `${phrases.slice(0, -1).join(', ')} or ${phrases.at(-1) ?? ''}`;
}

/** What a value is, for an author who does not know YAML. */
export function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  return 'a text';
}

/** A field named by its path: `claims[2].sources[0].stance` counts entries from 1, as authors do. */
export function fieldName(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last === undefined ? 'the whole' : quoted(String(last));
  const list = path.at(-2);
  return `entry ${last + 1}${list === undefined ? '' : ` of ${quoted(String(list))}`}`;
}

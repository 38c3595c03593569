import type { $ZodType } from 'zod/v4/core';
import type { YamlStretch } from '../edit/index.ts';
import type { Place, SourceText } from '../read/place.ts';

/** What was checked, so that its issues can be told at their places. */
export interface Checked {
  readonly schema: $ZodType;
  readonly value: unknown;
  /** Path of the value in its file: empty for the whole, `['claims', 3]` for a claim. */
  readonly base: readonly (string | number)[];
  /** What it is, with its article: `a topic`, `a claim`, `the settings`. */
  readonly what: string;
  at(path: readonly (string | number)[], part?: 'key' | 'value'): Place;
  /** The text of its file. */
  readonly text: SourceText;
  /** The fields of its file as they are written. */
  readonly fields?: YamlStretch;
}

/** A path of the schema library from the top of the file on. */
export function inFile(checked: Checked, path: readonly PropertyKey[]): (string | number)[] {
  return [...checked.base, ...path.map((step) => (typeof step === 'number' ? step : String(step)))];
}

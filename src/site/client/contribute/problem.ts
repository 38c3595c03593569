import type { Path } from './form-types.ts';

/** Something about what was written; a doubt may be right, since the page does not know everything. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  readonly doubt?: boolean;
}

/** What a check of the wiki says of a value. */
interface Fault {
  readonly message: string;
  readonly expected?: readonly string[];
  readonly advice: string;
}

/** A fault as a problem of a field: its message, what may have been meant, and what to do. */
export function problemOf(path: Path, { message, expected = [], advice }: Fault): Problem {
  const meant =
    expected.length > 0 ? ` Did you mean ${expected.map((word) => `\`${word}\``).join(' or ')}?` : '';
  return { path, message: `${message}.${meant} ${advice}.` };
}

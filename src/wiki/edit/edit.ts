/**
 * A replacement of a stretch of one file. The offsets are UTF-16 units of the text without a byte order mark,
 * as places count them; where both are the same, the text is inserted there.
 */
export interface Edit {
  /** Path of the file below the content folder. */
  readonly file: string;
  readonly start: number;
  /** First offset that is kept again. */
  readonly end: number;
  readonly text: string;
}

/** A file that gets another path, its bytes as they are. Both paths are below the content folder. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What mends a finding: edits and moves that belong together. */
export interface Fix {
  /** True where this is the one right answer, so that `--fix` does it; false where it is the best guess. */
  readonly certain: boolean;
  /** True where `…` in it stands for what only the author knows; such a fix is never certain. */
  readonly blank?: boolean;
  readonly edits: readonly Edit[];
  readonly moves?: readonly Move[];
}

/** A fix that is the one right answer. */
export function mends(...edits: readonly Edit[]): Fix {
  return { certain: true, edits };
}

/** A fix that is the best guess: reports show it, and nothing does it by itself. */
export function suggests(...edits: readonly Edit[]): Fix {
  return { certain: false, edits };
}

/** True where two edits are the same, so that doing one does both. */
export function sameEdit(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end && a.text === b.text;
}

/**
 * True where two edits cannot both be done: they share a character, or insert at one offset, where their order
 * would be a guess. Edits that only touch do not clash.
 */
export function clash(a: Edit, b: Edit): boolean {
  if (a.file !== b.file) return false;
  if (a.start === b.start && a.end === b.end && a.start === a.end) return true;
  return a.start < b.end && b.start < a.end;
}

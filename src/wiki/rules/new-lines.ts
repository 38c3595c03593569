import { applyEdits, type Edit } from '../edit/index.ts';
import type { SourceText } from '../read/place.ts';

/** Lines of a file that give way to others. */
export interface NewLines {
  readonly file: string;
  /** First and last line that give way, counted from 1; where none does, the new lines stand before `from`, and `to` is the line before it. */
  readonly from: number;
  readonly to: number;
  /** The lines as they are to read; none where they go away. */
  readonly lines: readonly string[];
}

/**
 * Whole lines before and after edits, as somebody types them who has no command at hand: of each file as few as
 * hold all that changes, in order of file and line. Files without a text are left out.
 */
export function newLines(edits: readonly Edit[], texts: ReadonlyMap<string, SourceText>): NewLines[] {
  const files = [...new Set(edits.map(({ file }) => file))].sort();
  return files.flatMap((file) => {
    const source = texts.get(file);
    const own = edits.filter((edit) => edit.file === file);
    return source ? stretches(own, source).map((together) => rewritten(together, source)) : [];
  });
}

/** Edits whose lines touch belong together. */
function stretches(edits: readonly Edit[], source: SourceText): Edit[][] {
  const found: Edit[][] = [];
  let last = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const first = source.point(edit.start).line;
    if (found.length > 0 && first <= last + 1) found.at(-1)?.push(edit);
    else found.push([edit]);
    last = Math.max(last, lastLine(edit, source));
  }
  return found;
}

function rewritten(edits: readonly Edit[], source: SourceText): NewLines {
  const from = source.point(edits.reduce((least, { start }) => Math.min(least, start), Infinity)).line;
  const to = edits.reduce((last, edit) => Math.max(last, lastLine(edit, source)), from);
  const start = source.lineStart(from);
  const end = to < source.lineCount ? source.lineStart(to + 1) : source.text.length;
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const before = linesOf(source.text.slice(start, end));
  const after = linesOf(applyEdits(source.text.slice(start, end), moved));
  // A line that an edit only touches at its end or start stays.
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const lines = after.slice(head, after.length - tail);
  return { file: source.path, from: from + head, to: to - tail, lines };
}

/** An edit that takes whole lines ends where the next one starts, and leaves that one as it is. */
function lastLine({ start, end, text }: Edit, source: SourceText): number {
  const { line, column } = source.point(end);
  const whole = column === 1 && end > start && (source.point(start).column === 1 || text.endsWith('\n'));
  return whole ? line - 1 : line;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

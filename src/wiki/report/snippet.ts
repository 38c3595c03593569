import type { Place, SourceText } from '../read/place.ts';
import { columns, visible } from '../read/visible.ts';

/** Most characters of a line that are shown; of longer lines the part around the place. */
const LONGEST = 110;
/** Characters of a long line that are shown before the place. */
const BEFORE = 40;
/** What a tab becomes: as wide as the indentation that YAML asks for, so that it is seen for what it is. */
const TAB = '  ';

/** A line of a snippet: with its number, or with the marks under the line before. */
export interface SnippetLine {
  /** Absent for the line of marks. */
  readonly number?: number;
  readonly text: string;
}

/**
 * The line of a place with the one before and the one after, made harmless for a terminal, and a line of
 * carets under what is meant. A place over several lines is marked to the end of its first. Empty where the
 * file has no text.
 */
export function snippet(place: Place, source: SourceText): SnippetLine[] {
  if (source.text === '') return [];
  const { line } = place.start;
  const text = source.line(line);
  const start = Math.min(place.start.column - 1, text.length);
  const end = place.end.line === line ? Math.min(place.end.column - 1, text.length) : text.length;
  const from = text.length > LONGEST && start > BEFORE ? start - BEFORE : 0;
  const to = Math.min(text.length, from + LONGEST);
  const shown = (begin: number, stop: number): string => show(text.slice(begin, stop));
  const head = from > 0 ? '…' : '';
  const before = columns(head + shown(from, start));
  const width = Math.max(1, columns(shown(start, Math.min(Math.max(end, start), to))));
  const lines: SnippetLine[] = [
    { number: line, text: `${head}${shown(from, to)}${to < text.length ? '…' : ''}` },
    { text: `${' '.repeat(before)}${'^'.repeat(width)}` },
  ];
  if (line > 1) lines.unshift({ number: line - 1, text: neighbour(source.line(line - 1)) });
  if (line < source.lineCount) lines.push({ number: line + 1, text: neighbour(source.line(line + 1)) });
  return lines;
}

function show(text: string): string {
  return visible(text.replaceAll('\t', TAB));
}

function neighbour(text: string): string {
  return text.length > LONGEST ? `${show(text.slice(0, LONGEST))}…` : show(text);
}

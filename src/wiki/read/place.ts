import type { Edit } from '../edit/index.ts';

/** A point in a text: line and column count from 1, offset from 0, both in UTF-16 units as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of one file of the content. */
export interface Place {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
}

/**
 * The text of one file, with its lines: turns offsets into places. A byte order mark is not part of the
 * text, as editors do not count it either; LF, CRLF and a lone CR each end a line.
 */
export class SourceText {
  readonly path: string;
  readonly text: string;
  #lines: readonly number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Offset of the start of each line, found when the first place is asked for: most files of a sound wiki need none. */
  get #starts(): readonly number[] {
    return (this.#lines ??= lineStarts(this.text));
  }

  /** Number of lines; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The point at an offset; offsets outside the text count as its ends. */
  point(offset: number): Point {
    const within = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (this.#starts[low] ?? 0) + 1, offset: within };
  }

  /** The place between two offsets, the end not included. */
  place(start: number, end: number): Place {
    return { file: this.path, start: this.point(start), end: this.point(Math.max(start, end)) };
  }

  /** Offset of the first character of a line; the length of the text where there is no such line. */
  lineStart(number: number): number {
    return this.#starts[number - 1] ?? this.text.length;
  }

  /** The text of a line without its ending; empty where there is no such line. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    return this.text.slice(start, this.#starts[number] ?? this.text.length).replace(/(?:\r\n|\n|\r)$/, '');
  }

  /** What stands at a place. */
  cut(place: Place): string {
    return this.text.slice(place.start.offset, place.end.offset);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    return starts;
  }
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The edit that puts a text in the place of what stands at a place. */
export function replacing({ file, start, end }: Place, text: string): Edit {
  return { file, start: start.offset, end: end.offset, text };
}

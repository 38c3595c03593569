import type { ReadFile } from '../../wiki/index.ts';

/** Where a claim is pasted into an article, as lines of its own. */
export interface PastePlace {
  /** Line, counted from 1, behind which the text goes. */
  readonly after: number;
  /** Blanks before the hyphen of an entry. */
  readonly indent: number;
  /** Whether the line `claims:` has to come first, since the article has no claims yet. */
  readonly first: boolean;
}

/** Blanks before the entries of a list that begins, as the content of this wiki writes them. */
const INDENT = 2;

/** Where the next claim of an article goes: behind its last one; `undefined` where its list stands in brackets. */
export function pastePlace({ data, text }: ReadFile): PastePlace | undefined {
  const fields = data?.value;
  if (!data || typeof fields !== 'object' || fields === null) return undefined;
  if (!('claims' in fields)) {
    // The fence that closes the front matter stands in the line where its fields end.
    return { after: text.point(data.span.end).line - 1, indent: INDENT, first: true };
  }
  const { start, end } = data.at(['claims']);
  if (text.text[start.offset] !== '-') return undefined;
  return { after: end.line, indent: start.column - 1, first: false };
}

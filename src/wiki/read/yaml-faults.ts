import type { ErrorCode } from 'yaml';
import { mends, withoutEnd } from '../edit/index.ts';
import { replacing, type Place, type SourceText } from './place.ts';
import type { Problem } from './problem.ts';
import { syntaxWords } from './yaml-errors.ts';

/** Problems told of one file: after the first few the parser only stumbles over its own guesses. */
export const MOST_PROBLEMS = 10;

/** An error or warning of the YAML parser. */
export interface Fault {
  readonly code: ErrorCode;
  readonly pos: readonly [number, number];
  readonly message: string;
}

/** Faults that end with their line; after any other the parser takes what follows for something else. */
const LOCAL: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE']);

/** The faults that an author made: after a tab or a broken structure, the parser stumbles on. */
function ownFaults(errors: readonly Fault[]): readonly Fault[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first] = inOrder;
  if (first && !LOCAL.has(first.code)) return [first];
  return inOrder.filter(({ code }) => LOCAL.has(code));
}

/** What the parser found, as problems: one a line and a few in all, in order, since the parser tells the same slip in several ways. */
export function parserProblems(errors: readonly Fault[], source: SourceText, base: number): Problem[] {
  const problems = new Map<number, Problem>();
  for (const { code, pos, message } of ownFaults(errors)) {
    const start = Math.min(base + pos[0], source.text.length);
    // Of an escape the parser gives the backslash alone.
    const escape = code === 'BAD_DQ_ESCAPE' ? /^\\[^\r\n]/u.exec(source.text.slice(start, start + 3)) : null;
    const end = Math.max(
      start,
      Math.min(escape ? start + escape[0].length : base + pos[1], source.text.length),
    );
    const unquoted = unquotedText(code, source, start);
    const place = source.place(start, unquoted === undefined ? end : start + unquoted.length);
    if (problems.has(place.start.line)) continue;
    const cut = source.cut(place).slice(0, 40);
    const words = syntaxWords(code, cut, message);
    const quotes = unquoted === undefined ? '' : inQuotes(unquoted);
    const fix = endsThere(source, place) ? mends(replacing(place, quotes)) : undefined;
    const meant = unquoted !== undefined && { actual: unquoted, expected: [quotes], ...(fix && { fix }) };
    problems.set(place.start.line, { rule: 'front-matter-syntax', place, ...words, ...meant });
    if (problems.size === MOST_PROBLEMS) break;
  }
  return [...problems.values()];
}

/** The text that wants quotes, where that is what the parser stumbled over: to the end of its line, or of its entry. */
function unquotedText(code: Fault['code'], source: SourceText, start: number): string | undefined {
  const { line, column } = source.point(start);
  const rest = source.line(line).slice(column - 1);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return /["']/.test(rest.charAt(0)) ? undefined : withoutComment(rest);
  if (code !== 'BAD_SCALAR_START') return undefined;
  const inBrackets = /[[{][^\]}]*$/.test(source.line(line).slice(0, column - 1));
  return withoutComment(inBrackets ? (/^[^,\]}]*/.exec(rest)?.[0] ?? '') : rest);
}

/** False where the text may go on in the next line, or in a list over several lines, so that quotes here would cut it. */
function endsThere(source: SourceText, place: Place): boolean {
  const { start, end } = place;
  const rest = source.line(end.line).slice(end.column - 1);
  if (/^\s*[,\]}]/.test(rest)) return true;
  if (!/^\s*$|^\s+#/.test(rest) || /[,\]}]$/.test(source.cut(place))) return false;
  const indent = source.line(start.line).search(/\S/);
  // An empty line does not end a text: what is indented behind it goes on with it.
  const next = /^(?:[^\S\r\n]*\r?\n)*([^\S\r\n]*)\S/.exec(source.text.slice(source.lineStart(end.line + 1)));
  return (next?.[1] ?? '').length <= indent;
}

function withoutComment(text: string): string {
  return withoutEnd(text.replace(/[ \t]#.*$/, ''));
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

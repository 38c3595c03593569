import type { Place } from '../read/place.ts';
import type { Finding, NewLines } from '../rules/index.ts';
import { pathOf, type ReportOptions } from './options.ts';
import { visible } from '../read/visible.ts';

/** What somebody types to mend a finding: a phrase, and the lines that it announces. */
export interface ToWrite {
  /** `Write`, `Take out line 4`, `Rename the file to …`; lines follow it behind a colon. */
  readonly phrase: string;
  /** Empty where the phrase says all. */
  readonly lines: readonly string[];
  /** The lines that these give way to; absent where a file is renamed. */
  readonly instead?: NewLines;
}

/** What to write for a finding, in the order of its files; empty where nothing is known. Nothing in it acts on a terminal. */
export function whatToWrite({ fix, write = [], place }: Finding, options: ReportOptions = {}): ToWrite[] {
  if (!fix) return [];
  const say = (phrase: string): string =>
    fix.certain || fix.blank
      ? phrase
      : `If that is meant, ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
  const renamed = (fix.moves ?? []).map(({ to }): ToWrite => ({
    phrase: say(`Rename the file to \`${visible(pathOf(to, options))}\``),
    lines: [],
  }));
  const written = write.map((instead): ToWrite => {
    const lines = instead.lines.map(visible);
    const filled = fix.blank ? ', with what is meant in place of `…`' : '';
    return {
      phrase: say(`${whereTo(instead, place, options)}${lines.length === 0 ? '' : filled}`),
      lines,
      instead,
    };
  });
  return [...renamed, ...written];
}

function whereTo({ file, from, to, lines }: NewLines, place: Place, options: ReportOptions): string {
  const where = file === place.file ? '' : ` of \`${visible(pathOf(file, options))}\``;
  if (to < from) return to === 0 ? `Write above the first line${where}` : `Write below line ${to}${where}`;
  const numbers = from === to ? `line ${from}` : `lines ${from} to ${to}`;
  if (lines.length === 0) return `Take out ${numbers}${where}`;
  const here = from === place.start.line && to === from && where === '';
  return here ? 'Write' : `Write in place of ${numbers}${where}`;
}

/** Most lines that are written out; what moves more of them is better left to the command. */
const MOST_LINES = 30;

/** The phrase with its lines: one line stands in backticks behind it, several below it. */
export function asText({ phrase, lines }: ToWrite): string[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [`${phrase}.`];
  if (rest.length > 0) {
    const more = lines.length > MOST_LINES ? [`  … and ${lines.length - MOST_LINES} lines more`] : [];
    return [`${phrase}:`, ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`), ...more];
  }
  return [`${phrase}: ${inCode(first)}`];
}

function inCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

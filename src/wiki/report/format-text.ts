import { styleText } from 'node:util';
import type { SourceText } from '../read/place.ts';
import type { ReadFile } from '../read/read-file.ts';
import type { Finding, Severity } from '../rules/index.ts';
import { count, inWords } from './counts.ts';
import { pathOf, type ReportOptions } from './options.ts';
import { snippet, type SnippetLine } from './snippet.ts';
import { visible } from '../read/visible.ts';
import { asText, whatToWrite, type ToWrite } from './what-to-write.ts';

type Style = Parameters<typeof styleText>[0];
const COLOURS: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/**
 * Findings for people at a terminal: for each one line with `file:line:column`, severity, message and rule, the
 * three lines of source around it with carets, "did you mean" and what to do; at the end a line of counts.
 * Nothing in it acts on a terminal but the colours asked for. `files` give the source lines.
 */
export function formatText(
  findings: readonly Finding[],
  files: readonly ReadFile[],
  options: ReportOptions = {},
): string {
  const paint = (style: Style, text: string): string =>
    options.color ? styleText(style, text, { validateStream: false }) : text;
  const sources = new Map(files.map((file) => [file.path, file.text]));
  const blocks = findings.map((finding) => {
    const { place, severity, message, rule, expected = [], advice } = finding;
    const { line, column } = place.start;
    const path = visible(pathOf(place.file, options));
    const source = sources.get(place.file);
    return [
      `${paint('bold', `${path}:${line}:${column}`)}: ${paint(COLOURS[severity], severity)}: ${visible(message)} ${paint('dim', `[${rule}]`)}`,
      ...(source ? numbered(snippet(place, source), paint, COLOURS[severity]) : []),
      ...(expected.length > 0 ? [paint('green', `  Did you mean ${orOf(expected)}?`)] : []),
      ...(advice === undefined ? [] : [`  ${visible(advice)}.`]),
      ...whatToWrite(finding, options)
        .flatMap((each) => asText(shortened(each, sources)))
        .map((line) => paint('green', `  ${line}`)),
      '',
    ].join('\n');
  });
  return [...blocks, summary(findings, files, paint)].join('\n');
}

function numbered(
  lines: readonly SnippetLine[],
  paint: (style: Style, text: string) => string,
  mark: Style,
): string[] {
  const width = Math.max(...lines.map(({ number }) => String(number ?? '').length));
  return lines.map(({ number, text }) => {
    const gutter = `  ${String(number ?? '').padStart(width)} |`;
    return `${paint('dim', gutter)} ${number === undefined ? paint(mark, text) : text}`.trimEnd();
  });
}

/** Most signs of a line to write that a terminal shows; of longer lines the part that changes. */
const LONGEST = 160;
const AROUND = 50;

/** Whoever works at a terminal has the line at hand, and looks for what is new in it. */
function shortened(each: ToWrite, sources: ReadonlyMap<string, SourceText>): ToWrite {
  const [line, ...more] = each.lines;
  const old = each.instead && sources.get(each.instead.file)?.line(each.instead.from);
  if (
    line === undefined ||
    more.length > 0 ||
    line.length <= LONGEST ||
    old === undefined ||
    isInserted(each)
  )
    return each;
  const was = visible(old);
  let head = 0;
  while (head < line.length && line[head] === was[head]) head += 1;
  let tail = 0;
  while (tail < line.length - head && line.at(-1 - tail) === was.at(-1 - tail)) tail += 1;
  const start = Math.max(0, head - AROUND);
  const end = Math.min(line.length, Math.max(line.length - tail, head) + AROUND);
  const text = `${start > 0 ? '…' : ''}${line.slice(start, end).toWellFormed()}${end < line.length ? '…' : ''}`;
  return { ...each, lines: [text] };
}

function isInserted({ instead }: ToWrite): boolean {
  return instead !== undefined && instead.to < instead.from;
}

function orOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${visible(word)}\``);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}

function summary(
  findings: readonly Finding[],
  files: readonly ReadFile[],
  paint: (style: Style, text: string) => string,
): string {
  const counts = count(findings);
  const checked = `${files.length} ${files.length === 1 ? 'file' : 'files'} checked`;
  if (findings.length === 0) return `${paint('green', 'No findings')}, ${checked}.`;
  const touched = new Set(findings.map(({ place }) => place.file)).size;
  const worst = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'info';
  const where = `in ${touched} ${touched === 1 ? 'file' : 'files'}`;
  const mending = findings.filter(({ fix }) => fix?.certain).length;
  const mended =
    mending === 0
      ? ''
      : ` \`npm run check -- --fix\` mends ${mending === findings.length ? (mending === 1 ? 'it' : 'all') : mending}.`;
  return `${paint(COLOURS[worst], inWords(counts))} ${where}, ${checked}.${mended} \`npm run explain <rule>\` tells more about a rule.`;
}

import { styleText } from 'node:util';
import type { ReadFile } from '../read/read-file.ts';
import type { Finding, Severity } from '../rules/index.ts';
import { count, inWords } from './counts.ts';
import { pathOf, type ReportOptions } from './options.ts';
import { snippet, type SnippetLine } from './snippet.ts';
import { visible } from './visible.ts';

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
  return `${paint(COLOURS[worst], inWords(counts))} ${where}, ${checked}. \`npm run explain <rule>\` tells more about a rule.`;
}

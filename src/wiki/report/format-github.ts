import type { Finding, Severity } from '../rules/index.ts';
import { count, inWords } from './counts.ts';
import { pathOf, type ReportOptions } from './options.ts';
import { visible } from '../read/visible.ts';
import { asText, whatToWrite } from './what-to-write.ts';

/**
 * GitHub shows this many annotations of each severity per step and drops the others without a word:
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const SHOWN = 10;
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** How to write annotations. */
export interface GithubOptions extends ReportOptions {
  /** Files whose findings go first, as the report names them: those that a pull request changed. */
  readonly first?: readonly string[];
}

/**
 * Findings as workflow commands that GitHub turns into annotations: at most ten errors, ten warnings and nine
 * notes, those in `first` before the others, and a notice that counts what was left out. Empty without findings.
 */
export function formatGithub(findings: readonly Finding[], options: GithubOptions = {}): string {
  const { shown, rest } = parted(findings, options);
  const lines = shown.map((finding) => annotation(finding, options));
  if (rest.length > 0) {
    const text = `${inWords(count(rest))} more than annotations can show; \`npm run check\` lists all.`;
    lines.push(`::notice title=${property('Gapwiki')}::${data(text)}`);
  }
  return lines.join('\n');
}

/** The findings that annotations leave out, those in `first` before the others. */
export function beyondAnnotations(findings: readonly Finding[], options: GithubOptions = {}): Finding[] {
  return parted(findings, options).rest;
}

function parted(findings: readonly Finding[], options: GithubOptions): { shown: Finding[]; rest: Finding[] } {
  const first = new Set(options.first);
  const early = (finding: Finding): boolean => first.has(pathOf(finding.place.file, options));
  const inOrder = [...findings.filter(early), ...findings.filter((finding) => !early(finding))];
  const of = (severity: Severity): Finding[] => inOrder.filter((finding) => finding.severity === severity);
  const shown = [
    ...of('error').slice(0, SHOWN),
    ...of('warning').slice(0, SHOWN),
    ...of('info').slice(0, SHOWN - 1),
  ];
  const taken = new Set(shown);
  return { shown, rest: inOrder.filter((finding) => !taken.has(finding)) };
}

function annotation(finding: Finding, options: ReportOptions): string {
  const { place, severity, rule, message, expected = [], advice } = finding;
  const { start, end } = place;
  const properties = [
    `file=${property(named(pathOf(place.file, options)))}`,
    `line=${start.line}`,
    ...(end.line > start.line ? [`endLine=${end.line}`] : []),
    `col=${start.column}`,
    ...(end.line === start.line && end.column > start.column ? [`endColumn=${end.column}`] : []),
    `title=${property(rule)}`,
  ];
  const text = [
    `${visible(message)}.`,
    ...(expected.length > 0
      ? [`Did you mean ${expected.map((each) => `\`${visible(each)}\``).join(' or ')}?`]
      : []),
    ...(advice === undefined ? [] : [`${visible(advice)}.`]),
    // Whole lines: in the editor of the browser they are pasted as they are.
    ...whatToWrite(finding, options).flatMap(asText),
  ].join('\n');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(text)}`;
}

/** A path that does nothing in the log; line breaks stay, since they are escaped. */
function named(path: string): string {
  return path.replace(/[^\r\n]+/g, visible);
}

/** Escapes the text of a command, as the runner undoes it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property of a command, which also ends at a colon or comma. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import type { Accepted } from '../rules/exceptions.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { byCodeUnits } from '../graph/namespace.ts';

/** What a check found by one rule, and what exceptions accept of it. */
export interface RuleResult {
  readonly rule: string;
  /** Severity of its findings; an error is never accepted. */
  readonly severity: Severity;
  readonly open: number;
  readonly accepted: number;
}

/** An exception with the number of findings that it accepts. */
export interface ExceptionResult {
  readonly file: string;
  readonly rule: string;
  /** What it is narrowed to, and the greatest number that it accepts, where it says so. */
  readonly at?: string;
  readonly count?: number;
  readonly reason: string;
  readonly accepts: number;
}

/** Findings of one rule in one file. */
export interface FileResult {
  readonly file: string;
  readonly open: number;
  readonly accepted: number;
}

function tally<K extends 'rule' | 'file'>(
  findings: readonly Finding[],
  accepted: readonly Accepted[],
  by: K,
): Map<string, { severity: Severity; open: number; accepted: number }> {
  const found = new Map<string, { severity: Severity; open: number; accepted: number }>();
  const add = (finding: Finding, part: 'open' | 'accepted') => {
    const key = by === 'rule' ? finding.rule : finding.place.file;
    let one = found.get(key);
    if (!one) found.set(key, (one = { severity: finding.severity, open: 0, accepted: 0 }));
    one[part] += 1;
  };
  for (const finding of findings) add(finding, 'open');
  for (const finding of accepted.flatMap((each) => each.findings)) add(finding, 'accepted');
  return found;
}

/** Findings by rule, open and accepted, sorted by rule; rules that found nothing are left out. */
export function resultsByRule(findings: readonly Finding[], accepted: readonly Accepted[]): RuleResult[] {
  return [...tally(findings, accepted, 'rule')]
    .map(([rule, result]) => ({ rule, ...result }))
    .sort((a, b) => byCodeUnits(a.rule, b.rule));
}

/** Findings of one rule by file, open and accepted, sorted by file; files in which it found nothing are left out. */
export function resultsByFile(
  rule: string,
  findings: readonly Finding[],
  accepted: readonly Accepted[],
): FileResult[] {
  const of = findings.filter((finding) => finding.rule === rule);
  const taken = accepted.filter(({ exception }) => exception.rule === rule);
  return [...tally(of, taken, 'file')]
    .map(([file, { open, accepted: count }]) => ({ file, open, accepted: count }))
    .sort((a, b) => byCodeUnits(a.file, b.file));
}

/** All exceptions with the number of findings that each accepts, in order of file and place. */
export function exceptionResults(accepted: readonly Accepted[]): ExceptionResult[] {
  return accepted.map(({ file, exception: { rule, at, count, reason }, findings }) => ({
    file,
    rule,
    ...(at !== undefined && { at }),
    ...(count !== undefined && { count }),
    reason,
    accepts: findings.length,
  }));
}

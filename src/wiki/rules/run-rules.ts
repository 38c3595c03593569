import { rules } from './all-rules.ts';
import { applyExceptions, type Accepted } from './exceptions.ts';
import type { Finding, RuleContext } from './rule.ts';
import { Stamp } from './stamp.ts';

/** Which findings to give back. */
export interface RunOptions {
  /** Ids of the rules whose findings are wanted; default all. All rules run all the same, since exceptions are weighed against everything found. */
  readonly only?: readonly string[];
}

/** What the rules found, and what the exceptions of the files accept of it. */
export interface Checked {
  readonly findings: Finding[];
  /** All exceptions with what each accepts, in order of file and place. */
  readonly accepted: readonly Accepted[];
}

/** The findings of `checkRules`. */
export function runRules(context: RuleContext, options: RunOptions = {}): Finding[] {
  return checkRules(context, options).findings;
}

/**
 * All findings of all rules: stamped with rule, severity and help, the exceptions of the files applied, each
 * once, sorted by file, place and rule. Exceptions that accept nothing are findings themselves.
 */
export function checkRules(context: RuleContext, options: RunOptions = {}): Checked {
  const stamp = new Stamp(context.files);
  const found = rules.flatMap((rule) => stamp.findings(rule, rule.check(context)));
  const { findings, unused, accepted } = applyExceptions(sorted(found), context.files, rules);
  const exceptionUnused = rules.find(({ id }) => id === 'exception-unused');
  if (!exceptionUnused) throw new Error('the rule on unused exceptions is not registered');
  const all = sorted([...findings, ...stamp.findings(exceptionUnused, unused)]);
  const { only } = options;
  return { findings: only ? all.filter(({ rule }) => only.includes(rule)) : all, accepted };
}

/** Sorted by file, place, rule and message, in code-unit order; of identical findings one stays. */
function sorted(findings: readonly Finding[]): Finding[] {
  const inOrder = [...findings].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.start.offset - b.place.start.offset ||
      compare(a.rule, b.rule) ||
      a.place.end.offset - b.place.end.offset ||
      compare(a.message, b.message),
  );
  return inOrder.filter((finding, n) => n === 0 || !same(finding, inOrder[n - 1]));
}

function same(a: Finding, b: Finding | undefined): boolean {
  return (
    b !== undefined &&
    a.rule === b.rule &&
    a.message === b.message &&
    a.place.file === b.place.file &&
    a.place.start.offset === b.place.start.offset &&
    a.place.end.offset === b.place.end.offset
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { suggests, type Fix } from '../edit/index.ts';
import { replacing, type SourceText } from '../read/place.ts';
import { rules } from './all-rules.ts';
import { applyExceptions, type Accepted } from './exceptions.ts';
import { newLines } from './new-lines.ts';
import type { Finding, Found, Rule, RuleContext } from './rule.ts';

/** Which findings to give back. */
export interface RunOptions {
  /** Ids of the rules whose findings are wanted; default all. All rules run all the same, since exceptions are weighed against everything found. */
  readonly only?: readonly string[];
}

/** Path of the page of a rule in the repository. */
export function helpPath(rule: string): string {
  return `docs/reference/rules/${rule}.md`;
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
  const texts = new Map(context.files.map(({ path, text }) => [path, text]));
  const found = rules.flatMap((rule) => stamped(rule, rule.check(context), texts));
  const { findings, unused, accepted } = applyExceptions(sorted(found), context.files, rules);
  const exceptionUnused = rules.find(({ id }) => id === 'exception-unused');
  if (!exceptionUnused) throw new Error('the rule on unused exceptions is not registered');
  const all = sorted([...findings, ...stamped(exceptionUnused, unused, texts)]);
  const { only } = options;
  return { findings: only ? all.filter(({ rule }) => only.includes(rule)) : all, accepted };
}

type Texts = ReadonlyMap<string, SourceText>;

function stamped(rule: Rule, found: Iterable<Found>, texts: Texts): Finding[] {
  return Array.from(found, (one) => {
    const { place, message, actual, expected, advice } = one;
    const fix = one.fix ?? guess(one, texts);
    const write = fix && newLines(fix.edits, texts);
    return {
      rule: rule.id,
      severity: rule.severity,
      place,
      message: sentence(message),
      ...(actual !== undefined && { actual }),
      ...(expected !== undefined && expected.length > 0 && { expected }),
      ...(advice !== undefined && { advice: sentence(advice) }),
      ...(fix && { fix }),
      ...(write && write.length > 0 && { write }),
      help: helpPath(rule.id),
    };
  });
}

/** Where what stands at the place is what is wrong, the best guess can stand there instead. */
function guess({ place, actual, expected }: Found, texts: Texts): Fix | undefined {
  const [best] = expected ?? [];
  if (best === undefined || actual === undefined || actual === '') return undefined;
  return texts.get(place.file)?.cut(place) === actual ? suggests(replacing(place, best)) : undefined;
}

/** A message begins like a sentence, whoever wrote it; values in backticks keep their letters. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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

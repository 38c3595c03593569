import type { $ZodIssue, $ZodType } from 'zod/v4/core';
import { nearest } from '../read/did-you-mean.ts';
import type { Problem } from '../read/problem.ts';
import { valueAt } from './data.ts';
import { bestBranch } from './union.ts';
import { fieldsAt } from '../schema/shape.ts';
import type { Checked } from './checked.ts';
import { missingField, unknownField } from './field-names.ts';
import { wrongValue } from './wrong-value.ts';

/**
 * The issues of a schema as problems for the author, in order of place: one for each slip. A misspelt field
 * is one problem and not also the absence of the field that was meant; a field with several faults is told
 * with the first.
 */
export function problemsOf(issues: readonly $ZodIssue[], checked: Checked): Problem[] {
  const flat = issues.flatMap((issue) => withoutUnions(issue, checked.schema, checked.value, []));
  const unknown = flat.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue, checked) : [],
  );
  const meant = new Set(
    unknown.flatMap(({ path, guesses }) => guesses.slice(0, 1).map((guess) => key([...path, guess]))),
  );
  const problems = unknown.map((each) => unknownField(each.path, each.name, each.guesses, checked));
  const told = new Set<string>();
  for (const issue of flat) {
    if (issue.code === 'unrecognized_keys') continue;
    const at = key(issue.path);
    if (told.has(at)) continue;
    told.add(at);
    if (isMissing(checked.value, issue.path)) {
      if (!meant.has(at)) problems.push(missingField(issue.path, checked));
    } else {
      problems.push(wrongValue(issue, valueAt(checked.value, issue.path), checked));
    }
  }
  return problems.map(asSentence).sort((a, b) => a.place.start.offset - b.place.start.offset);
}

/** Messages that begin with the name of an entry or come from a field begin with a small letter. */
function asSentence(problem: Problem): Problem {
  const { message } = problem;
  return { ...problem, message: `${message.charAt(0).toUpperCase()}${message.slice(1)}` };
}

function key(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

/** Replaces an issue of a union by those of the branch that the author most likely meant. */
function withoutUnions(
  issue: $ZodIssue,
  schema: $ZodType,
  value: unknown,
  outer: readonly PropertyKey[],
): $ZodIssue[] {
  const path = [...outer, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const branch = bestBranch(issue.errors, schema, path, valueAt(value, path));
  if (branch.length === 0) return [{ ...issue, path }];
  return branch.flatMap((inner) => withoutUnions(inner, schema, value, path));
}

interface Unknown {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly guesses: readonly string[];
}

function unknownKeys(issue: $ZodIssue & { code: 'unrecognized_keys' }, checked: Checked): Unknown[] {
  const here = valueAt(checked.value, issue.path);
  const present = new Set(typeof here === 'object' && here !== null ? Object.keys(here) : []);
  const fields = fieldsAt(checked.schema, issue.path);
  return issue.keys.map((name) => {
    const absent = nearest(
      name,
      fields.filter((field) => !present.has(field)),
    );
    return { path: issue.path, name, guesses: absent.length > 0 ? absent : nearest(name, fields) };
  });
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  return path.length > 0 && valueAt(value, path) === undefined;
}

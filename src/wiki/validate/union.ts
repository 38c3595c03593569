import type { $ZodIssue, $ZodType } from 'zod/v4/core';
import { nearest } from '../read/did-you-mean.ts';
import { bare, fieldsAt, schemasAt } from '../schema/shape.ts';

type Issues = readonly $ZodIssue[];

/**
 * The issues of the branch of a union that an author most likely meant: the one most of whose fields are
 * there, a misspelt one counting half, and among equals the one with the fewest issues, then the first.
 * Empty where the value is not of the shape of any branch, so that no branch is more likely than another.
 */
export function bestBranch(
  errors: readonly Issues[],
  schema: $ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): Issues {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const names = Object.keys(value);
  let best: { issues: Issues; score: number } | undefined;
  branches(schema, path).forEach((branch, index) => {
    const issues = errors[index];
    if (!issues) return;
    const fields = fieldsAt(branch, []);
    const near = names.map((name) => (fields.includes(name) ? 1 : nearest(name, fields, 1).length / 2));
    const score = near.reduce((sum, each) => sum + each, 0) - issues.length / 100;
    if (!best || score > best.score) best = { issues, score };
  });
  return best?.issues ?? [];
}

/** The branches of the union at a path, in the order in which their issues are listed. */
function branches(schema: $ZodType, path: readonly PropertyKey[]): readonly $ZodType[] {
  const parents = path.length === 0 ? [schema] : unionsAt(schema, path);
  for (const parent of parents) {
    const { def } = bare(parent)._zod;
    if (def.type === 'union') return def.options;
  }
  return [];
}

function unionsAt(schema: $ZodType, path: readonly PropertyKey[]): $ZodType[] {
  const last = path[path.length - 1];
  return schemasAt(schema, path.slice(0, -1)).flatMap((parent) => {
    const { def } = bare(parent)._zod;
    if (def.type === 'array') return [def.element];
    if (def.type === 'record') return [def.valueType];
    if (def.type === 'object') return [def.shape[String(last)]].filter((each) => each !== undefined);
    return [];
  });
}

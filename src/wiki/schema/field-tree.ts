import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { leaves, references } from './fields.ts';
import { DESCRIBED, type DescribedKind } from './json-schema.ts';
import type { ReferenceTarget } from './kinds.ts';
import { bare, describe, mayBeAbsent } from './shape.ts';

/** What stands in a field, as plain data that can be sent to a browser. */
export type FieldType =
  | { readonly type: 'id' | 'date' | 'number' | 'flag' | 'address' | 'any' }
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'count'; readonly min: number }
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'pattern'; readonly pattern: string; readonly message: string }
  | { readonly type: 'reference'; readonly to: readonly ReferenceTarget[]; readonly words: readonly string[] }
  | { readonly type: 'list'; readonly of: FieldType }
  | { readonly type: 'pair'; readonly of: readonly FieldType[] }
  | { readonly type: 'table'; readonly of: FieldType }
  | { readonly type: 'fields'; readonly fields: readonly Field[] }
  | { readonly type: 'either'; readonly options: readonly FieldType[] };

/** A field of a kind: its name, what it is, whether it is needed, and what stands there. */
export interface Field {
  readonly name: string;
  readonly description: string;
  readonly needed: boolean;
  readonly is: FieldType;
}

/** The fields of a kind as plain data, in the order of its schema: what forms are made and checked by. */
export function fieldTree(kind: DescribedKind): Field[] {
  const tree = typeOf(DESCRIBED[kind]);
  if (tree.type !== 'fields') throw new Error(`the schema of ${kind} has no fields`);
  return [...tree.fields];
}

function typeOf(schema: $ZodType): FieldType {
  const inner = bare(schema);
  const leaf = leaves.get(inner);
  if (leaf?.type === 'address') return { type: 'address' };
  if (leaf) return leaf;
  const reference = references.get(inner);
  if (reference) return { type: 'reference', to: reference.to, words: reference.words ?? [] };
  const { def } = inner._zod;
  switch (def.type) {
    case 'object':
      return {
        type: 'fields',
        fields: Object.entries(def.shape).map(([name, field]) => fieldOf(name, field)),
      };
    case 'array':
      return { type: 'list', of: typeOf(def.element) };
    case 'tuple':
      return { type: 'pair', of: def.items.map((item) => typeOf(item)) };
    case 'record':
      return { type: 'table', of: typeOf(def.valueType) };
    case 'union':
      return { type: 'either', options: def.options.map((option) => typeOf(option)) };
    case 'enum':
      return { type: 'words', words: Object.values(def.entries).map(String) };
    case 'string':
      return patternOf(inner);
    default:
      return { type: 'any' };
  }
}

function fieldOf(name: string, field: $ZodType): Field {
  return { name, description: describe(field) ?? '', needed: !mayBeAbsent(field), is: typeOf(field) };
}

/** A text that has to fit a pattern, with what is said where it does not; any text where it has none. */
function patternOf(schema: $ZodTypes): FieldType {
  const { def } = schema._zod;
  for (const check of 'checks' in def ? (def.checks ?? []) : []) {
    const rule = check._zod.def;
    if ('pattern' in rule && rule.pattern instanceof RegExp) {
      const message = rule.error?.({ code: 'invalid_format' } as never);
      return {
        type: 'pattern',
        pattern: rule.pattern.source,
        message: typeof message === 'string' ? message : '',
      };
    }
  }
  return { type: 'any' };
}

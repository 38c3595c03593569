import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { references, type ReferenceMeta } from '../schema/index.ts';
import type { FieldPath } from './entity.ts';

/** A reference found in data by the schema of that data. */
export interface FoundReference {
  readonly path: FieldPath;
  /** Key as written. */
  readonly key: string;
  readonly meta: ReferenceMeta;
}

/**
 * What of a schema leads to references: all other fields are left out, so that walking the data of
 * thousands of claims touches little.
 */
type Plan =
  | { readonly type: 'leaf'; readonly meta: ReferenceMeta }
  | { readonly type: 'each'; readonly of: Plan }
  | { readonly type: 'parts'; readonly of: readonly (readonly [string | number, Plan])[] }
  | { readonly type: 'any'; readonly of: readonly Plan[] };

const plans = new WeakMap<$ZodType, Plan | undefined>();

function planOf(schema: $ZodType): Plan | undefined {
  if (!plans.has(schema)) plans.set(schema, makePlan(schema));
  return plans.get(schema);
}

function parts(of: readonly (readonly [string | number, $ZodType])[]): Plan | undefined {
  const found = of.flatMap(([name, schema]) => {
    const plan = planOf(schema);
    return plan ? [[name, plan] as const] : [];
  });
  return found.length > 0 ? { type: 'parts', of: found } : undefined;
}

function each(schema: $ZodType): Plan | undefined {
  const of = planOf(schema);
  return of && { type: 'each', of };
}

function makePlan(schema: $ZodType): Plan | undefined {
  const meta = references.get(schema);
  if (meta) return { type: 'leaf', meta };
  const def = (schema as $ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return planOf(def.innerType);
    case 'pipe':
      // A reference keeps its text, so that a pipe that transforms one would hide it on either side.
      return planOf(def.in) ?? planOf(def.out);
    case 'object':
      return parts(Object.entries(def.shape));
    case 'tuple':
      return parts(def.items.map((item, index) => [index, item] as const));
    case 'array':
      return each(def.element);
    case 'record':
      return each(def.valueType);
    case 'union': {
      const of = def.options.flatMap((option) => planOf(option) ?? []);
      return of.length > 0 ? { type: 'any', of } : undefined;
    }
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'unknown':
    case 'any':
    case 'never':
    case 'transform':
      return undefined;
    default:
      // Passing over a type in silence would lose references; whoever brings it into a schema adds it here.
      throw new Error(`The walker over references does not know schemas of type \`${def.type}\`.`);
  }
}

// Writes what it finds into a list and keeps one path that grows and shrinks: it runs for each field of each entity.
function walk(plan: Plan, data: unknown, path: (string | number)[], found: FoundReference[]): void {
  if (data === undefined || data === null) return;
  const step = (to: Plan, entry: unknown, name: string | number): void => {
    path.push(name);
    walk(to, entry, path, found);
    path.pop();
  };
  switch (plan.type) {
    case 'leaf':
      if (typeof data === 'string') found.push({ path: [...path], key: data, meta: plan.meta });
      return;
    case 'each':
      if (Array.isArray(data)) {
        for (let index = 0; index < data.length; index += 1) step(plan.of, data[index], index);
      } else if (typeof data === 'object') {
        for (const key of Object.keys(data)) step(plan.of, (data as never)[key], key);
      }
      return;
    case 'parts':
      if (typeof data !== 'object') return;
      for (const [name, part] of plan.of) {
        if (Object.hasOwn(data, name)) step(part, (data as never)[name], name);
      }
      return;
    case 'any': {
      const seen = new Set<string>();
      for (const option of plan.of) {
        const here: FoundReference[] = [];
        walk(option, data, path, here);
        for (const one of here) {
          const where = JSON.stringify(one.path);
          if (!seen.has(where)) found.push(one);
          seen.add(where);
        }
      }
    }
  }
}

/**
 * All references in data that its schema accepted, in the order of the schema's fields. A value that is one
 * of the fixed words of its field points at nothing and is left out.
 */
export function walkReferences(schema: $ZodType, data: unknown): FoundReference[] {
  const plan = planOf(schema);
  const found: FoundReference[] = [];
  if (plan) walk(plan, data, [], found);
  return found.filter(({ key, meta }) => !meta.words?.includes(key));
}

/** A field of a schema that holds references: `sources[].via`, where `[]` stands for entries. */
export interface ReferenceField {
  readonly path: string;
  readonly meta: ReferenceMeta;
}

/** All fields of a schema that hold references, in the order of the schema. */
export function referenceFields(schema: $ZodType): ReferenceField[] {
  const fields = (plan: Plan | undefined, path: string): ReferenceField[] => {
    switch (plan?.type) {
      case undefined:
        return [];
      case 'leaf':
        return [{ path, meta: plan.meta }];
      case 'each':
        return fields(plan.of, `${path}[]`);
      case 'parts':
        return plan.of.flatMap(([name, part]) => fields(part, path ? `${path}.${name}` : String(name)));
      case 'any':
        return plan.of.flatMap((option) => fields(option, path));
    }
  };
  return fields(planOf(schema), '');
}

import type { $ZodType, $ZodTypes } from 'zod/v4/core';

type Path = readonly PropertyKey[];

/** A schema without what only says that it may be absent or is read in a further step. */
export function bare(schema: $ZodType): $ZodTypes {
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nonoptional':
    case 'readonly':
    case 'default':
    case 'prefault':
      return bare(def.innerType);
    case 'pipe':
      return bare(def.in);
    default:
      return schema as $ZodTypes;
  }
}

/** The schemas that may hold at a path: one for each branch of the unions on the way; none where it leaves the schema. */
export function schemasAt(schema: $ZodType, path: Path): $ZodType[] {
  const [step, ...rest] = path;
  const inner = bare(schema)._zod.def;
  if (inner.type === 'union') return inner.options.flatMap((option) => schemasAt(option, path));
  if (step === undefined) return [schema];
  const next = child(inner, step);
  return next ? schemasAt(next, rest) : [];
}

function child(def: $ZodTypes['_zod']['def'], step: PropertyKey): $ZodType | undefined {
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
  if (def.type === 'array') return def.element;
  if (def.type === 'tuple') return def.items[Number(step)];
  if (def.type === 'record') return def.valueType;
  return undefined;
}

/** Names of the fields that a schema knows at a path, in the order of the schema, over all branches. */
export function fieldsAt(schema: $ZodType, path: Path): string[] {
  const names = schemasAt(schema, path).flatMap((found) => {
    const { def } = bare(found)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(names)];
}

/** The description of the field at a path; it stands on the field or on what the field wraps. */
export function descriptionAt(schema: $ZodType, path: Path): string | undefined {
  for (const found of schemasAt(schema, path)) {
    const text = describe(found);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The description that a schema carries, or what it wraps carries. */
export function describe(schema: $ZodType): string | undefined {
  const own = (schema as $ZodType & { readonly description?: string }).description;
  if (own !== undefined) return own;
  const { def } = (schema as $ZodTypes)._zod;
  return 'innerType' in def && def.innerType ? describe(def.innerType as $ZodType) : undefined;
}

/** True where an object may do without the field. */
export function mayBeAbsent(schema: $ZodType): boolean {
  return (schema as $ZodTypes)._zod.optin === 'optional';
}

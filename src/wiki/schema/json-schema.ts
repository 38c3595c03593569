import { z } from 'zod';
import type { JSONSchema } from 'zod/v4/core';
import { articleSchemas } from './article.ts';
import { claimSchema } from './claim.ts';
import { leaves, MAX_ID_LENGTH, type LeafMeta } from './fields.ts';
import { ARTICLE_KINDS } from './kinds.ts';
import { PURPOSES } from './purposes.ts';
import { settingsSchema } from './settings.ts';
import { sourceSchema } from './source.ts';

/** A kind of thing that authors write, with its schema: what the generated descriptions go through. */
export const DESCRIBED = {
  ...articleSchemas,
  claim: claimSchema,
  source: sourceSchema,
  settings: settingsSchema,
} satisfies Record<string, z.ZodObject>;

/** A kind of thing that authors write. */
export type DescribedKind = keyof typeof DESCRIBED;

/** The kinds in the order in which they are described. */
export const DESCRIBED_KINDS = [...ARTICLE_KINDS, 'claim', 'source', 'settings'] as const;

type Json = JSONSchema.BaseSchema;

const ID_PATTERN = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
const DATE = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?';

/**
 * What each leaf is to an editor, which reads YAML its own way: `2026` is a number and `true` is none of
 * our two words to it, so that these are let through beside the text that the wiki itself reads.
 */
function leafSchema(meta: LeafMeta): Json {
  switch (meta.type) {
    case 'id':
      return { type: 'string', pattern: ID_PATTERN, maxLength: MAX_ID_LENGTH };
    case 'date':
      return anyType(['string', 'integer'], { pattern: `^${DATE}(?:/${DATE})?$`, examples: DATE_EXAMPLES });
    case 'number':
      return anyType(['number', 'string'], { pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$' });
    case 'count':
      return anyType(['integer', 'string'], { minimum: meta.min, pattern: '^(?:0|[1-9]\\d*)$' });
    case 'flag':
      return { enum: [true, false, 'true', 'false'] };
    case 'address':
      return { type: 'string', pattern: meta.secure ? '^https://' : '^https?://' };
    case 'text':
      return anyType(['string', 'number'], { minLength: 1, maxLength: meta.max });
  }
}

const DATE_EXAMPLES = ['2026', '2026-05', '2026-05-28', '2023-01/2025-10'];

/** JSON Schema allows a list of types; the declared type of zod does not know it. */
function anyType(types: readonly string[], rest: Json): Json {
  return { type: types, ...rest } as unknown as Json;
}

/**
 * The JSON Schema of a kind, for editors: what authors write, before it is read. Its `$id` is the name of
 * its file, and the claims of an article refer to the file of the claim.
 */
export function jsonSchemaOf(kind: DescribedKind): Json {
  const schema = z.toJSONSchema(DESCRIBED[kind], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = leaves.get(zodSchema);
      if (meta) Object.assign(withoutType(jsonSchema), leafSchema(meta));
      if (jsonSchema.propertyNames)
        jsonSchema.propertyNames = { pattern: ID_PATTERN, maxLength: MAX_ID_LENGTH };
    },
  });
  const { $schema, ...rest } = schema;
  const claims = rest.properties?.['claims'];
  if (
    kind !== 'claim' &&
    kind !== 'source' &&
    kind !== 'settings' &&
    typeof claims === 'object' &&
    'items' in claims
  ) {
    claims.items = { $ref: fileOf('claim') };
  }
  return { $schema, $id: fileOf(kind), title: titleOf(kind), description: PURPOSES[kind], ...rest };
}

function withoutType(schema: Json): Json {
  delete schema.type;
  delete schema.enum;
  return schema;
}

function titleOf(kind: DescribedKind): string {
  if (kind === 'settings') return 'Settings of the wiki';
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** Name of the file that holds the JSON Schema of a kind. */
export function fileOf(kind: DescribedKind): string {
  return `${kind}.schema.json`;
}

/** The text of every JSON Schema by the name of its file, in the order of the kinds. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    DESCRIBED_KINDS.map((kind) => [fileOf(kind), `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`]),
  );
}

import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  DESCRIBED,
  DESCRIBED_KINDS,
  fileOf,
  jsonSchemaOf,
  jsonSchemas,
  type DescribedKind,
} from './json-schema.ts';
import { fieldRows } from './field-reference.ts';

/** Holds a value against a generated schema, read back; the claims of articles stand in another file. */
function accepts(kind: DescribedKind, value: unknown): boolean {
  const { $id: _id, ...schema } = jsonSchemaOf(kind);
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;
}

const CLAIM = { id: 'c', statement: 'It is so.' };
const QUANTITY = { measure: 'm' };

test.each<[field: string, value: unknown, accepted: boolean]>([
  ['asOf', 2026, true],
  ['asOf', '2026', true],
  ['asOf', '2026-05', true],
  ['asOf', '2023-01/2025-10', true],
  ['asOf', 'May 2026', false],
  ['asOf', true, false],
  ['id', 'c-1', true],
  ['id', 'C 1', false],
  ['statement', 1984, true],
  ['statement', 'x'.repeat(301), false],
  ['quantities', [{ ...QUANTITY, value: 4.5 }], true],
  ['quantities', [{ ...QUANTITY, value: '4.5' }], true],
  ['quantities', [{ ...QUANTITY, value: '1e9' }], false],
  ['quantities', [{ ...QUANTITY, about: true }], true],
  ['quantities', [{ ...QUANTITY, about: 'true' }], true],
  ['quantities', [{ ...QUANTITY, about: 'yes' }], false],
  ['quantities', [{ ...QUANTITY, between: ['a', 'b'] }], true],
  ['quantities', [{ ...QUANTITY, unit: 'months' }], false],
  ['heldBy', [], false],
  ['sources', [{ source: 's', stance: 'supports' }], true],
  ['sources', [{ source: 's', stance: 'suports' }], false],
  ['__unknown', 'x', false],
])('in an editor, %s: %j of a claim is accepted: %s', (field, value, accepted) => {
  expect(accepts('claim', { ...CLAIM, [field]: value })).toBe(accepted);
});

test('every kind has a schema of its own name, and articles refer to the schema of the claim', () => {
  const texts = jsonSchemas();
  expect(Object.keys(texts)).toEqual(DESCRIBED_KINDS.map(fileOf));
  expect(Object.keys(DESCRIBED).sort()).toEqual([...DESCRIBED_KINDS].sort());
  for (const [name, text] of Object.entries(texts)) {
    const schema = JSON.parse(text);
    expect(schema.$id).toBe(name);
    expect(schema.additionalProperties).toBe(false);
    expect(text.endsWith('}\n')).toBe(true);
  }
  expect(jsonSchemaOf('topic').properties?.['claims']).toMatchObject({
    items: { $ref: 'claim.schema.json' },
  });
});

test('every field of every kind has a description, in the schema for editors too', () => {
  for (const kind of DESCRIBED_KINDS) {
    for (const row of fieldRows(DESCRIBED[kind])) {
      expect(row.description, `${kind}: ${row.name}`).toMatch(/^[A-Z`].*\.$/);
    }
    for (const [name, field] of Object.entries(jsonSchemaOf(kind).properties ?? {})) {
      expect(field, `${kind}: ${name}`).toHaveProperty('description');
    }
  }
});

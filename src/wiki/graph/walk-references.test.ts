import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  articleSchemas,
  claimSchema,
  reference,
  referenceOr,
  settingsSchema,
  sourceSchema,
} from '../schema/index.ts';
import { referenceFields, walkReferences } from './walk-references.ts';

/** Fields with what they may point at: `sources[].via → source`. */
function fieldsOf(schema: z.ZodType): string[] {
  return referenceFields(schema).map(
    ({ path, meta }) => `${path} → ${[...meta.to, ...(meta.words ?? [])].join(' ')}`,
  );
}

test('every field that holds references is found', () => {
  const schemas = { ...articleSchemas, claim: claimSchema, source: sourceSchema, settings: settingsSchema };
  const found = Object.entries(schemas).map(([name, schema]) => [name, fieldsOf(schema)]);
  expect(Object.fromEntries(found)).toMatchInlineSnapshot(`
    {
      "assessment": [
        "related[] → dimension perspective tension topic brief assessment term",
        "claimsUsed[] → claim",
        "subQuestions[].implications[].claims[] → claim",
        "subQuestions[].implications[].sources[] → source",
        "subQuestions[].claims[] → claim",
        "subQuestions[].sources[] → source",
        "risks.overestimating[].claims[] → claim",
        "risks.overestimating[].sources[] → source",
        "risks.underestimating[].claims[] → claim",
        "risks.underestimating[].sources[] → source",
        "supplements[].claims[] → claim",
        "supplements[].sources[] → source",
        "dimensions[] → dimension",
      ],
      "brief": [
        "related[] → dimension perspective tension topic brief assessment term",
        "claimsUsed[] → claim",
        "about[] → source",
        "points[] → claim",
        "terms[] → term",
        "dimensions[] → dimension",
      ],
      "claim": [
        "sources[].source → source",
        "sources[].via → source",
        "sources[].grade → grade",
        "heldBy[] → holder",
        "quantities[].measure → measure",
        "quantities[].series → series",
        "quantities[].testClass → test-class",
        "quantities[].ahead → pole level none",
        "quantities[].computed.from[] → claim",
        "dimensions[] → dimension",
        "relations[].to → claim",
        "relations[].because → difference",
        "supersedes[].claim → claim",
      ],
      "dimension": [
        "related[] → dimension perspective tension topic brief assessment term",
        "claimsUsed[] → claim",
        "measures[] → measure",
        "openQuestions[].claims[] → claim",
        "openQuestions[].sources[] → source",
      ],
      "perspective": [
        "related[] → dimension perspective tension topic brief assessment term",
        "claimsUsed[] → claim",
        "holders[] → holder",
        "sources[] → source",
        "evolution[].claims[] → claim",
        "evolution[].sources[] → source",
        "dimensions[] → dimension",
      ],
      "settings": [
        "series[].measure → measure",
        "series[].holder → holder",
        "series[].testClass → test-class",
        "holders[].party → pole",
        "headline.measures[] → measure",
        "headline.topic → topic",
        "readingOrder[] → dimension perspective tension topic brief assessment term",
      ],
      "source": [
        "grade → grade",
        "interest.kind → interest",
        "interest.party → pole",
        "derivedFrom[] → source",
        "seenVia[].source → source",
      ],
      "tension": [
        "related[] → dimension perspective tension topic brief assessment term",
        "claimsUsed[] → claim",
        "sides[].holders[] → holder",
        "sides[].claims[] → claim",
        "differBecause[].kind → difference",
        "differBecause[].claims[] → claim",
        "differBecause[].sources[] → source",
        "wouldSettle[].claims[] → claim",
        "wouldSettle[].sources[] → source",
        "resolution.claims[] → claim",
        "resolution.sources[] → source",
        "dimensions[] → dimension",
      ],
      "term": [
        "related[] → dimension perspective tension topic brief assessment term",
        "claimsUsed[] → claim",
        "sources[] → source",
        "senses[].claims[] → claim",
        "senses[].sources[] → source",
      ],
      "topic": [
        "related[] → dimension perspective tension topic brief assessment term",
        "claimsUsed[] → claim",
        "whyItMatters[].claims[] → claim",
        "whyItMatters[].sources[] → source",
        "openQuestions[].claims[] → claim",
        "openQuestions[].sources[] → source",
        "timeline.dimensions[] → dimension",
        "timeline.include[] → claim",
        "timeline.exclude[] → claim",
        "changes[].claims[] → claim",
        "changes[].sources[] → source",
        "perspectives[] → perspective",
        "tensions[] → tension",
        "dimensions[] → dimension",
      ],
    }
  `);
});

test.each<[string, z.ZodType, unknown, string[]]>([
  ['an optional field', z.object({ a: reference('claim').optional() }), { a: 'x' }, ['a x']],
  ['an absent field', z.object({ a: reference('claim').optional() }), {}, []],
  ['a described field', z.object({ a: reference('claim').describe('A claim.') }), { a: 'x' }, ['a x']],
  ['a default', z.object({ a: reference('claim').default('y') }), { a: 'x' }, ['a x']],
  ['a list', z.array(reference('claim')), ['x', 'y'], ['0 x', '1 y']],
  [
    'a list in a list',
    z.array(z.array(reference('claim'))),
    [['x'], ['y', 'z']],
    ['0.0 x', '1.0 y', '1.1 z'],
  ],
  ['a tuple', z.tuple([z.string(), reference('claim')]), ['a', 'x'], ['1 x']],
  ['a record', z.record(z.string(), reference('claim')), { k: 'x' }, ['k x']],
  [
    'a record of objects',
    z.record(z.string(), z.object({ a: reference('claim') })),
    { k: { a: 'x' } },
    ['k.a x'],
  ],
  [
    'a union, by the option that the data has',
    z.union([z.object({ a: reference('claim') }), z.object({ b: z.string() })]),
    { b: 'x' },
    [],
  ],
  [
    'a union of which two options hold it',
    z.union([z.object({ a: reference('claim') }), z.object({ a: reference('term') })]),
    { a: 'x' },
    ['a x'],
  ],
  [
    'a text that something is made of',
    z.object({ a: reference('claim') }).transform((data) => data),
    { a: 'x' },
    ['a x'],
  ],
  ['a fixed word', z.object({ a: referenceOr(['none'], 'pole') }), { a: 'none' }, []],
  ['a key beside fixed words', z.object({ a: referenceOr(['none'], 'pole') }), { a: 'here' }, ['a here']],
  ['a text that is no reference', z.object({ a: z.string(), b: z.number() }), { a: 'x', b: 1 }, []],
  ['a key that every object inherits', z.object({ toString: reference('claim').optional() }), {}, []],
  [
    'a field that a prototype would hide',
    z.record(z.string(), reference('claim')),
    JSON.parse('{"__proto__":"x"}'),
    ['__proto__ x'],
  ],
])('%s', (_, schema, data, expected) => {
  const found = walkReferences(schema, data).map(({ path, key }) => `${path.join('.')} ${key}`);
  expect(found).toEqual(expected);
});

test('a type of schema that the walker does not know is our bug and says so', () => {
  const schema = z.object({ a: z.map(z.string(), reference('claim')) });
  expect(() => walkReferences(schema, {})).toThrow('schemas of type `map`');
});

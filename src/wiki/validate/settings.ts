import type { $ZodType } from 'zod/v4/core';
import { z } from 'zod';
import type { Problem } from '../read/problem.ts';
import { fieldsOf, type ReadFile } from '../read/read-file.ts';
import { settingsSchema, type Settings } from '../schema/index.ts';
import { problemsOf } from './issues.ts';
import { bare } from '../schema/shape.ts';
import { quoted } from './words.ts';

/** The settings as they were read, and what is wrong with them. */
export interface ReadSettings {
  readonly data?: Settings;
  readonly problems: readonly Problem[];
}

/** Reads `wiki.yml`; without `data` where it breaks its schema, or could not be read as YAML. */
export function readSettings(file: ReadFile): ReadSettings {
  if (!file.data) return { problems: [] };
  const { value } = file.data;
  const forbidden = forbiddenKeys(file, value);
  const result = settingsSchema.safeParse(value);
  if (!result.success) {
    const problems = problemsOf(result.error.issues, {
      schema: settingsSchema,
      value,
      base: [],
      what: 'the settings',
      at: (path, part) => file.data?.at(path, part) ?? file.text.place(0, 0),
      text: file.text,
      fields: fieldsOf(file),
    });
    return { problems: [...problems, ...forbidden] };
  }
  if (forbidden.length > 0) return { problems: forbidden };
  return { data: withoutPrototypes(result.data), problems: [] };
}

/** zod passes over `__proto__` in a table without a word; what the author wrote there would be lost. */
function forbiddenKeys(file: ReadFile, value: unknown): Problem[] {
  if (!isMap(value) || !file.data) return [];
  const { data } = file;
  return Object.entries(value).flatMap(([name, table]) => {
    if (!isTable(name) || !isMap(table) || !Object.hasOwn(table, '__proto__')) return [];
    return [
      {
        rule: 'id-format',
        place: data.at([name, '__proto__'], 'key'),
        message: `${quoted('__proto__')} cannot be a key: a key uses lower-case letters, digits and single hyphens`,
        actual: '__proto__',
        advice: 'Change the key here and wherever it is used',
      },
    ];
  });
}

function isTable(name: string): boolean {
  const schema: $ZodType | undefined = Object.hasOwn(settingsSchema.shape, name)
    ? settingsSchema.shape[name as keyof Settings]
    : undefined;
  return schema !== undefined && bare(schema)._zod.def.type === 'record';
}

/** Tables without prototype, so that `toString` and the like are no keys of them. */
function withoutPrototypes(settings: Settings): Settings {
  const entries = Object.entries(settings).map(([name, value]: [string, unknown]) => [
    name,
    isTable(name) && isMap(value) ? Object.assign(Object.create(null), value) : value,
  ]);
  return Object.fromEntries(entries) as Settings;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Stands for the present day where it is not known: no date lies after it, so that none is told as future. */
export const NO_DAY = '9999-12-31';

/** Settings of a wiki that has none: every table empty, all texts neutral. */
const EMPTY: Settings = {
  name: 'Wiki',
  question: 'What is the gap?',
  description: 'A wiki whose settings could not be read.',
  gap: 'the gap',
  language: 'en',
  licence: { name: 'unknown', url: 'https://example.org/' },
  now: { text: NO_DAY, earliest: NO_DAY, latest: NO_DAY },
  poles: {},
  units: {},
  measures: {},
  grades: {},
  interests: {},
  differences: {},
  holders: {},
};

/**
 * Settings to go on with where `wiki.yml` breaks its schema, so that one slip in it does not make every
 * figure and holder of the content unknown: the fields and table entries that are valid by themselves, and
 * empty tables and neutral texts for the rest.
 */
export function fallbackSettings(file: ReadFile | undefined): Settings {
  const value = file?.data?.value;
  if (!isMap(value)) return withoutPrototypes(EMPTY);
  const kept: Record<string, unknown> = { ...EMPTY };
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    if (!Object.hasOwn(value, name)) continue;
    const result = schema.safeParse(value[name]);
    if (result.success) kept[name] = result.data;
    else if (isTable(name) && isMap(value[name])) kept[name] = validEntries(schema, value[name]);
  }
  return withoutPrototypes(kept as Settings);
}

function validEntries(schema: $ZodType, table: Record<string, unknown>): Record<string, unknown> {
  const { def } = bare(schema)._zod;
  const kept = Object.create(null) as Record<string, unknown>;
  if (def.type !== 'record') return kept;
  for (const [key, entry] of Object.entries(table)) {
    if (!z.safeParse(def.keyType, key).success) continue;
    const result = z.safeParse(def.valueType, entry);
    if (result.success) kept[key] = result.data;
  }
  return kept;
}

import type { $ZodType } from 'zod/v4/core';
import { leaves, references, type LeafMeta, type ReferenceMeta } from './fields.ts';
import { DESCRIBED, DESCRIBED_KINDS, type DescribedKind } from './json-schema.ts';
import { FOLDERS, SETTING_KINDS, type ReferenceTarget } from './kinds.ts';
import { PURPOSES } from './purposes.ts';
import { bare, describe, mayBeAbsent } from './shape.ts';

/** A field as the reference lists it. */
export interface FieldRow {
  /** Name with those of the fields it stands in: `sources[].stance`; `<key>` stands for any key. */
  readonly name: string;
  readonly required: boolean;
  /** What may stand there, in words. */
  readonly reads: string;
  readonly description: string;
}

/** The fields of a schema and of what they hold, each before those inside it, in the order of the schema. */
export function fieldRows(schema: $ZodType, prefix = ''): FieldRow[] {
  const { def } = bare(schema)._zod;
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([name, field]) => {
    const row = {
      name: `${prefix}${name}`,
      required: !mayBeAbsent(field),
      reads: words(field),
      description: describe(field) ?? '',
    };
    return [row, ...rowsInside(field, row.name)];
  });
}

function rowsInside(schema: $ZodType, name: string): FieldRow[] {
  const { def } = bare(schema)._zod;
  if (def.type === 'object') return fieldRows(schema, `${name}.`);
  if (def.type === 'array') return rowsInside(def.element, `${name}[]`);
  if (def.type === 'record') return rowsInside(def.valueType, `${name}.<key>`);
  if (def.type === 'union') return def.options.flatMap((option) => rowsInside(option, name));
  return [];
}

/** What may stand in a field, in words: `text, at most 300 characters`, `list: id of a claim`. */
export function words(schema: $ZodType): string {
  const inner = bare(schema);
  const leaf = leaves.get(inner);
  if (leaf) return leafWords(leaf);
  const reference = references.get(inner);
  if (reference) return referenceWords(reference);
  const { def } = inner._zod;
  switch (def.type) {
    case 'array':
      return bare(def.element)._zod.def.type === 'unknown' ? 'list of claims' : `list: ${words(def.element)}`;
    case 'tuple':
      return `list of ${def.items.length}: ${[...new Set(def.items.map((item) => words(item)))].join(', ')}`;
    case 'enum':
      return either(Object.values(def.entries).map((word) => `\`${String(word)}\``));
    case 'union':
      return either(def.options.map((option) => alternative(option)));
    case 'object':
      return 'fields';
    case 'record':
      return `table by key: ${words(def.valueType)}`;
    default:
      return 'text';
  }
}

/** A branch of a union by the fields that it must have. */
function alternative(option: $ZodType): string {
  const { def } = bare(option)._zod;
  if (def.type !== 'object') return words(option);
  const needed = Object.entries(def.shape).filter(([, field]) => !mayBeAbsent(field));
  return `fields with ${needed.map(([name]) => `\`${name}\``).join(', ')}`;
}

function leafWords(leaf: LeafMeta): string {
  switch (leaf.type) {
    case 'text':
      return `text, at most ${leaf.max} characters`;
    case 'flag':
      return '`true` or `false`';
    case 'count':
      return `whole number, at least ${leaf.min}`;
    case 'address':
      return 'web address';
    default:
      return leaf.type;
  }
}

function referenceWords({ to, words: fixed = [] }: ReferenceMeta): string {
  const isKey = (kind: ReferenceTarget) => (SETTING_KINDS as readonly string[]).includes(kind);
  const ids = to.filter((kind) => !isKey(kind));
  const keys = to.filter(isKey);
  const parts = [
    ...(ids.length > 0 ? [`id of a ${either(ids)}`] : []),
    ...(keys.length > 0 ? [`key of a ${either(keys.map((key) => key.replace('-', ' ')))}`] : []),
    ...fixed.map((word) => `\`${word}\``),
  ];
  return either(parts).replace(/\ba (?=[aeio])/g, 'an ');
}

function either(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`;
}

const PLACES: Readonly<Record<DescribedKind, string>> = {
  dimension: file('dimension'),
  perspective: file('perspective'),
  tension: file('tension'),
  topic: file('topic'),
  brief: file('brief'),
  assessment: file('assessment'),
  term: file('term'),
  claim: 'An entry of `claims` in the front matter of an article.',
  source: `A file \`content/${FOLDERS.source}/<id>.yml\`, without fences.`,
  settings: 'The file `content/wiki.yml`, without fences.',
};

function file(kind: Exclude<DescribedKind, 'claim' | 'source' | 'settings'>): string {
  return `Front matter of a file \`content/${FOLDERS[kind]}/<id>.md\`.`;
}

function heading(kind: DescribedKind): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

const INTRODUCTION = `<!-- Written by \`npm run generate\` from the schemas in src/wiki/schema: do not edit. -->

# Reference of fields

Every field that can be written, by kind. A field that is not listed is an error, so that nothing is lost by a
slip of the pen. Texts are plain, one paragraph each; only the body of an article is Markdown. Dates are
\`2026\`, \`2026-05\`, \`2026-05-28\`, or two of these with a slash between; no value is guessed or converted, so
quotes are needed only where YAML itself asks for them: around a text with a colon and a space in it, or
one that starts with a sign such as \`@\`, \`[\`, \`{\`, \`"\`, \`%\` or \`#\`, and, between braces, around one with a comma.

\`a[].b\` is the field \`b\` of each entry of the list \`a\`; \`a.<key>.b\` is the field \`b\` of each entry of the table
\`a\`. A field marked as needed inside an optional one is needed where that one is there.
`;

/** The reference of fields as a Markdown page: a table for each kind, made from the schemas. */
export function fieldReference(): string {
  const sections = DESCRIBED_KINDS.map((kind) => {
    const rows = fieldRows(DESCRIBED[kind]).map(
      (row) =>
        `| \`${row.name}\` | ${row.required ? 'yes' : ''} | ${cell(row.reads)} | ${cell(row.description)} |`,
    );
    const table = [
      '| Field | Needed | What stands there | What it is |',
      '| --- | --- | --- | --- |',
      ...rows,
    ];
    return `## ${heading(kind)}\n\n${PURPOSES[kind]} ${PLACES[kind]}\n\n${table.join('\n')}\n`;
  });
  return [INTRODUCTION, ...sections].join('\n');
}

import type { $ZodType } from 'zod/v4/core';
import { DESCRIBED, type DescribedKind } from './json-schema.ts';
import type { ReferenceTarget } from './kinds.ts';
import { PURPOSES } from './purposes.ts';
import { bare, mayBeAbsent } from './shape.ts';
import { explanation, isNested, WIDTH, wrapped, type Choices } from './template-words.ts';
import {
  entriesOf,
  entryOf,
  indented,
  isList,
  yamlEntry,
  yamlField,
  type YamlFields,
  type YamlValue,
} from './yaml-text.ts';

/** What is known of a new entity, and how much a template explains. */
export interface TemplateOptions {
  /** Values of fields that are known already. */
  readonly filled?: YamlFields;
  /**
   * `all` writes every field, those that may be absent behind a `#`, each with its description; `open` writes
   * those that are filled or needed, and describes the empty ones.
   */
  readonly fields?: 'all' | 'open';
  /** Fields of the outermost level that are left open though the schema lets them be absent. */
  readonly open?: readonly string[];
  /** Fields that `open` shows behind a `#` although they may be absent: what somebody is likely to know. */
  readonly offered?: readonly string[];
  /** What a reference to this kind may name, where the list is short enough to be shown. */
  readonly choices?: (kind: ReferenceTarget) => readonly string[];
}

/** Entries that a list needs where one is not enough: a tension has two sides. */
const LEAST_ENTRIES: Readonly<Record<string, number>> = { sides: 2 };

interface Writing {
  readonly all: boolean;
  readonly explain: boolean;
  /** True inside a field that stands behind a sign, where a table shows its entry at once. */
  readonly absent: boolean;
  readonly open: readonly string[];
  readonly offered: readonly string[];
  readonly choices: Choices;
}

/**
 * The YAML of a new entity, made from its schema: needed fields stand open or filled, so that the checker
 * names those that are still empty. Every line ends with a newline; explanations start with `##`.
 */
export function template(kind: DescribedKind, options: TemplateOptions = {}): string {
  const writing: Writing = {
    all: options.fields !== 'open',
    explain: true,
    absent: false,
    open: options.open ?? [],
    offered: options.offered ?? [],
    choices: { of: options.choices ?? (() => []), listed: new Set() },
  };
  const parts = fieldParts(DESCRIBED[kind], options.filled ?? {}, writing, WIDTH);
  const lines = writing.all ? parts.flatMap((part) => ['', ...part]) : parts.flat();
  return text(lines);
}

/** The explanation at the head of a new file, as lines of YAML: what the kind is, and how to read the rest. */
export function templateHead(kind: DescribedKind): string {
  const purpose = PURPOSES[kind];
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return text([
    ...wrapped(`${name}: ${purpose.charAt(0).toLowerCase()}${purpose.slice(1)}`, WIDTH),
    '##',
    ...wrapped('Lines with ## explain the field below them; delete them as you like.', WIDTH),
    ...wrapped('A field behind a single # may be left out; take the sign away to use it.', WIDTH),
    ...wrapped('`npm run check` names every field that is still empty.', WIDTH),
  ]);
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function objectLines(schema: $ZodType, filled: YamlFields, writing: Writing, width: number): string[] {
  return fieldParts(schema, filled, writing, width).flat();
}

/** The lines of each field: those that are filled or needed, then those that may be absent. */
function fieldParts(schema: $ZodType, filled: YamlFields, writing: Writing, width: number): string[][] {
  const { def } = bare(schema)._zod;
  if (def.type !== 'object') return [];
  const isOpen = (name: string, field: $ZodType): boolean =>
    filled[name] !== undefined || !mayBeAbsent(field) || writing.open.includes(name);
  const fields = Object.entries(def.shape);
  const inner = { ...writing, open: [], offered: [] };
  const all = writing.all && writing.explain;
  return [
    ...fields
      .filter(([name, field]) => isOpen(name, field))
      .map(([name, field]) => openField(name, field, filled[name], inner, width)),
    ...fields
      .filter(([name, field]) => !isOpen(name, field) && (all || writing.offered.includes(name)))
      .map(([name, field]) => absentField(name, field, inner, width)),
  ];
}

function openField(
  name: string,
  field: $ZodType,
  value: YamlValue | undefined,
  writing: Writing,
  width: number,
): string[] {
  const lines = valueLines(name, field, value, writing, width);
  // A group of fields is explained by its fields where it is not explained itself.
  const explained = writing.explain && (writing.all || (value === undefined && !isNested(field)));
  return explained ? [...explanation(field, writing.choices, width), ...lines] : lines;
}

/** A field that may be absent, ready to be used once its sign is taken away. */
function absentField(name: string, field: $ZodType, writing: Writing, width: number): string[] {
  const explained = explanation(field, writing.choices, width);
  // Claims are written by a command of their own, with fields that have their own explanations.
  if (isAnything(field)) {
    return [...explained, ...wrapped('`npm run new -- claim <id of this article>` writes one here.', width)];
  }
  const lines = valueLines(name, field, undefined, { ...writing, absent: true }, width - 2);
  return [...explained, ...lines.map((line) => `# ${line}`)];
}

function valueLines(
  name: string,
  field: $ZodType,
  value: YamlValue | undefined,
  writing: Writing,
  width: number,
): string[] {
  const { def } = bare(field)._zod;
  if (def.type === 'object') {
    const fields = typeof value === 'object' && !isList(value) ? value : {};
    return [`${name}:`, ...indented(objectLines(field, fields, writing, width - 2))];
  }
  if (def.type === 'array') {
    const entries = value === undefined || !isList(value) ? [] : value;
    return listLines(name, def.element, entries, writing, width);
  }
  if (def.type === 'record') {
    const table = typeof value === 'object' && !isList(value) ? value : {};
    return tableLines(name, def.valueType, table, writing, width);
  }
  if (value !== undefined) return yamlField(name, value);
  if (def.type === 'tuple') return [`${name}:`, ...def.items.map(() => '  -')];
  return [`${name}:`];
}

/** A table of the settings; where it is empty, an entry behind signs shows what one holds. */
function tableLines(
  name: string,
  entry: $ZodType,
  table: YamlFields,
  writing: Writing,
  width: number,
): string[] {
  const keys = entriesOf(table);
  if (keys.length === 0) {
    const shown = ['key:', ...indented(objectLines(entry, {}, { ...writing, absent: false }, width - 6))];
    if (writing.absent) return [`${name}:`, ...indented(shown)];
    return [`${name}: {}`, ...(writing.all ? shown.map((line) => `#   ${line}`) : [])];
  }
  const lines = keys.flatMap(([key, value], index) => {
    const fields = typeof value === 'string' || isList(value) ? {} : value;
    const inner = { ...writing, explain: writing.explain && index === 0 };
    return [`${key}:`, ...indented(objectLines(entry, fields, inner, width - 4))];
  });
  return [`${name}:`, ...indented(lines)];
}

function listLines(
  name: string,
  element: $ZodType,
  entries: readonly YamlValue[],
  writing: Writing,
  width: number,
): string[] {
  const { def } = bare(element)._zod;
  if (def.type === 'object' || (def.type === 'union' && entries.length === 0)) {
    const least = Math.max(1, LEAST_ENTRIES[name] ?? 1, entries.length);
    // What the first entry explains need not be said again.
    const all = Array.from({ length: least }, (_, index) =>
      entryLines(element, entries[index], { ...writing, explain: index === 0 }, width - 4),
    );
    return [`${name}:`, ...indented(all.flat())];
  }
  if (entries.length > 0) return yamlField(name, entries);
  return [`${name}:`, '  -'];
}

function entryLines(
  element: $ZodType,
  entry: YamlValue | undefined,
  writing: Writing,
  width: number,
): string[] {
  const { def } = bare(element)._zod;
  const options = def.type === 'union' ? def.options : [element];
  const filled = entry === undefined || typeof entry === 'string' || isList(entry) ? {} : entry;
  if (isComplete(element, filled) && !(writing.all && writing.explain)) return yamlEntry(filled);
  return options.flatMap((option) => entryOf(objectLines(option, filled, writing, width)));
}

/** True where an entry has every field that it needs. */
function isComplete(element: $ZodType, filled: YamlFields): boolean {
  const { def } = bare(element)._zod;
  if (def.type !== 'object') return false;
  return Object.entries(def.shape).every(([name, field]) => mayBeAbsent(field) || filled[name] !== undefined);
}

function isAnything(field: $ZodType): boolean {
  const { def } = bare(field)._zod;
  return def.type === 'array' && bare(def.element)._zod.def.type === 'unknown';
}

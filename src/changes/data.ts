import type { EdtfDate, Entity, FieldPath, Graph, Reference } from '../wiki/index.ts';

/** Data of an entity made plain for comparison: dates as written, everything else as the schema gives it. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** Tells the present id of an entity that a key leads to. */
export type IdOf = (key: string) => string;

function isDate(value: object): value is EdtfDate {
  return 'earliest' in value && 'latest' in value && 'text' in value;
}

/** Makes data plain: dates become their text, absent fields are left out. */
export function plain(value: unknown): Plain {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return '';
  if (isDate(value)) return value.text;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]));
}

/** The same data with another text at a path; unchanged where the path leads nowhere. */
function withTextAt(data: Plain, [head, ...rest]: FieldPath, text: string): Plain {
  if (head === undefined) return text;
  if (Array.isArray(data)) {
    return data.map((each, index) => (index === head ? withTextAt(each, rest, text) : each));
  }
  if (typeof data !== 'object' || !Object.hasOwn(data, head)) return data;
  const record = data as Readonly<Record<string, Plain>>;
  const inner = record[head];
  return inner === undefined ? data : { ...record, [head]: withTextAt(inner, rest, text) };
}

/** True where a reference stands in a field and leads to an entity, not to a setting. */
function leadsToEntity({ type, to, toKind }: Reference, graph: Graph): boolean {
  return type === 'field' && to !== undefined && toKind !== undefined && graph.resolve(to) !== undefined;
}

/**
 * Fields of an entity made plain, each reference by the present id of what it leads to. So a move changes
 * nothing in what refers to it. `formerIds` are left out: they are told as moves.
 */
export function dataOf(entity: Entity, graph: Graph, idOf: IdOf): Readonly<Record<string, Plain>> {
  let data = plain(entity.data);
  for (const reference of graph.referencesFrom(entity.id)) {
    if (!leadsToEntity(reference, graph)) continue;
    const id = idOf(reference.key);
    if (id !== reference.key) data = withTextAt(data, reference.path, id);
  }
  const { formerIds: _formerIds, ...rest } = data as Readonly<Record<string, Plain>>;
  return rest;
}

/** Plain data as one line of text: `claim: a, reason: revision`; lists with semicolons. */
export function lineOf(data: Plain): string {
  if (typeof data !== 'object') return String(data);
  if (Array.isArray(data)) return data.map(lineOf).join('; ');
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${lineOf(value)}`)
    .join(', ');
}

/** True where two plain values say the same; the order of the fields of a record does not matter. */
export function same(one: Plain | undefined, other: Plain | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && keyOf(one) === keyOf(other));
}

/** A text that two values share exactly where they say the same. */
export function keyOf(data: Plain): string {
  if (typeof data !== 'object') return JSON.stringify(data);
  if (Array.isArray(data)) return `[${data.map(keyOf).join(',')}]`;
  const record = data as Readonly<Record<string, Plain>>;
  const fields = Object.keys(record).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${keyOf(record[field] ?? '')}`).join(',')}}`;
}

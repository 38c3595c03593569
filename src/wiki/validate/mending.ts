import type { $ZodType } from 'zod/v4/core';
import { mends, readTree, removal, valueAt, type Edit, type Fix } from '../edit/index.ts';
import { replacing, type Place } from '../read/place.ts';
import { isId, leaves, references } from '../schema/index.ts';
import {
  likelyDate,
  likelyFlag,
  likelyIdentifier,
  likelyNumber,
  likelyWord,
} from '../schema/likely-values.ts';
import { bare, mayBeAbsent, schemasAt } from '../schema/shape.ts';
import { inFile, type Checked } from './checked.ts';

type Path = readonly PropertyKey[];

/** What the author can only have meant: the value as it should read, where it is one, and the way there. */
export interface Meant {
  readonly expected?: string;
  readonly fix: Fix;
}

/** What can only have been meant by a value that its field cannot take; `undefined` where that is not certain. */
export function meantBy(value: unknown, path: Path, checked: Checked): Meant | undefined {
  const schemas = schemasAt(checked.schema, path);
  if (value === '' || (Array.isArray(value) && value.length === 0)) {
    return schemas.some(mayBeAbsent) ? byEdit(taken(path, checked)) : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const lists = schemas.map((schema) => bare(schema)).filter(({ _zod }) => _zod.def.type === 'array');
  const [list] = lists;
  if (list) return lists.length === 1 ? asList(value, list, path, checked) : undefined;
  const found = new Set(schemas.flatMap((schema) => likely(value, path, schema) ?? []));
  const [expected] = found;
  if (expected === undefined || found.size > 1) return undefined;
  const edit = replaced(checked.at(inFile(checked, path)), value, expected, checked);
  return edit && { expected, fix: mends(edit) };
}

/** The edit that takes a field out; `undefined` where it stands in no file, or would take a comment along. */
function taken(path: Path, checked: Checked): Edit | undefined {
  return checked.fields && removal(checked.fields, inFile(checked, path));
}

function byEdit(edit: Edit | undefined): Meant | undefined {
  return edit && { fix: mends(edit) };
}

/** Only where the text stands in the file as it was read: without escapes, on one line. */
function replaced(place: Place, value: string, text: string, checked: Checked): Edit | undefined {
  return checked.text.cut(place) === value ? replacing(place, text) : undefined;
}

function likely(value: string, path: Path, schema: $ZodType): string | undefined {
  const leaf = bare(schema);
  const { def } = leaf._zod;
  const kind = leaves.get(leaf)?.type;
  if (kind === 'flag') return likelyFlag(value);
  if (def.type === 'enum') return likelyWord(value, Object.values(def.entries).map(String));
  if (kind === 'date') return likelyDate(value);
  if (kind === 'number' || kind === 'count') return likelyNumber(value);
  return likelyIdentifier(String(path.at(-1)), value);
}

/** A single text where a list is needed stands for its only entry; ids with commas between them are several. */
function asList(value: string, list: $ZodType, path: Path, checked: Checked): Meant | undefined {
  const { def } = bare(list)._zod;
  const entry = def.type === 'array' ? bare(def.element) : undefined;
  const tree = checked.fields && readTree(checked.fields);
  const written = tree && valueAt(tree, inFile(checked, path));
  if (!checked.fields || !entry || written?.type !== 'text' || !isText(entry)) return undefined;
  const ids = references.has(entry) && value.split(',').every((part) => isId(part.trim()));
  const plain = written.style === 'plain' && (ids || !/[,[\]{}\n]/.test(value));
  if (!plain && written.style !== 'quoted') return undefined;
  const { file } = checked.fields;
  const { start, end } = written;
  return {
    fix: mends({ file, start, end: start, text: '[' }, { file, start: end, end, text: ']' }),
  };
}

function isText(schema: $ZodType): boolean {
  return bare(schema)._zod.def.type === 'string';
}

// Marks that reorder or hide text; a control sign may stand for a letter that was lost on the way.
const HIDDEN = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;

/** Takes out a sign that nobody sees, where it stands for nothing. */
export function withoutHidden(place: Place, checked: Checked): Fix | undefined {
  return HIDDEN.test(checked.text.cut(place)) ? mends(replacing(place, '')) : undefined;
}

import {
  insertField,
  pathAt,
  readTree,
  removal,
  suggests,
  valueAt,
  type Edit,
  type Fix,
  type YamlStretch,
} from '../edit/index.ts';
import type { Place } from '../read/place.ts';
import { fieldsOf, type ReadFile } from '../read/read-file.ts';

/**
 * Best guesses at what an author would write: reports show them as whole lines, and nothing does them by itself.
 */

/** Stands in a suggestion for what only the author knows. */
export const BLANK = '…';

const byPath = new WeakMap<readonly ReadFile[], ReadonlyMap<string, ReadFile>>();

function fileAt(files: readonly ReadFile[], { file }: Place): ReadFile | undefined {
  let known = byPath.get(files);
  if (!known) byPath.set(files, (known = new Map(files.map((each) => [each.path, each]))));
  return known.get(file);
}

function fieldsAt(files: readonly ReadFile[], place: Place): YamlStretch | undefined {
  const found = fileAt(files, place);
  return found && fieldsOf(found);
}

/** The field that is missing, with a blank in its value, in the group of the field that stands at a place. */
export function besides(
  files: readonly ReadFile[],
  place: Place,
  name: string,
  value = BLANK,
): Fix | undefined {
  const fields = fieldsAt(files, place);
  const path = fields && pathAt(fields, place.start.offset);
  const edit = fields && path && insertField(fields, path.slice(0, -1), name, value);
  return edit && { ...suggests(edit), blank: true };
}

/** Without the entry of a list in which a place lies, or without the field where it lies in no list. */
export function without(files: readonly ReadFile[], place: Place): Fix | undefined {
  const fields = fieldsAt(files, place);
  const path = fields && pathAt(fields, place.start.offset);
  if (!fields || !path) return undefined;
  const entry = path.findLastIndex((step) => typeof step === 'number');
  const edit = removal(fields, entry < 0 ? path : path.slice(0, entry + 1));
  return edit && suggests(edit);
}

/** Without the sign that makes an embed of the link whose key stands at a place. */
export function asLink(files: readonly ReadFile[], place: Place): Fix | undefined {
  const text = fileAt(files, place)?.text.text ?? '';
  const start = text.lastIndexOf('![[', place.start.offset);
  if (start < 0 || text.slice(start + 3, place.start.offset).trim() !== '') return undefined;
  return suggests({ file: place.file, start, end: start + 1, text: '' });
}

/** A wikilink in place of a citation whose key stands at a place, where it cites nothing else. */
export function linked(files: readonly ReadFile[], place: Place, key: string): Fix | undefined {
  const { file, start, end } = place;
  const text = fileAt(files, place)?.text.text ?? '';
  if (text.slice(start.offset - 2, start.offset) !== '[@' || text[end.offset] !== ']') return undefined;
  return suggests({ file, start: start.offset - 2, end: end.offset + 1, text: `[[${key}]]` });
}

const STATED = /^([A-Za-z]\w*): ([^,:]+)$/;

/** What `low: 4, high: 6` says of the group of fields in which a place lies: values that change, fields that are new. */
export function stated(fields: YamlStretch, place: Place, guess: string): Fix | undefined {
  const pairs = guess.split(', ').map((part) => STATED.exec(part));
  const path = pathAt(fields, place.start.offset)?.slice(0, -1);
  const tree = readTree(fields);
  const group = path && tree && valueAt(tree, path);
  if (!path || group?.type !== 'map') return undefined;
  const edits = pairs.map((pair): Edit | undefined => {
    const [, name = '', value = ''] = pair ?? [];
    const field = group.fields.find((each) => each.name === name);
    if (!pair) return undefined;
    if (!field) return insertField(fields, path, name, value);
    return { file: fields.file, start: field.value.start, end: field.value.end, text: value };
  });
  const known = edits.filter((edit) => edit !== undefined);
  return known.length === pairs.length ? suggests(...known) : undefined;
}

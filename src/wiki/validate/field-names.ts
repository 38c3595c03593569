import {
  insertField,
  mends,
  readTree,
  removal,
  suggests,
  valueAt as writtenAt,
  type Field,
  type Fix,
} from '../edit/index.ts';
import { nearest } from '../read/did-you-mean.ts';
import { replacing, type Place } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import { likelyWord } from '../schema/likely-values.ts';
import { descriptionAt, fieldsAt } from '../schema/shape.ts';
import { inFile, type Checked } from './checked.ts';
import { valueAt } from './data.ts';
import { fieldName, quoted } from './words.ts';

type Path = readonly PropertyKey[];

/** What holds a field: the thing itself, or the field that it stands in. */
function holder(path: Path, checked: Checked): string {
  if (path.length === 0) return checked.what;
  return fieldName(path);
}

/** A name that is not a field where it stands. */
export function unknownField(
  path: Path,
  name: string,
  guesses: readonly string[],
  checked: Checked,
): Problem {
  const fields = fieldsAt(checked.schema, path);
  const place = checked.at(inFile(checked, [...path, name]), 'key');
  const split = /\s/.test(name) && valueAt(checked.value, [...path, name]) === '';
  if (split) return splitByComma(name, place, unsplit(path, place, checked));
  const fix = respelt(path, name, place, fields, checked);
  return {
    rule: 'field-unknown',
    place,
    message: `${quoted(name)} is not a field of ${holder(path, checked)}, so that what it says would be lost`,
    actual: name,
    ...(guesses.length > 0 && { expected: guesses }),
    advice:
      guesses.length > 0
        ? 'Correct the name, or take the field out'
        : `Take it out, or use one of the fields ${fields.map(quoted).join(', ')}`,
    ...(fix && { fix }),
  };
}

/** The name in its right spelling, where it is that of a field which is not there but for case and hyphens. */
function respelt(
  path: Path,
  name: string,
  place: Place,
  fields: readonly string[],
  checked: Checked,
): Fix | undefined {
  const meant = likelyWord(name, fields);
  const empty = valueAt(checked.value, [...path, name]) === '';
  if (meant === undefined && empty && nearest(name, fields).length === 0) {
    const edit = checked.fields && removal(checked.fields, inFile(checked, [...path, name]));
    return edit && mends(edit);
  }
  if (meant === undefined || checked.text.cut(place) !== name) return undefined;
  return valueAt(checked.value, [...path, meant]) === undefined ? mends(replacing(place, meant)) : undefined;
}

/** The whole text in quotes, from the value before the comma to the last piece that the commas cut off. */
function unsplit(path: Path, place: Place, checked: Checked): Fix | undefined {
  const tree = checked.fields && readTree(checked.fields);
  const map = tree && writtenAt(tree, inFile(checked, path));
  if (!checked.fields || map?.type !== 'map' || !map.flow) return undefined;
  const { file, text } = checked.fields;
  const at = map.fields.findIndex(({ start }) => start === place.start.offset);
  const isPiece = ({ start, keyEnd, value }: Field): boolean =>
    value.type === 'text' && value.style === 'empty' && !/^['"]/.test(text.slice(start, keyEnd));
  const first = map.fields.slice(0, Math.max(0, at)).findLastIndex((field) => !isPiece(field));
  const value = map.fields[first]?.value;
  if (value?.type !== 'text' || value.style !== 'plain') return undefined;
  const after = map.fields.findIndex((field, index) => index > first && !isPiece(field));
  const last = map.fields[after < 0 ? map.fields.length - 1 : after - 1];
  if (!last) return undefined;
  const whole = text.slice(value.start, last.keyEnd);
  if (/[\n#:]/.test(whole)) return undefined;
  const quotes = `'${whole.replaceAll("'", "''")}'`;
  return mends({ file, start: value.start, end: last.keyEnd, text: quotes });
}

/** Words without a value between braces: they are the rest of a text that was not put in quotes. */
function splitByComma(name: string, place: Place, fix: Fix | undefined): Problem {
  return {
    rule: 'field-unknown',
    place,
    message: `${quoted(name)} stands where the name of a field is needed, because a comma between braces ends the text before it`,
    actual: name,
    advice: 'Put the whole text in quotes, from before the comma to its end',
    ...(fix && { fix }),
  };
}

/** A field that cannot be left out. */
export function missingField(path: Path, checked: Checked): Problem {
  const name = path.at(-1);
  const description = descriptionAt(checked.schema, path);
  const where = inFile(checked, path.slice(0, -1));
  const edit = checked.fields && insertField(checked.fields, where, String(name), '…');
  return {
    rule: 'field-missing',
    place: checked.at(where, 'key'),
    message: `${quoted(String(name))} is missing from ${holder(path.slice(0, -1), checked)}, which cannot do without it`,
    advice: `Add ${quoted(String(name))}${description === undefined ? '' : `: ${uncapped(description)}`}`,
    ...(edit && { fix: { ...suggests(edit), blank: true } }),
  };
}

function uncapped(text: string): string {
  const rest = text.replace(/\.$/, '');
  return `${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
}

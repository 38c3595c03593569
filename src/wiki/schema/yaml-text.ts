import { Document, isCollection } from 'yaml';
import { forbiddenCharacter } from './fields.ts';

/** A value of a file that is to be written: text, a list, or fields; nothing else stands in our YAML. */
export type YamlValue = string | readonly YamlValue[] | YamlFields;
/** Fields by name; those without a value are left out. */
export type YamlFields = { readonly [field: string]: YamlValue | undefined };

/** Longest value that is written between brackets or braces on one line, in characters. */
const LONGEST_FLOW = 90;

/** A text as fields keep it: one line, composed, without characters that nobody sees. */
export function plainLine(text: string): string {
  let clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  for (let bad = forbiddenCharacter(clean); bad; bad = forbiddenCharacter(clean)) {
    clean = clean.slice(0, bad.index) + clean.slice(bad.index + 1);
  }
  return clean;
}

/** A value on one line, quoted where YAML would take it for something else; texts are made plain lines. */
export function yamlLine(value: YamlValue): string {
  const document = new Document(cleaned(value), { schema: 'failsafe', version: '1.2' });
  if (isCollection(document.contents)) document.contents.flow = true;
  // Lists stand close in their brackets, fields apart in their braces, as the content of this wiki has them.
  const flowCollectionPadding = !isList(value);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding }).trimEnd();
}

function cleaned(value: YamlValue): YamlValue {
  if (typeof value === 'string') return plainLine(value);
  if (isList(value)) return value.map(cleaned);
  return Object.fromEntries(entriesOf(value).map(([field, each]) => [field, cleaned(each)]));
}

/** The fields that have a value, with their names. */
export function entriesOf(fields: YamlFields): [field: string, value: YamlValue][] {
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]));
}

/** True for a list; the declared type of `Array.isArray` does not know lists that must not change. */
export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** True where a value is short enough to stand on one line with its field. */
function fitsLine(value: YamlValue): boolean {
  return typeof value === 'string' || yamlLine(value).length <= LONGEST_FLOW;
}

/** The lines of a field with its value, the indentation of the first line left out. */
export function yamlField(name: string, value: YamlValue): string[] {
  if (typeof value === 'string') return [`${name}: ${yamlLine(value)}`];
  if (!isList(value)) {
    return [`${name}:`, ...entriesOf(value).flatMap(([field, each]) => indented(yamlField(field, each)))];
  }
  const texts = value.every((each) => typeof each === 'string');
  if (texts && fitsLine(value)) return [`${name}: ${yamlLine(value)}`];
  return [`${name}:`, ...value.flatMap((each) => indented(yamlEntry(each)))];
}

/** The lines of an entry of a list, its hyphen included. */
export function yamlEntry(value: YamlValue): string[] {
  if (typeof value === 'string' || isList(value) || fitsLine(value)) return [`- ${yamlLine(value)}`];
  return entryOf(entriesOf(value).flatMap(([field, each]) => yamlField(field, each)));
}

/** Puts the hyphen of an entry before the first of its lines that is no comment. */
export function entryOf(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => `${index < first ? '' : index === first ? '- ' : '  '}${line}`);
}

/** Lines two blanks further in. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

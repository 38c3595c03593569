import { isFields, isList, type Fields, type FormField, type FormType, type Value } from './form-types.ts';

/**
 * Writes YAML that any reader takes for the texts that were written, and nothing else: one value a line, quotes
 * where YAML would see more in a text than its letters, escapes for what no line can hold.
 */

/** Words that most readers of YAML take for something else than text. */
const OTHER_THAN_TEXT = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i;
/** What can stand without quotes: begins with a letter or digit, and nowhere begins a comment or a field. */
const PLAIN = /^[\p{L}\p{N}](?:[^:#\p{C}\p{Z}]|(?<! )#|:(?=[^\p{Z}\p{C}])| (?=[^ #]))*$/u;
/** What single quotes can hold: one line of signs that can be seen. */
const ONE_LINE = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A text as a value of YAML; with `asText`, words such as `no` are quoted for other readers. */
export function scalar(text: string, asText = true): string {
  if (PLAIN.test(text) && !(asText && OTHER_THAN_TEXT.test(text))) return text;
  if (ONE_LINE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(/["\\\p{C}\p{Zl}\p{Zp}]/gu, escaped)}"`;
}

function escaped(sign: string): string {
  const short = ESCAPES[sign];
  if (short !== undefined) return short;
  const code = sign.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The fields of a record as lines of YAML, in the order of the form; what was not written is left out. */
export function yamlLines(fields: readonly FormField[], values: Fields): string[] {
  return fields.flatMap(({ name, is }) => {
    const value = values[name];
    return value === undefined ? [] : fieldLines(name, is, value);
  });
}

/** A record as an entry of a list, `indent` blanks before its hyphen. */
export function yamlEntry(fields: readonly FormField[], values: Fields, indent: number): string[] {
  return itemLines(yamlLines(fields, values)).map((line) => `${' '.repeat(indent)}${line}`);
}

function fieldLines(name: string, is: FormType, value: Value): string[] {
  if (typeof value === 'string') return [`${name}: ${scalar(value, is.type === 'text')}`];
  if (isList(value)) {
    if (value.every(isShort)) return [`${name}: [${value.join(', ')}]`];
    return [`${name}:`, ...indented(value.flatMap((entry, index) => listEntry(entryType(is, index), entry)))];
  }
  return [`${name}:`, ...indented(objectLines(is, value))];
}

/** A text that needs no quotes even between brackets. */
function isShort(value: Value): value is string {
  return (
    typeof value === 'string' &&
    /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}])?$/u.test(value) &&
    !OTHER_THAN_TEXT.test(value)
  );
}

function entryType(is: FormType, index: number): FormType {
  if (is.type === 'list') return is.of;
  if (is.type === 'pair') return is.fields[index]?.is ?? { type: 'any' };
  return { type: 'any' };
}

function listEntry(is: FormType, value: Value): string[] {
  if (typeof value === 'string') return [`- ${scalar(value, is.type === 'text')}`];
  return isFields(value) ? itemLines(objectLines(is, value)) : [];
}

function objectLines(is: FormType, values: Fields): string[] {
  if (is.type === 'fields') return yamlLines(is.fields, values);
  if (is.type === 'either') {
    // Whatever was written stands there, also where it belongs to two of the options: the check tells.
    return is.options.flatMap((option) => yamlLines(option, values));
  }
  return [];
}

function itemLines(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

import type { $ZodIssue } from 'zod/v4/core';
import { nearest } from '../read/did-you-mean.ts';
import type { Problem } from '../read/problem.ts';
import { forbiddenCharacter, parseEdtf } from '../schema/index.ts';
import { bare, fieldsAt, mayBeAbsent, schemasAt } from '../schema/shape.ts';
import { inFile, type Checked } from './checked.ts';
import { meantBy, withoutHidden } from './mending.ts';
import { fieldName, oneOf, quoted, shapeOf, shortened } from './words.ts';

type Path = readonly PropertyKey[];

/** A value that its field cannot take, with what was meant where that is certain. */
export function wrongValue(issue: $ZodIssue, value: unknown, checked: Checked): Problem {
  const problem = told(issue, value, checked);
  const meant = problem.fix ? undefined : meantBy(value, issue.path, checked);
  if (!meant) return problem;
  const { expected, fix } = meant;
  return { ...problem, ...(expected !== undefined && { expected: [expected] }), fix };
}

function told(issue: $ZodIssue, value: unknown, checked: Checked): Problem {
  const { path } = issue;
  const words = allowedWords(issue);
  if (value === '') return emptyValue(path, checked);
  if (words && typeof value === 'string') return wrongWord(path, value, words, checked);
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union':
      return wrongShape(path, value, checked);
    case 'too_small':
    case 'too_big':
      return wrongLength(issue, path, value, checked);
    case 'invalid_key': {
      const said = issue.issues[0]?.message ?? 'it is not one that can be used';
      const place = checked.at(inFile(checked, path), 'key');
      const key = String(path.at(-1));
      return {
        rule: 'id-format',
        place,
        message: `${quoted(key)} cannot be a key: ${said}`,
        actual: key,
        advice: 'Change the key here and wherever it is used',
      };
    }
    case 'custom':
      return custom(issue, value, checked);
    default: {
      const name = fieldName(path);
      const shown =
        typeof value === 'string' ? `${quoted(value)} cannot stand in ${name}` : `${name} is not right`;
      return { ...wrong(path, checked, `${shown}: ${issue.message}`, 'Correct the value'), ...actual(value) };
    }
  }
}

function emptyValue(path: Path, checked: Checked): Problem {
  const optional = schemasAt(checked.schema, path).some(mayBeAbsent);
  const advice = optional ? 'Give it a value, or leave the field out' : 'Give it a value';
  return wrong(path, checked, `${fieldName(path)} has no value`, advice);
}

/** More words than this stand in the advice, so that the message stays a sentence. */
const MOST_WORDS = 8;

function wrongWord(path: Path, value: string, words: readonly string[], checked: Checked): Problem {
  const list = oneOf(words.map(quoted));
  const few = words.length <= MOST_WORDS;
  const problem = wrong(
    path,
    checked,
    `${fieldName(path)} is ${quoted(value)}, and it must be ${few ? list : `one of ${words.length} words`}`,
    few ? 'Use one of these words' : `Use one of ${list}`,
  );
  const guesses = nearest(value, words);
  return { ...problem, actual: value, ...(guesses.length > 0 && { expected: guesses }) };
}

function allowedWords(issue: $ZodIssue): string[] | undefined {
  return issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
}

function wrongShape(path: Path, value: unknown, checked: Checked): Problem {
  const name = path.length === 0 ? `what stands here` : fieldName(path);
  const kinds = schemasAt(checked.schema, path).map((schema) => bare(schema)._zod.def.type);
  const fields = fieldsAt(checked.schema, path);
  const is = `${name} is ${shapeOf(value)}`;
  if (kinds.includes('array') || kinds.includes('tuple')) {
    const example = typeof value === 'string' && value.length <= 40 ? ` \`[${shortened(value)}]\`` : '';
    return wrong(
      path,
      checked,
      `${is}, where a list is needed`,
      `Write a list${example === '' ? ', each entry on a line of its own after a hyphen' : `, also for a single entry:${example}`}`,
    );
  }
  if (fields.length > 0) {
    return wrong(
      path,
      checked,
      `${is}, where a group of fields is needed`,
      `Write its fields with their names: ${fields.slice(0, 8).map(quoted).join(', ')}${fields.length > 8 ? ' …' : ''}`,
    );
  }
  if (kinds.includes('record')) {
    return wrong(
      path,
      checked,
      `${is}, where a table of keys is needed`,
      'Write each key on a line of its own',
    );
  }
  return wrong(path, checked, `${is}, where a single text is needed`, 'Write one text');
}

function wrongLength(
  issue: $ZodIssue & { code: 'too_small' | 'too_big' },
  path: Path,
  value: unknown,
  checked: Checked,
): Problem {
  const kind = schemasAt(checked.schema, path).map((schema) => bare(schema)._zod.def)[0];
  if (kind?.type === 'tuple' && Array.isArray(value)) {
    const entries = value.length === 1 ? '1 entry' : `${value.length} entries`;
    const message = `${fieldName(path)} has ${entries}, and it takes exactly ${kind.items.length}`;
    return wrong(path, checked, message, 'Write as many as it takes');
  }
  if (Array.isArray(value) && value.length === 0) {
    return wrong(
      path,
      checked,
      `${fieldName(path)} is an empty list`,
      'Give it an entry, or leave the field out',
    );
  }
  return wrong(path, checked, `${fieldName(path)} does not fit: ${issue.message}`, 'Correct the value');
}

function custom(issue: $ZodIssue & { code: 'custom' }, value: unknown, checked: Checked): Problem {
  const { path } = issue;
  const rule = typeof issue.params?.['rule'] === 'string' ? issue.params['rule'] : 'field-value';
  let message = issue.message.replace(/^the text /, `the text of ${fieldName(path)} `);
  if (typeof value === 'string' && value !== shortened(value)) {
    message = message.replaceAll(value, shortened(value));
  }
  const place = checked.at(inFile(checked, path));
  const hidden = typeof value === 'string' ? forbiddenCharacter(checked.text.cut(place)) : undefined;
  if (!hidden || rule !== 'field-value') {
    const turned = rule === 'date-invalid' && typeof value === 'string' ? turnedRound(value) : undefined;
    const advice = (typeof value === 'string' ? ADVICE[rule] : undefined) ?? 'Correct the value';
    return { rule, place, message, ...actual(value), ...(turned && { expected: [turned] }), advice };
  }
  const at = place.start.offset + hidden.index;
  const sign = checked.text.place(at, at + 1);
  const fix = withoutHidden(sign, checked);
  return {
    rule,
    place: sign,
    message,
    actual: hidden.name,
    advice: 'Remove the character, which readers cannot see',
    ...(fix && { fix }),
  };
}

/** An interval that runs backwards, forwards. */
function turnedRound(value: string): string | undefined {
  const [from, to, ...more] = value.split('/');
  const turned = `${to}/${from}`;
  return more.length === 0 && parseEdtf(turned) ? turned : undefined;
}

const ADVICE: Readonly<Record<string, string>> = {
  'field-value': 'Correct the text',
  'id-format': 'Write it with lower-case letters, digits and hyphens',
  'date-invalid': 'Write the date no finer than the source gives it, or leave the field out',
  'quantity-range': 'Put the plain number here; unit and direction belong to the measure',
  'url-scheme': 'Copy the address from the browser, with https:// at its start',
};

function actual(value: unknown): { actual?: string } {
  return typeof value === 'string' ? { actual: value } : {};
}

function wrong(path: Path, checked: Checked, message: string, advice: string): Problem {
  return { rule: 'field-value', place: checked.at(inFile(checked, path)), message, advice };
}

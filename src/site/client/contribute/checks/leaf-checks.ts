// Written by `npm run generate` from src/wiki/schema/leaf-checks.ts: do not edit.
import { parseEdtf } from './edtf.ts';

/**
 * What can stand in a single field, as plain functions: the schemas read by them, and the forms of the site check
 * by the same words in the browser. Each `…Problem` says what is wrong with a text; `undefined` where nothing is.
 */

/** Longest id in characters: as a file name and in an address it stays readable. */
export const MAX_ID_LENGTH = 80;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True where the text is lower-kebab ASCII and not too long. */
export function isId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && ID.test(text);
}

/** Why a text is no id. */
export function idProblem(text: string): string | undefined {
  if (isId(text)) return undefined;
  return `\`${text}\` is not an id: use lower-case letters, digits and single hyphens, at most ${MAX_ID_LENGTH} characters`;
}

// Control characters (but for tab, newline, return), and marks that reorder or hide text.
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;

/** The first character that must not stand in text: control, bidirectional, zero-width or half a pair. */
export function forbiddenCharacter(text: string): { index: number; name: string } | undefined {
  const index = text.search(INVISIBLE);
  if (index < 0) return undefined;
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return { index, name: `U+${code}` };
}

/** A text as fields keep it: on one line, with single spaces, composed. */
export function flatText(value: string): string {
  return value.trim().replace(/\s+/gu, ' ').normalize('NFC');
}

/** Why a text is none for a field of at most `max` characters. */
export function textProblem(value: string, max: number): string | undefined {
  const flat = value.trim();
  const bad = forbiddenCharacter(value);
  if (flat === '') return 'the text is empty';
  if (bad) return `the text holds the invisible character ${bad.name}`;
  if (flat.length <= max) return undefined;
  return `the text has ${flat.length} characters, and at most ${max} are allowed`;
}

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

/** Why a text is no number in plain decimal notation. */
export function numberProblem(value: string): string | undefined {
  if (NUMBER.test(value) && !Object.is(Number(value), -0)) return undefined;
  return `\`${value}\` is not a plain number: write digits, with a point for decimals`;
}

/** Why a text is no whole number of at least `min`. */
export function countProblem(value: string, min: number): string | undefined {
  if (/^(?:0|[1-9]\d{0,8})$/.test(value) && Number(value) >= min) return undefined;
  return `\`${value}\` is not a whole number of at least ${min}`;
}

/** Why a text is no date by EDTF level 0. */
export function dateProblem(value: string): string | undefined {
  if (parseEdtf(value)) return undefined;
  return `\`${value}\` is not a date: write \`2026\`, \`2026-05\`, \`2026-05-28\`, or two of these with a slash between`;
}

/** Why a text is no safe absolute web address; `undefined` where it is one. */
export function addressProblem(value: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- an address with one of these reads differently in each browser
  if (/[\u0000-\u0020\\<>"`{}|^\u007F]/u.test(value)) {
    return `\`${value}\` holds a character that an address must encode`;
  }
  if (!/^https?:\/\/[^/]/i.test(value) || !URL.canParse(value)) {
    return `\`${value}\` is not a web address that starts with https:// or http://`;
  }
  const url = new URL(value);
  if (url.username || url.password) return `\`${value}\` hides its host behind a user name`;
  return undefined;
}

import { z } from 'zod';
import { parseEdtf, type EdtfDate } from './edtf.ts';
import type { ReferenceTarget } from './kinds.ts';

/**
 * The leaves that every schema is made of. YAML is read with the failsafe schema, so each scalar arrives
 * as the text the author wrote; these fields read it, and say in `params.rule` which rule a bad one breaks.
 */

/** What a text field that holds a reference may point at; `words` are values that need no target. */
export interface ReferenceMeta {
  readonly to: readonly ReferenceTarget[];
  readonly words?: readonly string[];
}

/** Marks the leaves that hold references, so that the graph can find them by walking the schema. */
export const references = z.registry<ReferenceMeta>();

/** What a leaf reads, for the descriptions of the content model that are made from the schemas. */
export type LeafMeta =
  | { readonly type: 'id' | 'date' | 'number' | 'flag' }
  | { readonly type: 'address'; readonly secure?: boolean }
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'count'; readonly min: number };

/** What each leaf reads: JSON Schema cannot see the checks of a leaf, and takes its bounds and forms from here. */
export const leaves = z.registry<LeafMeta>();

function leaf<T extends z.ZodType>(schema: T, meta: LeafMeta): T {
  leaves.add(schema, meta);
  return schema;
}

/** Longest id in characters: as a file name and in an address it stays readable. */
export const MAX_ID_LENGTH = 80;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True where the text is lower-kebab ASCII and not too long. */
export function isId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && ID.test(text);
}

/** An id that the entity itself declares. */
export function id() {
  const schema = z.string().superRefine((text, ctx) => {
    if (!isId(text)) {
      ctx.addIssue({
        code: 'custom',
        params: { rule: 'id-format' },
        message: `\`${text}\` is not an id: use lower-case letters, digits and single hyphens, at most ${MAX_ID_LENGTH} characters`,
      });
    }
  });
  return leaf(schema, { type: 'id' });
}

/** A reference by id or key to something of one of the kinds named. */
export function reference(...to: ReferenceTarget[]) {
  const schema = z.string().min(1);
  references.add(schema, { to });
  return schema;
}

/** A reference that may also be one of a few fixed words. */
export function referenceOr(words: readonly string[], ...to: ReferenceTarget[]) {
  const schema = z.string().min(1);
  references.add(schema, { to, words });
  return schema;
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

/** Plain text of one paragraph; line breaks and runs of white space become single spaces. */
export function text(max = 2000) {
  const schema = z.string().superRefine((value, ctx) => {
    const flat = value.trim();
    const bad = forbiddenCharacter(value);
    if (flat === '') ctx.addIssue({ code: 'custom', message: 'the text is empty' });
    if (bad) ctx.addIssue({ code: 'custom', message: `the text holds the invisible character ${bad.name}` });
    if (flat.length > max) {
      ctx.addIssue({
        code: 'custom',
        message: `the text has ${flat.length} characters, and at most ${max} are allowed`,
      });
    }
  });
  return leaf(schema, { type: 'text', max }).transform((value) =>
    value.trim().replace(/\s+/gu, ' ').normalize('NFC'),
  );
}

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

/** A number in plain decimal notation: no exponent, no separators, no leading zeros. */
export function number() {
  const schema = z.string().superRefine((value, ctx) => {
    if (!NUMBER.test(value) || Object.is(Number(value), -0)) {
      ctx.addIssue({
        code: 'custom',
        params: { rule: 'quantity-range' },
        message: `\`${value}\` is not a plain number: write digits, with a point for decimals`,
      });
    }
  });
  return leaf(schema, { type: 'number' })
    .transform(Number)
    .meta({ examples: ['4', '3.5'] });
}

/** A whole number of at least `min`. */
export function count(min = 1) {
  const schema = z.string().superRefine((value, ctx) => {
    if (!/^(?:0|[1-9]\d{0,8})$/.test(value) || Number(value) < min) {
      ctx.addIssue({ code: 'custom', message: `\`${value}\` is not a whole number of at least ${min}` });
    }
  });
  return leaf(schema, { type: 'count', min }).transform(Number);
}

/** A date by EDTF level 0. */
export function date() {
  const schema = z.string().superRefine((value, ctx) => {
    if (!parseEdtf(value)) {
      ctx.addIssue({
        code: 'custom',
        params: { rule: 'date-invalid' },
        message: `\`${value}\` is not a date: write \`2026\`, \`2026-05\`, \`2026-05-28\`, or two of these with a slash between`,
      });
    }
  });
  return leaf(schema, { type: 'date' })
    .transform((value): EdtfDate => parseEdtf(value) ?? { text: value, earliest: '', latest: '' })
    .meta({ examples: ['2026', '2026-05', '2026-05-28', '2023-01/2025-10'] });
}

/** `true` or `false`, written out. */
export function flag() {
  return leaf(z.enum(['true', 'false']), { type: 'flag' }).transform((value) => value === 'true');
}

/** An absolute web address (http or https), without a user name in it. */
export function webAddress() {
  const schema = z.string().superRefine((value, ctx) => {
    const problem = addressProblem(value);
    if (problem) ctx.addIssue({ code: 'custom', params: { rule: 'url-scheme' }, message: problem });
  });
  return leaf(schema, { type: 'address' });
}

/** The address of a repository: https alone, since readers send what they write there, and nothing behind the path. */
export function repositoryAddress() {
  const schema = z.string().superRefine((value, ctx) => {
    const problem =
      addressProblem(value) ??
      (/^http:/i.test(value) ? `\`${value}\` does not start with https://` : undefined) ??
      (/[?#]/.test(value) ? `\`${value}\` does not end with the name of the repository` : undefined);
    if (problem) ctx.addIssue({ code: 'custom', params: { rule: 'url-scheme' }, message: problem });
  });
  return leaf(schema, { type: 'address', secure: true });
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

/** A list with at least one entry. */
export function list<T extends z.ZodType>(of: T) {
  return z.array(of).min(1, 'the list is empty: give it an entry or leave the field out');
}

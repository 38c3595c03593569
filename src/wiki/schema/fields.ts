import { z } from 'zod';
import { parseEdtf, type EdtfDate } from './edtf.ts';
import type { ReferenceTarget } from './kinds.ts';
import {
  addressProblem,
  countProblem,
  dateProblem,
  flatText,
  idProblem,
  numberProblem,
  textProblem,
} from './leaf-checks.ts';

export { addressProblem, forbiddenCharacter, isId, MAX_ID_LENGTH } from './leaf-checks.ts';

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

/** An id that the entity itself declares. */
export function id() {
  const schema = z.string().superRefine((text, ctx) => {
    const problem = idProblem(text);
    if (problem) ctx.addIssue({ code: 'custom', params: { rule: 'id-format' }, message: problem });
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

/** Plain text of one paragraph; line breaks and runs of white space become single spaces. */
export function text(max = 2000) {
  const schema = z.string().superRefine((value, ctx) => {
    const problem = textProblem(value, max);
    if (problem) ctx.addIssue({ code: 'custom', message: problem });
  });
  return leaf(schema, { type: 'text', max }).transform(flatText);
}

/** A number in plain decimal notation: no exponent, no separators, no leading zeros. */
export function number() {
  const schema = z.string().superRefine((value, ctx) => {
    const problem = numberProblem(value);
    if (problem) ctx.addIssue({ code: 'custom', params: { rule: 'quantity-range' }, message: problem });
  });
  return leaf(schema, { type: 'number' })
    .transform(Number)
    .meta({ examples: ['4', '3.5'] });
}

/** A whole number of at least `min`. */
export function count(min = 1) {
  const schema = z.string().superRefine((value, ctx) => {
    const problem = countProblem(value, min);
    if (problem) ctx.addIssue({ code: 'custom', message: problem });
  });
  return leaf(schema, { type: 'count', min }).transform(Number);
}

/** A date by EDTF level 0. */
export function date() {
  const schema = z.string().superRefine((value, ctx) => {
    const problem = dateProblem(value);
    if (problem) ctx.addIssue({ code: 'custom', params: { rule: 'date-invalid' }, message: problem });
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

/** A list with at least one entry. */
export function list<T extends z.ZodType>(of: T) {
  return z.array(of).min(1, 'the list is empty: give it an entry or leave the field out');
}

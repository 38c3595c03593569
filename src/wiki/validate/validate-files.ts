import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import type { Problem } from '../read/problem.ts';
import { fieldsOf, type ReadFile, type YamlData } from '../read/read-file.ts';
import {
  articleSchemas,
  claimSchema,
  isId,
  sourceSchema,
  type ArticleKind,
  type EntityKind,
} from '../schema/index.ts';
import { problemsOf } from './issues.ts';
import { readSettings } from './settings.ts';
import type { AnyValidArticle, InvalidEntry, Validated, ValidClaim, ValidSource } from './validated.ts';
import { shapeOf } from './words.ts';

type Path = readonly (string | number)[];

/** What came of files, in their order. */
interface Sorted {
  articles: AnyValidArticle[];
  sources: ValidSource[];
  invalid: InvalidEntry[];
  problems: Problem[];
}

const nothing = (): Sorted => ({ articles: [], sources: [], invalid: [], problems: [] });

// What came of a file that was read: a wiki that is loaded again after an edit brings most of its files along.
const known = new WeakMap<ReadFile, Sorted>();

function validateFile(file: ReadFile): Sorted {
  let sorted = known.get(file);
  if (sorted) return sorted;
  known.set(file, (sorted = nothing()));
  sorted.problems.push(...file.problems);
  const { kind } = file;
  if (kind === 'source') validateSource(file, sorted);
  else if (kind !== undefined && kind !== 'settings') validateArticle(file, kind, sorted);
  return sorted;
}

/**
 * Holds every file against the schema of its kind. Each claim is checked by itself: a bad one becomes an
 * invalid entry and leaves its article and the other claims valid; the claims of a bad article are invalid
 * with it. A file name that is no id makes its article or source invalid without a problem of its own: the
 * rule on ids tells it. Order of the result follows the order of the files. Never throws on content.
 */
export function validateFiles(files: readonly ReadFile[]): Validated {
  const sorted = nothing();
  const settingsFile = files.find((file) => file.kind === 'settings');
  for (const file of files) {
    const { articles, sources, invalid, problems } = validateFile(file);
    sorted.articles.push(...articles);
    sorted.sources.push(...sources);
    sorted.invalid.push(...invalid);
    sorted.problems.push(...problems);
  }
  if (!settingsFile) return { settings: {}, ...sorted };
  const { data, problems } = readSettings(settingsFile);
  sorted.problems.push(...problems);
  return { settings: data ? { data, file: settingsFile } : { file: settingsFile }, ...sorted };
}

function check<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: ReadFile,
  data: YamlData,
  base: Path,
  what: string,
): { data?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const checked = {
    schema: schema as $ZodType,
    value,
    base: [...base],
    what,
    at: data.at.bind(data),
    text: file.text,
    fields: fieldsOf(file),
  };
  return { problems: problemsOf(result.error.issues, checked) };
}

function validateSource(file: ReadFile, sorted: Sorted): void {
  const { id, data } = file;
  if (!data) return void sorted.invalid.push(invalidEntry(file, 'source', id, []));
  const checked = check(sourceSchema, data.value, file, data, [], 'a source');
  sorted.problems.push(...checked.problems);
  if (checked.data && isId(id)) sorted.sources.push({ id, file, data: checked.data });
  else sorted.invalid.push(invalidEntry(file, 'source', id, []));
}

function validateArticle(file: ReadFile, kind: ArticleKind, sorted: Sorted): void {
  const { id, data } = file;
  if (!data) {
    sorted.invalid.push(invalidEntry(file, kind, id, []));
    for (const claim of file.lostClaims ?? []) sorted.invalid.push(lostClaim(file, claim));
    return;
  }
  const what = kind === 'assessment' ? 'an assessment' : `a ${kind}`;
  const checked = check(articleSchemas[kind], data.value, file, data, [], what);
  sorted.problems.push(...checked.problems);
  const claims = validateClaims(file, data, sorted);
  if (checked.data && isId(id)) {
    const { claims: _unread, ...fields } = checked.data;
    // The schema is that of the kind, so kind and fields belong together; the compiler cannot follow that.
    sorted.articles.push({ kind, id, file, data: fields, claims } as AnyValidArticle);
    return;
  }
  sorted.invalid.push(invalidEntry(file, kind, id, []));
  for (const claim of claims) sorted.invalid.push(invalidEntry(file, 'claim', claim.id, claim.path));
}

function validateClaims(file: ReadFile, data: YamlData, sorted: Sorted): ValidClaim[] {
  const list = field(data.value, 'claims');
  if (!Array.isArray(list)) return [];
  const valid: ValidClaim[] = [];
  for (const [index, value] of list.entries()) {
    const path = ['claims', index] as const;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      sorted.problems.push({
        rule: 'field-value',
        place: data.at(path),
        message: `The claim is ${shapeOf(value)}, where a group of fields is needed`,
        advice: 'Write its fields with their names: `id`, `statement`, `sources` …',
      });
      continue;
    }
    const checked = check(claimSchema, value, file, data, path, 'a claim');
    sorted.problems.push(...checked.problems);
    if (checked.data) valid.push({ id: checked.data.id, data: checked.data, path });
    else {
      const id = field(value, 'id');
      if (typeof id === 'string' && id !== '') sorted.invalid.push(invalidEntry(file, 'claim', id, path));
    }
  }
  return valid;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function invalidEntry(file: ReadFile, kind: EntityKind, id: string, path: Path): InvalidEntry {
  const { text, data } = file;
  const start = text.place(0, 0);
  const at = (inner: Path, part?: 'key' | 'value') => data?.at([...path, ...inner], part) ?? start;
  const value = path.reduce<unknown>((here, step) => field(here, String(step)), data?.value);
  const former = field(value, 'formerIds');
  const formerIds = Array.isArray(former) ? former.filter((each) => typeof each === 'string') : [];
  const place = kind === 'claim' ? at(['id']) : start;
  const entry = { invalid: true as const, kind, id, file: file.path, place, text, at };
  return formerIds.length > 0 ? { ...entry, formerIds } : entry;
}

function lostClaim(file: ReadFile, claim: { id: string; place: InvalidEntry['place'] }): InvalidEntry {
  const { id, place } = claim;
  return { invalid: true, kind: 'claim', id, file: file.path, place, text: file.text, at: () => place };
}

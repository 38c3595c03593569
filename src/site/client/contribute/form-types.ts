/** What stands in a field of a form; the site writes it into `contribute/form.json` from the schemas. */
export type FormType =
  | { readonly type: 'id' | 'date' | 'number' | 'address' | 'any' }
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'count'; readonly min: number }
  | { readonly type: 'pattern'; readonly pattern: string; readonly message: string }
  | { readonly type: 'choice'; readonly options: readonly Choice[] }
  | { readonly type: 'name'; readonly of: readonly string[] }
  | ListType
  | { readonly type: 'pair'; readonly fields: readonly FormField[] }
  | { readonly type: 'fields'; readonly fields: readonly FormField[] }
  | { readonly type: 'either'; readonly options: readonly (readonly FormField[])[] };

/** A list with what one of its entries is called, and how many stand there from the start. */
export interface ListType {
  readonly type: 'list';
  readonly of: FormType;
  readonly entry: string;
  readonly start: number;
}

/** A word that can be chosen, how it is shown, and what it means. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly about?: string;
}

/** A field as the form asks for it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly needed: boolean;
  readonly first: boolean;
  readonly is: FormType;
}

/** What was written: texts, lists and fields; what is empty is not there. */
export type Value = string | readonly Value[] | Fields;
/** Written values by the names of their fields. */
export interface Fields {
  readonly [name: string]: Value;
}

/** Where something stands: names of fields, and positions in lists. */
export type Path = readonly (string | number)[];

/** True for a list; the declared type of `Array.isArray` does not know lists that must not change. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for fields. */
export function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && !isList(value);
}

/** A text among written values; `undefined` where there is none. */
export function textAt(fields: Fields, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Those entries of a list that are fields, each with its position; none where there is no such list. */
export function entriesAt(fields: Fields, name: string): readonly (readonly [number, Fields])[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined || !isList(value)) return [];
  return value.flatMap((entry, index) => (isFields(entry) ? [[index, entry] as const] : []));
}

/** `contribute/form.json`: what the forms are made of and check by. */
export interface FormData {
  readonly source: readonly FormField[];
  readonly claim: readonly FormField[];
  readonly now: string;
  readonly poles: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, { compares?: boolean; min?: number; max?: number }>>;
  readonly series: Readonly<Record<string, { measure: string; testClass?: string }>>;
  readonly differences: readonly string[];
  readonly reserved: readonly string[];
  readonly folder: string;
  readonly repository?: Repository;
}

/** Addresses in the repository. */
export interface Repository {
  readonly newSource: string;
  readonly edit: string;
  readonly propose: string;
  readonly longest: number;
}

/** `contribute/names.json`: what can be named, what is taken, and where claims go. */
export interface Names {
  readonly sources: readonly (readonly [id: string, label: string, grade: string])[];
  readonly claims: readonly (readonly [id: string, label: string])[];
  readonly articles: readonly NamedArticle[];
  readonly former: readonly string[];
  readonly works: Readonly<Record<string, string>>;
}

/** An article, and where in it the next claim goes. */
export interface NamedArticle {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly file: string;
  readonly paste?: { readonly after: number; readonly indent: number; readonly first: boolean };
}

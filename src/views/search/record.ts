import type { EdtfDate } from '../../wiki/index.ts';

/** A record of the search index: a page that was built, or a record of its own. */
export type SearchRecord =
  | { readonly type: 'page'; readonly url: string; readonly html: string }
  | { readonly type: 'record'; readonly record: CustomRecord };

/** A record in the form that Pagefind takes, language left to the indexer. */
export interface CustomRecord extends SearchData {
  readonly url: string;
  readonly content: string;
}

/** What the index knows of a record beside its text: what is shown, what narrows, what sorts. */
export interface SearchData {
  /** Texts to show; they are searched as well. */
  readonly meta: Readonly<Record<string, string>>;
  /** Values by which results are narrowed, by name of the filter. */
  readonly filters: Readonly<Record<string, string[]>>;
  readonly sort: Readonly<Record<SortKey, string>>;
}

/** Keys by which results can be sorted. */
export const SORT_KEYS = ['date', 'year', 'value', 'citations'] as const;
/** A key by which results can be sorted. */
export type SortKey = (typeof SORT_KEYS)[number];

/**
 * What stands in a sort key where there is nothing to sort by: records without the key would vanish from a
 * sorted search. Each is below anything real; the filter `has` tells which keys of a record are real.
 */
const SENTINELS: Readonly<Record<SortKey, string>> = {
  date: '0000-00-00',
  year: '0',
  value: '-1000000000',
  citations: '-1',
};

/** The sort keys of a record, sentinels filled in, and the filter `has` that names the real ones. */
export function sortable(keys: Partial<Record<SortKey, string | number | undefined>>): {
  sort: Record<SortKey, string>;
  has: string[];
} {
  const has = SORT_KEYS.filter((key) => keys[key] !== undefined);
  const sort = Object.fromEntries(SORT_KEYS.map((key) => [key, String(keys[key] ?? SENTINELS[key])]));
  return { sort: sort as Record<SortKey, string>, has };
}

/** Year and month of a date by its latest day, as lists sort it; both absent where it is undated. */
export function yearAndMonth(date: EdtfDate | undefined): { year?: string[]; month?: string[] } {
  return date ? { year: [date.latest.slice(0, 4)], month: [date.latest.slice(0, 7)] } : {};
}

/** Texts as sentences of one paragraph, a full stop between them only where one is missing. */
export function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.!?]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

/** A table without empty texts and empty lists, which would only weigh on the index. */
export function filled<T extends string | readonly string[]>(
  table: Readonly<Record<string, T | undefined>>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(table).filter((entry): entry is [string, T] => (entry[1]?.length ?? 0) > 0),
  );
}

/** Each text once, in the order of their first appearance. */
export function unique(texts: Iterable<string>): string[] {
  return [...new Set(texts)];
}

/** The kinds of article, each a folder of Markdown files under `content/`. */
export const ARTICLE_KINDS = [
  'dimension',
  'perspective',
  'tension',
  'topic',
  'brief',
  'assessment',
  'term',
] as const;

/** A kind of article: its folder is the plural of this word. */
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Every kind of thing that has an id in the wiki's one namespace. */
export const ENTITY_KINDS = [...ARTICLE_KINDS, 'source', 'claim'] as const;

/** A kind of entity; ids are unique over all of them together. */
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The tables of `wiki.yml` whose keys other fields may name; they stand outside the namespace of ids. */
export const SETTING_KINDS = [
  'pole',
  'measure',
  'series',
  'test-class',
  'grade',
  'interest',
  'holder',
  'difference',
] as const;

/** A kind of setting that a field can refer to by its key. */
export type SettingKind = (typeof SETTING_KINDS)[number];

/** Whatever a field can point at. */
export type ReferenceTarget = EntityKind | SettingKind;

/** Folder under `content/` for each kind that lives in files of its own. */
export const FOLDERS: Readonly<Record<ArticleKind | 'source', string>> = {
  dimension: 'dimensions',
  perspective: 'perspectives',
  tension: 'tensions',
  topic: 'topics',
  brief: 'briefs',
  assessment: 'assessments',
  term: 'terms',
  source: 'sources',
};

/** Ids that would collide with the site's own addresses, or that some file systems refuse. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  ...['index', '404', 'api', 'pagefind', 'search', 'timeline', 'claims', 'authors', 'publishers', 'astro'],
  ...Object.values(FOLDERS),
  // Indexes stand beside the pages of claims and sources.
  ...['support', 'standing', 'grade', 'holder', 'year', 'author', 'publisher', 'type'].map(
    (facet) => `by-${facet}`,
  ),
  ...['con', 'prn', 'aux', 'nul', 'constructor', 'prototype', 'tostring', 'hasownproperty', 'valueof'],
  ...Array.from({ length: 10 }, (_, n) => [`com${n}`, `lpt${n}`]).flat(),
]);

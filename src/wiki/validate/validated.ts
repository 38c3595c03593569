import type { Place, SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import type { ReadFile } from '../read/read-file.ts';
import type { ArticleData, ArticleKind, Claim, EntityKind, Settings, SourceData } from '../schema/index.ts';

/** A claim that its schema accepted, inside the article that makes it. */
export interface ValidClaim {
  readonly id: string;
  readonly data: Claim;
  /** Where it stands in the front matter: `['claims', n]`. */
  readonly path: readonly ['claims', number];
}

/** An article of kind `K` whose front matter its schema accepted, with those of its claims that are valid. */
export interface ValidArticle<K extends ArticleKind = ArticleKind> {
  readonly kind: K;
  readonly id: string;
  readonly file: ReadFile;
  readonly data: ArticleData<K>;
  readonly claims: readonly ValidClaim[];
}

/** A valid article of any kind, told apart by `kind`. */
export type AnyValidArticle = { [K in ArticleKind]: ValidArticle<K> }[ArticleKind];

/** A source record that its schema accepted. */
export interface ValidSource {
  readonly id: string;
  readonly file: ReadFile;
  readonly data: SourceData;
}

/**
 * Something that has an id and breaks its schema; it stays known, so that references to it are not
 * reported as dangling on top. The graph takes it over as it is.
 */
export interface InvalidEntry {
  readonly invalid: true;
  readonly kind: EntityKind;
  readonly id: string;
  /** Path of its file below the content folder. */
  readonly file: string;
  readonly place: Place;
  readonly text: SourceText;
  /** Ids that it had before, where they can be read all the same. */
  readonly formerIds?: readonly string[];
  /** Where a field stands, or the nearest parent that is there. */
  at(path: readonly (string | number)[], part?: 'key' | 'value'): Place;
}

/** The content sorted into what its schemas accept and what they do not. */
export interface Validated {
  /** Both absent where there is no `wiki.yml`; only `data` absent where it breaks its schema. */
  readonly settings: { readonly data?: Settings; readonly file?: ReadFile };
  readonly articles: readonly AnyValidArticle[];
  readonly sources: readonly ValidSource[];
  readonly invalid: readonly InvalidEntry[];
  readonly problems: readonly Problem[];
}

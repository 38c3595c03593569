import type { Body } from '../markdown/body.ts';
import type { Place, SourceText } from '../read/place.ts';
import type { ArticleData, ArticleKind, Claim, EntityKind, Name, SourceData } from '../schema/index.ts';

/** Path into the data of an entity: field names and list positions. */
export type FieldPath = readonly (string | number)[];

interface EntityBase {
  readonly id: string;
  /** File that it stands in, below the content folder. */
  readonly file: string;
  /** Where a finding about the whole entity points: its id, or the start of its file. */
  readonly place: Place;
  readonly text: SourceText;
  /** Where a field stands: its value, or its key with `'key'`; the nearest parent where the field is absent. */
  at(path: FieldPath, part?: 'key' | 'value'): Place;
}

/** An article of kind `K` that its schema accepted. */
export interface Article<K extends ArticleKind = ArticleKind> extends EntityBase {
  readonly kind: K;
  readonly data: ArticleData<K>;
  readonly body: Body;
  /** The claims that it makes, in written order, those that are invalid left out. */
  readonly claims: readonly ClaimEntity[];
}

/** An article of any kind, told apart by `kind`. */
export type AnyArticle = { [K in ArticleKind]: Article<K> }[ArticleKind];

/** A claim that its schema accepted. */
export interface ClaimEntity extends EntityBase {
  readonly kind: 'claim';
  readonly data: Claim;
  /** Id of the article that makes it. */
  readonly home: string;
  readonly homeKind: ArticleKind;
  /** Dimensions that it bears on, the default filled in. */
  readonly dimensions: readonly string[];
}

/** A source record that its schema accepted. */
export interface SourceEntity extends EntityBase {
  readonly kind: 'source';
  readonly data: SourceData;
}

/**
 * Something whose file or claim has an id but breaks its schema. It stays known, so that references to it
 * are not reported a second time as dangling.
 */
export interface InvalidEntity extends EntityBase {
  readonly kind: EntityKind;
  readonly invalid: true;
  /** Ids that it had before, where they can be read although the rest is broken. */
  readonly formerIds?: readonly string[];
}

/** An entity of the graph that is valid. */
export type Entity = AnyArticle | ClaimEntity | SourceEntity;

/** An author or publisher, found by its name over all sources. */
export interface Contributor {
  /** Address part made from the name: lower-case ASCII, unique among its kind. */
  readonly slug: string;
  /** Name in reading order. */
  readonly name: string;
  /** Name to sort by: family name first. */
  readonly sortName: string;
  readonly record: Name | { readonly literal: string };
  /** Ids of the sources, sorted. */
  readonly sources: readonly string[];
}

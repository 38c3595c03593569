import type { ArticleKind, SettingKind, Settings } from '../schema/index.ts';
import type {
  AnyArticle,
  Article,
  ClaimEntity,
  Contributor,
  Entity,
  InvalidEntity,
  SourceEntity,
} from './entity.ts';
import type { ClaimFacts, Origin, SourceFacts } from './facts.ts';
import type { Reference } from './reference.ts';

/** What stands behind a key: an entity, and whether the key is an id that it had before. */
export interface Resolved {
  readonly entity: Entity | InvalidEntity;
  readonly former: boolean;
}

/** An id that more than one entity declares; the first in order of file and place keeps it. */
export interface Duplicate {
  readonly id: string;
  /** All that declare it, the one that keeps it first. The others are in no list of the graph. */
  readonly entities: readonly (Entity | InvalidEntity)[];
}

/** A former id that is taken: by a present id, or by an earlier entity that had it too. */
export interface FormerIdCollision {
  readonly id: string;
  /** The entity that declares it in vain, and its position in `formerIds`. */
  readonly entity: Entity | InvalidEntity;
  readonly index: number;
  /** What keeps the id, and whether as its former id; it can be the entity itself. */
  readonly keeper: Resolved;
}

/** The whole knowledge of a wiki, linked. All lists are sorted by id unless another order is named. */
export interface Graph {
  readonly settings: Settings;
  /** The day that counts as now, `YYYY-MM-DD`. */
  readonly now: string;
  readonly articles: readonly AnyArticle[];
  readonly claims: readonly ClaimEntity[];
  readonly sources: readonly SourceEntity[];
  readonly invalid: readonly InvalidEntity[];
  /** Authors and publishers of all sources, sorted by `sortName`. */
  readonly authors: readonly Contributor[];
  readonly publishers: readonly Contributor[];
  /** All references, in order of file and place. */
  readonly references: readonly Reference[];
  /** Ids declared more than once, sorted. */
  readonly duplicates: readonly Duplicate[];
  /** Former ids that lead elsewhere than their entity says, in order of file and place. */
  readonly formerIdCollisions: readonly FormerIdCollision[];
  /** Former id → present id, sorted by former id. */
  readonly redirects: ReadonlyMap<string, string>;

  /** What a key leads to, former ids included; `undefined` where it names nothing. */
  resolve(key: string): Resolved | undefined;
  /** The valid article, claim or source with this id; `undefined` where there is none. */
  article(id: string): AnyArticle | undefined;
  claim(id: string): ClaimEntity | undefined;
  source(id: string): SourceEntity | undefined;
  /** Articles of one kind. */
  articlesOf<K extends ArticleKind>(kind: K): readonly Article<K>[];
  /** References that lead to an entity, and those that leave it, in order of file and place. */
  referencesTo(id: string): readonly Reference[];
  referencesFrom(id: string): readonly Reference[];
  /** References to a key of a table of the settings, in order of file and place. */
  referencesToSetting(kind: SettingKind, key: string): readonly Reference[];
  /** Derived facts; computed once, on first use. They throw for ids that are not in the graph. */
  claimFacts(id: string): ClaimFacts;
  sourceFacts(id: string): SourceFacts;
  /** Origins among the supporting sources of several claims taken together, sorted by their first source. */
  originsAmong(claims: readonly string[]): readonly Origin[];
  /** Sources in the order in which a citation of a key shows them: itself, or the supporting and qualifying sources of a claim. */
  citedSources(key: string): readonly string[];
}

import type {
  ArticleKind,
  EntityKind,
  Finding,
  Freshness,
  Health,
  Standing,
  Support,
} from '../wiki/index.ts';

/** A run of words of a text: in both states, or only in the one after or before. */
export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A field whose value differs; ids of entities that moved count as the same. */
export interface FieldChange {
  /** Names and positions, as `evolution[1].position`. */
  readonly path: string;
  /** Value as one line of text; absent where the field was or is not there. */
  readonly before?: string;
  readonly after?: string;
  /** Word by word, where both values are running text. */
  readonly words?: readonly Part[];
}

/** A figure of a claim in words; a new one has no `before`, a dropped one no `after`. */
export interface FigureChange {
  /** Name of the measure. */
  readonly measure: string;
  readonly before?: string;
  readonly after?: string;
  /** Word by word, where both are there. */
  readonly words?: readonly Part[];
  /** The fields that differ in a figure that stayed; some of them its words do not tell. */
  readonly fields: readonly FieldChange[];
}

/** A citation inside a claim; `change` says what happened to it. */
export interface CitationChange {
  readonly source: string;
  readonly change: 'added' | 'dropped' | 'changed';
  /** Stance after the change; of a dropped citation the one it had. */
  readonly stance: string;
  /** What differs in a citation that stayed. */
  readonly fields: readonly FieldChange[];
}

/** Statuses of a claim on the three axes. */
export interface Statuses {
  readonly support: Support;
  readonly standing: Standing;
  readonly freshness: Freshness;
}

/** A claim that is new, or gone. */
export interface ClaimListed extends Statuses {
  readonly id: string;
  /** Id of the article that makes it. */
  readonly home: string;
  readonly statement: string;
  readonly figures: readonly string[];
  readonly sources: readonly string[];
}

/** A claim that is in both states and not the same. */
export interface ClaimChange {
  readonly id: string;
  readonly home: string;
  /** Article that made it before, where that is another one. */
  readonly movedFrom?: string;
  /** The statement word by word, where it was reworded. */
  readonly statement?: readonly Part[];
  /** True where hardly a word of the statement is left, so that the id may now stand for something else. */
  readonly rewritten: boolean;
  readonly figures: readonly FigureChange[];
  readonly citations: readonly CitationChange[];
  /** Given where it was withdrawn now. */
  readonly withdrawn?: { readonly date: string; readonly reason: string };
  /** Other fields. */
  readonly fields: readonly FieldChange[];
}

/** A source or article that is new, or gone. */
export interface RecordListed {
  readonly id: string;
  readonly kind: ArticleKind | 'source';
  readonly title: string;
}

/** A source record that differs. */
export interface SourceChange {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
}

/** Paragraphs, headings, rows of tables and the like that differ; their order does not matter. */
export interface ProseChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reworded: readonly (readonly Part[])[];
  /** Ids that the prose cites, links or embeds now and did not before, and the reverse. */
  readonly namesNow: readonly string[];
  readonly namesNoMore: readonly string[];
}

/** An article that differs, its claims left aside. */
export interface ArticleChange extends RecordListed {
  /** Kind that it had before, where that is another one: its address changes. */
  readonly kindBefore?: ArticleKind;
  readonly fields: readonly FieldChange[];
  readonly prose?: ProseChange;
}

/** An article that shows a claim or source that changed, while it may itself be the same. */
export interface AffectedArticle {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly title: string;
  /** Ids of the changed claims and sources that it shows, sorted. */
  readonly through: readonly string[];
}

/** Something that has another id now and leads there by `formerIds`. */
export interface Move {
  readonly kind: EntityKind;
  readonly from: string;
  readonly to: string;
  /** True where `to` was there already, so that two became one. */
  readonly merged: boolean;
}

/** Why a status is another. */
export interface Cause {
  /** Whether something began to hold or ceased to. */
  readonly change: 'began' | 'ended';
  /** Code of the reason of the status, or `cites`, `record`, `claim-field`, `review`, `derived`. */
  readonly code: string;
  /** Ids of the claims and sources that brought it about. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  /** What became of these claims, where that is the cause. */
  readonly why?: 'new' | 'gone' | 'withdrawn' | 'superseded' | 'restored' | 'already';
  /** Names of fields, or a sentence of the status. */
  readonly note?: string;
}

/** A claim that has another status on one axis. */
export interface StatusChange {
  readonly claim: string;
  readonly axis: keyof Statuses;
  readonly before: string;
  readonly after: string;
  /** Never empty. */
  readonly causes: readonly Cause[];
}

/** A measure of a dimension by whose newest figures another pole is ahead, or in other numbers. */
export interface ReadingChange {
  readonly dimension: string;
  /** Name of the measure. */
  readonly measure: string;
  /** Who is ahead, and in how many series or classes of test: `closed 3, level 1`; absent without any figure. */
  readonly before?: string;
  readonly after?: string;
}

/** An id that led somewhere and leads nowhere now, or to something else: addresses must not die. */
export interface Loss {
  readonly id: string;
  readonly kind: EntityKind;
  /** `gone`: nothing has the id; `reused`: something else has it; `former`: it was a former id and leads nowhere. */
  readonly how: 'gone' | 'reused' | 'former';
  /** Statement or title that it had. */
  readonly title: string;
  /** Id of something new that reads much like it. */
  readonly like?: string;
}

/** Something whose file or fields cannot be read any longer, or can be again. */
export interface Broken {
  readonly id: string;
  readonly kind: EntityKind;
  readonly file: string;
  readonly now: 'broken' | 'readable';
}

/** Findings that are new, and those that are mended; a finding that only moved within its file is neither. */
export interface FindingChanges {
  readonly added: readonly Finding[];
  readonly mended: readonly Finding[];
}

/** What changed in knowledge between two states of a wiki. All lists are sorted by id unless said otherwise. */
export interface Changes {
  readonly losses: readonly Loss[];
  readonly moves: readonly Move[];
  readonly broken: readonly Broken[];
  readonly claims: {
    readonly added: readonly ClaimListed[];
    readonly removed: readonly ClaimListed[];
    readonly changed: readonly ClaimChange[];
  };
  readonly sources: {
    readonly added: readonly RecordListed[];
    readonly removed: readonly RecordListed[];
    readonly changed: readonly SourceChange[];
  };
  readonly articles: {
    readonly added: readonly RecordListed[];
    readonly removed: readonly RecordListed[];
    readonly changed: readonly ArticleChange[];
    readonly affected: readonly AffectedArticle[];
  };
  readonly settings: readonly FieldChange[];
  readonly statuses: readonly StatusChange[];
  readonly readings: readonly ReadingChange[];
  readonly findings: FindingChanges;
  /** How the wiki fared before, and fares now. */
  readonly health: { readonly before: Health; readonly after: Health };
}

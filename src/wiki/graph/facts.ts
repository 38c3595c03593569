import type { Mark, Stance } from '../schema/index.ts';
import type { Relationship } from './relations.ts';

/** How well a claim is supported. */
export type Support =
  'corroborated' | 'attested' | 'single-origin' | 'second-hand' | 'editorial' | 'unsupported';
/** Whether anything stands against a claim. */
export type Standing =
  'uncontested' | 'challenged' | 'disputed' | 'superseded' | 'withdrawn' | 'retracted-source';
/** Whether a claim is due for another look. */
export type Freshness = 'current' | 'past-review';

/** Why a derived value is what it is. */
export interface Reason {
  /** Stable word for the kind of reason, in kebab case. */
  readonly code: string;
  /** One sentence in plain English without ids, full stop included. */
  readonly text: string;
  /** Ids of the claims and sources that it rests on. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

/** A derived value with its reasons; never without at least one. */
export interface Verdict<T> {
  readonly value: T;
  readonly reasons: readonly Reason[];
}

/** Sources that count as one origin. */
export interface Origin {
  /** Ids of the sources, sorted; the first-hand ones among them made the observation. */
  readonly sources: readonly string[];
  /** Whether one of them was seen itself, not through another work. */
  readonly seen: boolean;
}

/** The best evidence for a claim. */
export interface BestSupport {
  /** Highest grade among supporting citations of sources that are no party; absent where there are none. */
  readonly grade?: string;
  readonly source?: string;
  /** Highest grade among supporting citations of parties to the comparison, shown apart. */
  readonly party?: { readonly grade: string; readonly source: string };
}

/** Everything derived about one claim. */
export interface ClaimFacts {
  readonly support: Verdict<Support>;
  readonly standing: Verdict<Standing>;
  readonly freshness: Verdict<Freshness>;
  /** Marks that apply, worst first in the order of the settings. */
  readonly marks: readonly Mark[];
  readonly best: BestSupport;
  /** Origins among the supporting sources. */
  readonly origins: readonly Origin[];
  /** Relations seen from this claim, both directions resolved to claim ids. */
  readonly contradicts: readonly string[];
  readonly undercuts: readonly string[];
  readonly undercutBy: readonly string[];
  readonly qualifies: readonly string[];
  readonly qualifiedBy: readonly string[];
  readonly differsFrom: readonly string[];
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  /** All of these with their notes and reasons: first what the claim says itself, then what others say. */
  readonly relations: readonly Relationship[];
  /** Ids of the articles whose prose or fields use the claim, home included only where its prose or fields use it. */
  readonly usedIn: readonly string[];
}

/** What would be left of the claims if a source fell. */
export interface Fallout {
  /** Sources known only through it, transitively; they fall with it. */
  readonly alsoFalls: readonly string[];
  /** Claims that lose all supporting sources. */
  readonly unsupported: readonly string[];
  /** Claims that had two origins or more and are left with one. */
  readonly leftWithOne: readonly string[];
}

/** Everything derived about one source. */
export interface SourceFacts {
  /**
   * Key of the grade that counts: its own where it was seen, else the highest of those through which it is known;
   * absent where it is known only through what has no record.
   */
  readonly grade?: string;
  /** Key of the pole to which its makers are a party: what its record says, else the first of a holder who made it. */
  readonly party?: string;
  /** Claims that cite it, by stance, sorted by id. */
  readonly claims: Readonly<Record<Stance, readonly string[]>>;
  /** Articles that cite it: in prose directly, through a claim cited there, or in a field. */
  readonly citedIn: readonly string[];
  /** Sources that derive from it or are known through it. */
  readonly derivatives: readonly string[];
  /** Number of claims that cite it with any stance. */
  readonly citations: number;
  readonly fallout: Fallout;
}

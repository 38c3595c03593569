import type { ArticleKind } from '../schema/index.ts';
import { isPast } from '../schema/index.ts';
import type { Graph } from '../graph/graph.ts';
import type { Accepted } from '../rules/exceptions.ts';
import type { Finding } from '../rules/rule.ts';
import {
  exceptionResults,
  resultsByFile,
  resultsByRule,
  type ExceptionResult,
  type FileResult,
  type RuleResult,
} from './check-results.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { orphansOf, type Orphans } from './orphans.ts';
import { relianceOf, type Reliance } from './reliance.ts';
import { unreadOf, type Unread } from './second-hand.ts';
import { claimsByStatus, isInUse, type ClaimsByStatus } from './statuses.ts';

/**
 * How a wiki fares: plain data that can be shown, written as JSON, or compared with that of another state. All
 * lists of ids are sorted unless another order is named. A claim is in use while it is neither withdrawn nor
 * superseded.
 */
export interface Health {
  /** The day that counts as now, `YYYY-MM-DD`. */
  readonly now: string;
  readonly totals: {
    readonly articles: number;
    /** All claims, and those in use. */
    readonly claims: number;
    readonly inUse: number;
    readonly sources: number;
    /** Figures that claims in use state. */
    readonly figures: number;
  };
  /** All claims by status, those no longer in use included: the numbers agree with the indexes of claims. */
  readonly statuses: ClaimsByStatus;
  /** Claims in use whose support is weak. */
  readonly singleOrigin: readonly string[];
  readonly secondHand: readonly string[];
  readonly unsupported: readonly string[];
  /** The sources to be read or traced so that claims are no longer second-hand, those of most claims first. */
  readonly unread: readonly Unread[];
  /** Claims in use, and articles, whose review is due; claims in use that have no day of review, or no date at all. */
  readonly pastReview: {
    readonly claims: readonly string[];
    readonly articles: readonly { readonly kind: ArticleKind; readonly id: string }[];
  };
  readonly withoutReview: readonly string[];
  readonly undated: readonly string[];
  /** The sources on which claims in use rest, those first with which most would fall; see `relianceOf`. */
  readonly reliance: readonly Reliance[];
  readonly orphans: Orphans;
  /** Dimensions in order of id. */
  readonly coverage: readonly Coverage[];
  /** Sentences of prose that state a figure and cite nothing, by file. */
  readonly uncitedFigures: readonly FileResult[];
  /** What the check found, by rule, and the exceptions of the files. */
  readonly rules: readonly RuleResult[];
  readonly exceptions: readonly ExceptionResult[];
}

/** What health is derived from: a loaded wiki has all of it. */
export interface Examined {
  readonly graph: Graph;
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/**
 * Derives how a wiki fares from its graph and its findings. Pure: of one wiki it gives the same each time, in
 * time that grows with the number of claims and citations. Two states of a wiki are compared by comparing what
 * this gives for each.
 */
export function healthOf({ graph, findings, accepted }: Examined): Health {
  const claims = graph.claims.filter((claim) => isInUse(graph, claim));
  const inUse = new Set(claims.map(({ id }) => id));
  const those = (test: (claim: (typeof claims)[number]) => boolean) =>
    claims.filter(test).map(({ id }) => id);
  const supported = (value: string) => those(({ id }) => graph.claimFacts(id).support.value === value);
  const secondHand = supported('second-hand');
  const due = graph.articles.filter(({ data }) => data.reviewBy && isPast(data.reviewBy, graph.now));
  return {
    now: graph.now,
    totals: {
      articles: graph.articles.length,
      claims: graph.claims.length,
      inUse: claims.length,
      sources: graph.sources.length,
      figures: claims.reduce((sum, { data }) => sum + (data.quantities?.length ?? 0), 0),
    },
    statuses: claimsByStatus(graph, graph.claims),
    singleOrigin: supported('single-origin'),
    secondHand,
    unsupported: supported('unsupported'),
    unread: unreadOf(graph, secondHand),
    pastReview: {
      claims: those(({ id }) => graph.claimFacts(id).freshness.value === 'past-review'),
      articles: due.map(({ kind, id }) => ({ kind, id })),
    },
    withoutReview: those(({ data }) => data.reviewBy === undefined),
    undated: those(({ data }) => data.asOf === undefined && data.happened === undefined),
    reliance: relianceOf(graph, inUse),
    orphans: orphansOf(graph, claims),
    coverage: coverageOf(graph),
    uncitedFigures: resultsByFile('uncited-figure', findings, accepted),
    rules: resultsByRule(findings, accepted),
    exceptions: exceptionResults(accepted),
  };
}

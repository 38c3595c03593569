import { fileAddress, pageAddress, printedTitle } from '../../render/index.ts';
import type { ExceptionResult, Health, RuleResult } from '../../wiki/index.ts';
import { entityLink, pageLink, type Link, type MaybeLink } from '../links.ts';
import { claimFacetBySlug, claimList } from '../index-pages/claim-index.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import { groupAddress } from '../paging/pager.ts';
import type { SiteView } from '../site-view.ts';
import { sourceRows } from '../source-row.ts';
import { KIND_WORDS } from '../words.ts';
import { coverageRows, type CoverageRow } from './coverage-rows.ts';
import { nextSteps, ORDER_OF_STEPS, type NextStep } from './next-steps.ts';
import { statusBar, type BarPart } from './status-bar.ts';
import { wikiHealth } from './wiki-health.ts';

/** Most entries of a list, so that the page stays readable however large the wiki is. */
export const MOST = {
  step: 5,
  list: 25,
  reliance: 15,
  claims: 30,
  names: 12,
  files: 100,
  dimensions: 60,
} as const;

/** The first entries of a list, and how many there are beside them. */
export interface Some<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

/** A source on which claims rest. */
export interface RelianceRow {
  readonly source: Link;
  readonly title: string;
  readonly grade: string;
  readonly supports: number;
  readonly unsupported: Some<Link> & { readonly count: number };
  readonly leftWithOne: number;
  readonly alsoFalls: Some<Link>;
}

/** The page that says how the wiki fares and what a maintainer would mend next. */
export interface HealthPage extends PageFrame {
  readonly now: string;
  readonly tiles: readonly { readonly number: number; readonly text: string; readonly href: string }[];
  readonly order: string;
  readonly steps: readonly (Omit<NextStep, 'items'> & {
    /** `about` is the title of a source, whose link has its short label only. */
    readonly items: Some<{ readonly link: MaybeLink; readonly about: string; readonly note: string }>;
  })[];
  /** Kinds of work of which nothing is left, in words. */
  readonly done: readonly string[];
  readonly axes: readonly { readonly name: string; readonly parts: readonly BarPart[]; readonly all: Link }[];
  /** Claims with weak support, by kind of weakness. */
  readonly weak: readonly {
    readonly name: string;
    readonly count: number;
    readonly claims: Some<Link>;
    readonly all: Link;
  }[];
  readonly unread: Some<{
    readonly source: Link;
    readonly title: string;
    readonly todo: string;
    readonly count: number;
    readonly claims: Some<Link>;
  }>;
  readonly reliance: Some<RelianceRow>;
  readonly coverage: Some<CoverageRow>;
  /** What the short signs of grades in the table of coverage stand for, highest first. */
  readonly grades: readonly { readonly short: string; readonly name: string }[];
  readonly reviews: {
    readonly due: Some<Link & { readonly kind: string }>;
    readonly without: number;
    readonly undated: Some<Link>;
  };
  readonly orphans: Some<Link & { readonly kind: string }>;
  readonly rules: readonly RuleResult[];
  readonly exceptions: Some<ExceptionResult>;
  readonly uncited: Some<Health['uncitedFigures'][number]>;
  readonly json: string;
}

function some<T, U>(all: readonly T[], most: number, make: (item: T) => U): Some<U> {
  return { shown: all.slice(0, most).map(make), more: Math.max(0, all.length - most) };
}

const DONE_WORDS: Readonly<Record<string, string>> = {
  errors: 'no errors',
  retracted: 'no claim rests on retracted work',
  unsupported: 'no claim is without support',
  'uncited-figures': 'every figure in prose is cited',
  'second-hand': 'no claim is second-hand',
  'single-origin': 'no claim hangs on one origin',
  'past-review': 'nothing is past its review',
  coverage: 'no dimension is thinly covered',
  undated: 'every claim is dated',
  warnings: 'no other warnings',
  orphans: 'everything is linked or used',
  exceptions: 'no finding is accepted by an exception',
};

function sourceTitle({ graph }: SiteView, id: string): string {
  const source = graph.source(id);
  return source ? printedTitle(source.data) : '';
}

function relianceRow(view: SiteView, row: Health['reliance'][number]): RelianceRow {
  const [source] = sourceRows(view, [row.source]);
  return {
    source: { href: source?.href ?? '', text: source?.label ?? row.source },
    title: source?.title ?? '',
    grade: source?.grade ?? '',
    supports: row.supports.length,
    unsupported: {
      ...some(row.unsupported, MOST.claims, (id) => entityLink(view, id)),
      count: row.unsupported.length,
    },
    leftWithOne: row.leftWithOne.length,
    alsoFalls: some(row.alsoFalls, MOST.names, (id) => entityLink(view, id)),
  };
}

/** The page of the health of the wiki. */
export function healthPage(view: SiteView): HealthPage {
  const health = wikiHealth(view);
  const { statuses, pastReview, orphans } = health;
  const link = (id: string) => entityLink(view, id);
  // The index has no group where there is no such claim.
  const bySupport = (key: string) => groupAddress(view, claimList(view, claimFacetBySlug('by-support')), key);
  const { steps, done } = nextSteps(health, view.graph);
  const articleKind = ({ kind, id }: (typeof pastReview.articles)[number]) => ({
    ...link(id),
    kind: KIND_WORDS[kind].one,
  });
  const claimKind = (id: string) => ({ ...link(id), kind: KIND_WORDS.claim.one });
  const sourceKind = (id: string) => ({ ...link(id), kind: KIND_WORDS.source.one });
  const weak = (key: string, name: string, ids: readonly string[]) => ({
    name,
    count: ids.length,
    claims: some(ids, MOST.list, link),
    all: { href: bySupport(key), text: `All ${name} claims` },
  });
  const same = <T>(item: T) => item;
  return {
    ...pageFrame(view, {
      title: 'Health',
      description: `How well the evidence of ${view.settings.name} holds, where it is thin, and what to mend next.`,
      path: pageAddress('health'),
    }),
    now: health.now,
    tiles: [
      { number: health.totals.inUse, text: 'claims in use', href: pageAddress('claims', view) },
      {
        number: statuses.support.corroborated.length,
        text: 'corroborated',
        href: bySupport('corroborated'),
      },
      { number: health.secondHand.length, text: 'second-hand', href: '#weak' },
      { number: health.singleOrigin.length, text: 'of a single origin', href: '#weak' },
      {
        number: statuses.standing.disputed.length + statuses.standing.challenged.length,
        text: 'disputed or challenged',
        href: pageAddress('claims/by-standing', view),
      },
      {
        number: pastReview.claims.length + pastReview.articles.length,
        text: 'past review',
        href: '#reviews',
      },
    ],
    order: ORDER_OF_STEPS,
    steps: steps.map(({ items, ...step }) => ({
      ...step,
      items: some(items, MOST.step, ({ id, is, note }) => ({
        link: is === 'entity' ? link(id) : { text: id },
        about: is === 'entity' ? sourceTitle(view, id) : '',
        note,
      })),
    })),
    done: done.map((key) => DONE_WORDS[key] ?? key),
    axes: [
      {
        name: 'Support',
        parts: statusBar('support', statuses.support),
        all: pageLink(view, 'claims/by-support', 'Claims by support'),
      },
      {
        name: 'Standing',
        parts: statusBar('standing', statuses.standing),
        all: pageLink(view, 'claims/by-standing', 'Claims by standing'),
      },
      {
        name: 'Freshness',
        parts: statusBar('freshness', statuses.freshness),
        all: pageLink(view, 'claims', 'All claims'),
      },
    ],
    weak: [
      weak('unsupported', 'unsupported', health.unsupported),
      weak('second-hand', 'second-hand', health.secondHand),
      weak('single-origin', 'single-origin', health.singleOrigin),
    ].filter(({ count }) => count > 0),
    unread: some(health.unread, MOST.list, ({ source, todo, claims }) => ({
      source: link(source),
      title: sourceTitle(view, source),
      todo: todo === 'read-itself' ? 'Read it itself' : 'Find what it goes back to',
      count: claims.length,
      claims: some(claims, MOST.claims, link),
    })),
    reliance: some(health.reliance, MOST.reliance, (row) => relianceRow(view, row)),
    coverage: some(coverageRows(view, health.coverage, health.now), MOST.dimensions, same),
    grades: Object.values(view.settings.grades).map(({ short, name }) => ({ short, name })),
    reviews: {
      due: some(
        [...pastReview.articles.map(articleKind), ...pastReview.claims.map(claimKind)],
        MOST.list,
        same,
      ),
      without: health.withoutReview.length,
      undated: some(health.undated, MOST.list, link),
    },
    orphans: some(
      [
        ...orphans.articles.map(articleKind),
        ...orphans.claims.map(claimKind),
        ...orphans.sources.map(sourceKind),
      ],
      MOST.list,
      same,
    ),
    rules: health.rules,
    exceptions: some(health.exceptions, MOST.files, same),
    uncited: some(health.uncitedFigures, MOST.files, same),
    json: fileAddress('api/v1/health.json', view),
  };
}

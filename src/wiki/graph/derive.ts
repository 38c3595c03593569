import type { Settings, Stance } from '../schema/index.ts';
import { findAncestors } from './ancestors.ts';
import { gradeBy } from './best-support.ts';
import type { Citations } from './citations.ts';
import type { SourceEntity } from './entity.ts';
import type { ClaimFacts, Origin, SourceFacts } from './facts.ts';
import { fallenWith, falloutOf, standingSupport } from './fallout.ts';
import { freshnessOf } from './freshness.ts';
import type { Graph } from './graph.ts';
import { lazy, lazyByKey } from './lazy.ts';
import type { Makers } from './makers.ts';
import { marksOf } from './marks.ts';
import { originsOf } from './origins.ts';
import { relate } from './relations.ts';
import { linkSources } from './source-links.ts';
import { standingOf } from './standing.ts';
import { supportOf } from './support.ts';
import { findUsage } from './usage.ts';

/** The linked content from which facts are derived. */
export interface Linked extends Pick<
  Graph,
  'claims' | 'sources' | 'claim' | 'source' | 'article' | 'resolve' | 'now'
> {
  readonly settings: Settings;
  readonly citations: Citations;
  readonly makers: Makers;
  references(): Graph['references'];
}

/** Derives facts about claims and sources; each is computed on first use and kept. */
export function deriveFacts(linked: Linked): Pick<Graph, 'claimFacts' | 'sourceFacts' | 'originsAmong'> {
  const { settings, citations, makers, claims, sources, resolve, claim, source } = linked;
  const grading = gradeBy(settings, resolve, makers);
  const links = lazy(() => linkSources(sources, citations, resolve));
  const ancestors = lazy(() => findAncestors(links()));
  const relations = lazy(() => {
    return relate(claims, (key) => {
      const entity = resolve(key)?.entity;
      return entity && claim(entity.id) ? entity.id : undefined;
    });
  });
  const usage = lazy(() => {
    return findUsage(linked.references(), (id) => linked.article(id) !== undefined, citations, resolve);
  });
  const retracted = lazy(() => new Set(sources.filter(isRetracted).map(({ id }) => id)));
  const fallen = lazy(() => fallenWith(retracted(), links()));
  // One for all sources: what is found about a claim for one of them is found for the others.
  const knowFallout = lazy(() => ({
    ...{ citations, makers, links: links(), ancestors: ancestors() },
    ...{ retracted: retracted(), fallen: fallen() },
  }));

  const claimFacts = (id: string): ClaimFacts => {
    const entity = claim(id);
    if (!entity) throw new Error(`There is no claim \`${id}\` in the graph.`);
    const cited = citations.ofClaim(id);
    const know = {
      makers,
      links: links(),
      ancestors: ancestors(),
      settings,
      source,
      claim,
      fallen: fallen(),
      relations: relations(),
    };
    const { origins, ...support } = supportOf(entity, cited, know);
    const { all, ...standing } = standingOf(entity, cited, know);
    const freshness = freshnessOf(entity.data, linked.now);
    return {
      support,
      standing,
      freshness,
      marks: marksOf(support.value, all, freshness.value, settings),
      best: grading.best(standingSupport(cited, (other) => fallen().has(other))),
      origins: origins.map((origin) => ({ sources: origin.sources, seen: origin.seen })),
      contradicts: relations().partners(id, 'contradicts'),
      undercuts: relations().targets(id, 'undercuts'),
      undercutBy: relations().origins(id, 'undercuts'),
      qualifies: relations().targets(id, 'qualifies'),
      qualifiedBy: relations().origins(id, 'qualifies'),
      differsFrom: relations().partners(id, 'differs'),
      supersedes: relations().targets(id, 'supersedes'),
      supersededBy: relations().origins(id, 'supersedes'),
      relations: [...relations().from(id), ...relations().to(id)],
      usedIn: usage().usedIn(id),
    };
  };

  const sourceFacts = (id: string): SourceFacts => {
    const record = source(id);
    if (!record) throw new Error(`There is no source \`${id}\` in the graph.`);
    const cited = citations.ofSource(id);
    const citing = (stance?: Stance) => [
      ...new Set(cited.flatMap((one) => (stance === undefined || one.stance === stance ? one.claim.id : []))),
    ];
    const grade = grading.ofSource(id);
    const party = grading.partyOf(record);
    return {
      ...(grade !== undefined && { grade }),
      ...(party !== undefined && { party }),
      claims: {
        supports: citing('supports'),
        disputes: citing('disputes'),
        qualifies: citing('qualifies'),
        mentions: citing('mentions'),
      },
      citedIn: usage().citedIn(id),
      derivatives: links().dependents(id),
      citations: citing().length,
      fallout: falloutOf(id, knowFallout()),
    };
  };
  const originsAmong = (ids: readonly string[]): Origin[] => {
    const cited = [...new Set(ids)]
      .flatMap((id) => citations.ofClaim(id))
      .filter(({ stance }) => stance === 'supports');
    const support = standingSupport(cited, (other) => fallen().has(other));
    const origins = originsOf(support, { makers, links: links(), ancestors: ancestors() });
    return origins.map(({ sources: of, seen }) => ({ sources: of, seen }));
  };
  return { claimFacts: lazyByKey(claimFacts), sourceFacts: lazyByKey(sourceFacts), originsAmong };
}

function isRetracted({ data }: SourceEntity): boolean {
  return data.notices?.some(({ kind }) => kind === 'retraction') ?? false;
}

import { healthOf, type AnyArticle, type ClaimEntity, type Entity, type Wiki } from '../wiki/index.ts';
import type { Changes, SourceChange, StatusChange } from './changes.ts';
import { claimChange, listedClaim } from './claims.ts';
import { plain, type Plain } from './data.ts';
import { fieldChanges } from './fields.ts';
import { findingChanges } from './found.ts';
import { identify, type Identity } from './identity.ts';
import { readingChanges } from './readings.ts';
import { affectedArticles, articleChange, listedRecord, sourceChange } from './records.ts';
import { statusChanges } from './statuses.ts';
import { ORIGIN_FIELDS } from './support-causes.ts';

/** The entities of one kind in the state after, each with what it was, and those of before that have no heir. */
interface Matched<T extends Entity> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly { readonly before: T; readonly after: T }[];
}

function match<T extends Entity>(before: readonly T[], after: readonly T[], identity: Identity): Matched<T> {
  const old = new Map<string, T>(before.map((entity) => [entity.id, entity]));
  const kept = after.flatMap((entity) => {
    const was = old.get(identity.before(entity.id)?.id ?? '');
    return was ? [{ before: was, after: entity }] : [];
  });
  const heirs = new Set(kept.map((pair) => pair.after.id));
  const ids = new Set(identity.moves.map(({ from }) => from));
  const gone = new Set(identity.losses.map(({ id }) => id));
  return {
    // What was there before in a form that could not be read is told as readable again, not as new.
    added: after.filter(({ id }) => !heirs.has(id) && identity.before(id) === undefined),
    removed: before.filter(({ id }) => gone.has(id) && !ids.has(id)),
    kept,
  };
}

/**
 * What changed in knowledge from one state of a wiki to another. Both must be loaded with the same `now`, so that
 * time alone changes nothing. Layout, order and moved ids are no change.
 */
export function compareWikis(before: Wiki, after: Wiki): Changes {
  const [old, present] = [before.graph, after.graph];
  const identity = identify(old, present);
  const then = identity.now;
  const now = (key: string): string => present.resolve(key)?.entity.id ?? key;

  const claims = match(old.claims, present.claims, identity);
  const sources = match(old.sources, present.sources, identity);
  const articles = match<AnyArticle>(old.articles, present.articles, identity);

  const changedSources = sources.kept.flatMap(
    ({ before: was, after: is }) =>
      sourceChange({ entity: was, graph: old }, { entity: is, graph: present }, then, now) ?? [],
  );
  const changedClaims = claims.kept.flatMap(
    ({ before: was, after: is }) =>
      claimChange({ claim: was, graph: old }, { claim: is, graph: present }, then, now) ?? [],
  );
  const statuses = statusesOf(claims, changedSources, before, after, identity);
  const changedArticles = articles.kept.flatMap(
    ({ before: was, after: is }) =>
      articleChange({ entity: was, graph: old }, { entity: is, graph: present }, then, now) ?? [],
  );
  const own = new Set([...changedArticles, ...articles.added].map(({ id }) => id));
  return {
    losses: identity.losses,
    moves: identity.moves,
    broken: identity.broken,
    claims: {
      added: claims.added.map((claim) => listedClaim(claim, present)),
      removed: claims.removed.map((claim) => listedClaim(claim, old)),
      changed: changedClaims,
    },
    sources: {
      added: sources.added.map(listedRecord),
      removed: sources.removed.map(listedRecord),
      changed: changedSources,
    },
    articles: {
      added: articles.added.map(listedRecord),
      removed: articles.removed.map(listedRecord),
      changed: changedArticles,
      affected: affectedArticles(
        present,
        new Set(
          [...claims.added, ...changedClaims, ...statuses.map((each) => ({ id: each.claim }))].map(idOf),
        ),
        changedSources.map(idOf),
      ).filter(({ id }) => !own.has(id)),
    },
    settings: fieldChanges(recordOf(old.settings), recordOf(present.settings)),
    statuses,
    readings: readingChanges(old, present, then),
    findings: findingChanges(before.findings, after.findings, movedFiles(articles, sources)),
    health: { before: healthOf(before), after: healthOf(after) },
  };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function recordOf(data: unknown): Readonly<Record<string, Plain>> {
  return plain(data) as Readonly<Record<string, Plain>>;
}

function statusesOf(
  claims: Matched<ClaimEntity>,
  changedSources: readonly SourceChange[],
  before: Wiki,
  after: Wiki,
  identity: Identity,
): StatusChange[] {
  const records = new Map<string, readonly string[]>();
  for (const { id, fields } of changedSources) {
    const telling = ORIGIN_FIELDS.filter((name) =>
      fields.some(({ path }) => /^\w+/.exec(path)?.[0] === name),
    );
    if (telling.length > 0) records.set(id, telling);
  }
  return claims.kept.flatMap(({ before: was, after: is }) =>
    statusChanges({
      before: { claim: was, graph: before.graph },
      after: { claim: is, graph: after.graph },
      then: identity.now,
      earlier: (id) => identity.before(id)?.id,
      records,
    }),
  );
}

function movedFiles(...matched: readonly Matched<AnyArticle | Entity>[]): Map<string, string> {
  return new Map(
    matched.flatMap(({ kept }) =>
      kept
        .filter(({ before, after }) => before.file !== after.file)
        .map(({ before, after }) => [before.file, after.file] as const),
    ),
  );
}

/** True where nothing that a reader of the wiki could learn is different; findings alone are no knowledge. */
export function saysTheSame(changes: Changes): boolean {
  const { losses, moves, broken, claims, sources, articles, settings, statuses, readings } = changes;
  const parts = [claims, sources, articles].flatMap((part) => Object.values(part));
  const lists: (readonly unknown[])[] = [losses, moves, broken, settings, statuses, readings, ...parts];
  return lists.every((list) => list.length === 0);
}

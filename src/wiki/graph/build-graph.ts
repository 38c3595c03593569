import type { Body } from '../markdown/body.ts';
import type { ArticleKind, Settings } from '../schema/index.ts';
import type { Validated } from '../validate/validated.ts';
import { findCitations } from './citations.ts';
import { citedSourcesOf } from './cited-sources.ts';
import { authorsOf, publishersOf } from './contributors.ts';
import { deriveFacts } from './derive.ts';
import { allEntities } from './entities.ts';
import type { AnyArticle, Article, ClaimEntity, Entity, InvalidEntity, SourceEntity } from './entity.ts';
import { ReferenceFinder } from './find-references.ts';
import type { Graph } from './graph.ts';
import { groupBy } from './group.ts';
import { lazy } from './lazy.ts';
import { knowMakers } from './makers.ts';
import { byCodeUnits, nameEntities } from './namespace.ts';
import type { Reference } from './reference.ts';
import { indexReferences } from './reference-index.ts';

function isValid(entity: Entity | InvalidEntity): entity is Entity {
  return !('invalid' in entity);
}

function byId<T extends { readonly id: string }>(entities: readonly T[]): T[] {
  return entities.toSorted((a, b) => byCodeUnits(a.id, b.id));
}

function mapById<T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

/**
 * Links validated content into a graph. `bodies` gives the parsed body of each article by file path;
 * `settings` are those of the input or a fallback; `now` is the day that counts as now, `YYYY-MM-DD`.
 * Never throws over content: what does not fit together stays visible in `duplicates`,
 * `formerIdCollisions`, and references without `to`. References and derived facts are computed on first use.
 */
export function buildGraph(
  input: Validated,
  bodies: ReadonlyMap<string, Body>,
  settings: Settings,
  now: string,
): Graph {
  const entities = allEntities(input, bodies);
  const { kept, duplicates, formerIdCollisions, redirects, resolve } = nameEntities(entities);
  const valid = byId(kept.filter(isValid));
  const articles = valid.filter(
    (entity): entity is AnyArticle => entity.kind !== 'claim' && entity.kind !== 'source',
  );
  const claims = valid.filter((entity): entity is ClaimEntity => entity.kind === 'claim');
  const sources = valid.filter((entity): entity is SourceEntity => entity.kind === 'source');
  const [articlesById, claimsById, sourcesById] = [mapById(articles), mapById(claims), mapById(sources)];
  const kinds = groupBy(articles, ({ kind }) => kind);

  const references = lazy((): readonly Reference[] => {
    const finder = new ReferenceFinder(settings, resolve);
    // Entities that lost their id to another are included: their references are none the less broken or not.
    const found = entities.filter(isValid).flatMap((entity) => {
      const fields = finder.inFields(entity);
      return 'body' in entity ? [...fields, ...finder.inProse(entity.id, entity.body)] : fields;
    });
    const { data, file } = input.settings;
    return data && file ? [...found, ...finder.inSettings(file)] : found;
  });
  const index = lazy(() => indexReferences(references()));
  const makers = knowMakers(settings);
  const citations = findCitations(claims, resolve, (id) => sourcesById.get(id), makers);
  const lookUp = {
    resolve,
    article: (id: string) => articlesById.get(id),
    claim: (id: string) => claimsById.get(id),
    source: (id: string) => sourcesById.get(id),
  };
  const linked = { ...lookUp, settings, now, claims, sources, citations, makers, references };
  const authors = lazy(() => authorsOf(sources));
  const publishers = lazy(() => publishersOf(sources));

  return {
    ...lookUp,
    ...deriveFacts(linked),
    settings,
    now,
    articles,
    claims,
    sources,
    invalid: byId(kept.filter((entity): entity is InvalidEntity => !isValid(entity))),
    duplicates,
    formerIdCollisions,
    redirects,
    get authors() {
      return authors();
    },
    get publishers() {
      return publishers();
    },
    get references() {
      return index().all;
    },
    // The kind is the key of its group, which the compiler cannot follow.
    articlesOf: <K extends ArticleKind>(kind: K) =>
      (kinds.get(kind) ?? []) as readonly unknown[] as Article<K>[],
    referencesTo: (id) => index().to(id),
    referencesFrom: (id) => index().from(id),
    referencesToSetting: (kind, key) => index().toSetting(kind, key),
    citedSources: (key) => citedSourcesOf(resolve(key), citations),
  };
}

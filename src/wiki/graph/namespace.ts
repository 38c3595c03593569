import type { Entity, InvalidEntity } from './entity.ts';
import type { Duplicate, FormerIdCollision, Resolved } from './graph.ts';

/** The one namespace of articles, claims and sources. */
export interface Namespace {
  /** What keeps each present id, in order of file and place. */
  readonly kept: readonly (Entity | InvalidEntity)[];
  readonly duplicates: readonly Duplicate[];
  readonly formerIdCollisions: readonly FormerIdCollision[];
  /** Former id → present id, sorted by former id; colliding ones left out. */
  readonly redirects: ReadonlyMap<string, string>;
  /** What a key leads to; `undefined` where it names nothing. */
  resolve(key: string): Resolved | undefined;
}

function formerIds(entity: Entity | InvalidEntity): readonly string[] {
  return ('invalid' in entity ? entity.formerIds : entity.data.formerIds) ?? [];
}

/** Compares two texts by code units, so that an order is the same everywhere. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Gives every id to one entity. Present ids go before former ids; among equals the first in order of file
 * and place, which is the order that `entities` must have, keeps the id. One step leads from a former id to a
 * present one, so that there are no chains and no loops.
 */
export function nameEntities(entities: readonly (Entity | InvalidEntity)[]): Namespace {
  const present = new Map<string, [Entity | InvalidEntity, ...(Entity | InvalidEntity)[]]>();
  for (const entity of entities) {
    const holders = present.get(entity.id);
    if (holders) holders.push(entity);
    else present.set(entity.id, [entity]);
  }
  const former = new Map<string, Entity | InvalidEntity>();
  const formerIdCollisions: FormerIdCollision[] = [];
  const kept = entities.filter((entity) => present.get(entity.id)?.[0] === entity);
  for (const entity of kept) {
    for (const [index, id] of formerIds(entity).entries()) {
      const holder = present.get(id)?.[0];
      const earlier = former.get(id);
      if (holder) formerIdCollisions.push({ id, entity, index, keeper: { entity: holder, former: false } });
      else if (earlier)
        formerIdCollisions.push({ id, entity, index, keeper: { entity: earlier, former: true } });
      else former.set(id, entity);
    }
  }
  const duplicates = [...present]
    .filter(([, holders]) => holders.length > 1)
    .map(([id, holders]): Duplicate => ({ id, entities: holders }))
    .sort((a, b) => byCodeUnits(a.id, b.id));
  const resolved = new Map<string, Resolved>();
  for (const [id, entity] of former) resolved.set(id, { entity, former: true });
  for (const [id, [entity]] of present) resolved.set(id, { entity, former: false });
  const redirects = [...former].map(([id, entity]): [string, string] => [id, entity.id]);
  return {
    kept,
    duplicates,
    formerIdCollisions,
    redirects: new Map(redirects.sort(([a], [b]) => byCodeUnits(a, b))),
    resolve: (key) => resolved.get(key),
  };
}

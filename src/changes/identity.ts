import type { Entity, EntityKind, Graph, InvalidEntity } from '../wiki/index.ts';
import type { Broken, Loss, Move } from './changes.ts';
import { likeness } from './word-diff.ts';

/** What is the same thing in two states of a wiki. */
export interface Identity {
  /** Present id of what a key of the state before led to; that of then where it is gone, the key where it led nowhere. */
  now(key: string): string;
  /** What an entity of the present state was before: the one with its id, else one that it names in `formerIds`. */
  before(id: string): Entity | InvalidEntity | undefined;
  readonly moves: readonly Move[];
  readonly losses: readonly Loss[];
  readonly broken: readonly Broken[];
}

/** Most new things that are looked through for one that reads like what is gone, and most lost things with a guess. */
const MOST_GUESSES = 300;

/** Least likeness at which something new is taken for what is gone. */
const LIKE = 0.5;

type Any = Entity | InvalidEntity;

/** Articles of all kinds share their pages' nature, so that one may become another; claims and sources may not. */
function family(kind: EntityKind): string {
  return kind === 'claim' || kind === 'source' ? kind : 'article';
}

/** Statement or title; the id of what cannot be read. */
export function titleOf(entity: Any): string {
  if ('invalid' in entity) return entity.id;
  return entity.kind === 'claim' ? entity.data.statement : entity.data.title;
}

function all(graph: Graph): Any[] {
  return [...graph.claims, ...graph.sources, ...graph.articles, ...graph.invalid].sort((a, b) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
}

/** Finds what is the same in two graphs, by id and by `formerIds` of the later one, and what got lost. */
export function identify(before: Graph, after: Graph): Identity {
  const old = all(before);
  const present = all(after);
  const earlier = new Map<string, Any>();
  const moves: Move[] = [];
  const losses: Loss[] = [];
  const broken: Broken[] = [];
  const lost = (id: string, entity: Any, how: Loss['how']) => {
    losses.push({ id, kind: entity.kind, how, title: titleOf(entity), ...likeOf(entity) });
  };
  const fresh = present.filter(({ id }) => before.resolve(id) === undefined);
  const likeOf = (gone: Any): { like?: string } => {
    if (losses.length >= MOST_GUESSES) return {};
    const [best] = fresh
      .slice(0, MOST_GUESSES)
      .filter(({ kind }) => family(kind) === family(gone.kind))
      .map((each) => ({ like: each.id, score: likeness(titleOf(gone), titleOf(each)) }))
      .sort((a, b) => b.score - a.score);
    return best && best.score >= LIKE ? { like: best.like } : {};
  };

  // Those that keep their id come first: where two became one, the other is the one that moved.
  for (const entity of old) if (after.resolve(entity.id)?.former === false) earlier.set(entity.id, entity);
  for (const entity of old) {
    const { id, kind } = entity;
    const found = after.resolve(id);
    if (!found) lost(id, entity, 'gone');
    else if (family(found.entity.kind) !== family(kind)) lost(id, entity, 'reused');
    else {
      const to = found.entity.id;
      if (to !== id) {
        moves.push({ kind, from: id, to, merged: earlier.has(to) });
        if (!earlier.has(to)) earlier.set(to, entity);
      }
      const [was, is] = ['invalid' in entity, 'invalid' in found.entity];
      if (was !== is) {
        broken.push({ id: to, kind, file: found.entity.file, now: is ? 'broken' : 'readable' });
      }
    }
  }
  const now = (key: string): string => {
    const was = before.resolve(key)?.entity.id;
    return was === undefined ? key : (after.resolve(was)?.entity.id ?? was);
  };
  for (const [id, to] of before.redirects) {
    const entity = before.resolve(to)?.entity;
    const found = after.resolve(id);
    if (!entity || losses.some((loss) => loss.id === entity.id)) continue;
    if (!found) lost(id, entity, 'former');
    else if (found.entity.id !== now(id)) lost(id, entity, 'reused');
  }
  losses.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { now, before: (id) => earlier.get(id), moves, losses, broken };
}

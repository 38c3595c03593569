import type { Engine, Result } from '../engine.ts';

/** Which records have which values, and in which order they stand by each key; asked of the engine once. */
export class Catalogue {
  readonly #engine: Engine;
  readonly #members = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #orders = new Map<string, Promise<ReadonlyMap<string, number>>>();
  #all: Promise<readonly Result[]> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** All records. */
  all(): Promise<readonly Result[]> {
    return (this.#all ??= this.#engine.search(null).then(({ results }) => results));
  }

  /** Ids of the records that have a value of a filter. */
  members(filter: string, value: string): Promise<ReadonlySet<string>> {
    const key = `${filter}\n${value}`;
    let known = this.#members.get(key);
    if (!known) {
      known = this.#engine
        .search(null, { filters: { [filter]: { any: [value] } } })
        .then(({ results }) => new Set(results.map(({ id }) => id)));
      this.#members.set(key, known);
    }
    return known;
  }

  /** Ids of the records that have at least one of the values of a filter. */
  async union(filter: string, values: readonly string[]): Promise<ReadonlySet<string>> {
    const sets = await Promise.all(values.map((value) => this.members(filter, value)));
    return new Set(sets.flatMap((set) => [...set]));
  }

  /** The place of each record in the order of a key; records that lack the key come last either way. */
  order(key: string, direction: 'asc' | 'desc'): Promise<ReadonlyMap<string, number>> {
    const name = `${key}:${direction}`;
    let known = this.#orders.get(name);
    if (!known) this.#orders.set(name, (known = this.#sorted(key, direction)));
    return known;
  }

  async #sorted(key: string, direction: 'asc' | 'desc'): Promise<ReadonlyMap<string, number>> {
    const [{ results }, having] = await Promise.all([
      this.#engine.search(null, { sort: { [key]: direction } }),
      this.members('has', key),
    ]);
    const ids = results.map(({ id }) => id);
    const ordered = [...ids.filter((id) => having.has(id)), ...ids.filter((id) => !having.has(id))];
    return new Map(ordered.map((id, place) => [id, place]));
  }
}

import type { Engine, Hit, Result } from '../engine.ts';
import { rankedSearch } from '../relevance.ts';
import { Catalogue } from './catalogue.ts';
import { monthsWithin, sift, type Narrowing, type Sifted } from './sift.ts';
import { sortOf, type Sort, type State } from './state.ts';

/** Keys and directions by which the index sorts. */
const ORDERS: Readonly<Partial<Record<Sort, readonly [key: string, direction: 'asc' | 'desc']>>> = {
  newest: ['date', 'desc'],
  oldest: ['date', 'asc'],
  highest: ['value', 'desc'],
  lowest: ['value', 'asc'],
  cited: ['citations', 'desc'],
  year: ['year', 'desc'],
};
/** More claims than these are not loaded to be sorted by a figure that is not their first. */
const MOST_LOADED = 400;

/** The answer to a state: results in order, and what the counts beside the filters are made from. */
export interface Answer {
  readonly state: State;
  readonly results: readonly Result[];
  readonly sifted: Sifted;
}

/** Name of the group that the span of months makes. */
export const SPAN = 'month';

/** Finds what a state asks for: words by the engine, filters by what the engine says each value holds. */
export class Finder {
  readonly catalogue: Catalogue;
  /** All months that records have, in order. */
  readonly months: readonly string[];
  readonly #engine: Engine;

  constructor(engine: Engine, months: readonly string[]) {
    this.#engine = engine;
    this.months = months;
    this.catalogue = new Catalogue(engine);
  }

  /** Results of a state; an empty query finds everything. */
  async find(state: State): Promise<Answer> {
    const found =
      state.query === '' ? await this.catalogue.all() : await rankedSearch(this.#engine, state.query);
    const byId = new Map(found.map((result) => [result.id, result]));
    const sifted = sift([...byId.keys()], await this.#narrowings(state));
    const ids = await this.#inOrder(sifted.ids, byId, state);
    return { state, sifted, results: ids.flatMap((id) => byId.get(id) ?? []) };
  }

  async #narrowings(state: State): Promise<Narrowing[]> {
    const groups = [...state.chosen].map(async ([name, values]) => ({
      name,
      allows: await this.catalogue.union(name, values),
    }));
    if (state.from !== '' || state.to !== '') {
      // The engine has no spans: one is all months within it that any record has.
      const months = monthsWithin(this.months, state.from, state.to);
      groups.push(this.catalogue.union(SPAN, months).then((allows) => ({ name: SPAN, allows })));
    }
    return Promise.all(groups);
  }

  async #inOrder(
    ids: readonly string[],
    byId: ReadonlyMap<string, Result>,
    state: State,
  ): Promise<readonly string[]> {
    const sort = sortOf(state);
    const order = ORDERS[sort];
    if (!order) return ids;
    const places = await this.catalogue.order(...order);
    const sorted = [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    const [measure, ...others] = state.chosen.get('measure') ?? [];
    if (order[0] !== 'value' || measure === undefined || others.length > 0) return sorted;
    if (sorted.length > MOST_LOADED) return sorted;
    // A claim may give figures of several measures; the one that was asked for is what counts.
    const hits = await Promise.all(sorted.map(async (id) => [id, await byId.get(id)?.data()] as const));
    const sign = sort === 'highest' ? -1 : 1;
    const values = new Map(hits.map(([id, hit]) => [id, figureOf(hit, measure, sign)]));
    const last = Number.MAX_VALUE;
    return sorted.sort((a, b) => (values.get(a) ?? last) - (values.get(b) ?? last));
  }
}

/** The foremost figure of a measure that a claim gives, times `sign`; absent where it gives none. */
function figureOf(hit: Hit | undefined, measure: string, sign: number): number | undefined {
  const figures = (hit?.meta['values'] ?? '')
    .split('; ')
    .filter((part) => part.startsWith(`${measure}=`))
    .map((part) => sign * Number(part.slice(measure.length + 1)))
    .filter(Number.isFinite);
  return figures.length > 0 ? Math.min(...figures) : undefined;
}

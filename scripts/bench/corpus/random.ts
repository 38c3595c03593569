/** Numbers that look random and are the same in each run with the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    const state = this.#state;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list, which must not be empty. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** A place in a list of `count`, low places far likelier than high ones, as some things are linked to most. */
  skewed(count: number): number {
    return Math.floor(count * this.next() ** 3);
  }

  /** Up to `count` different ones of a list, skewed towards its beginning. */
  some<T>(list: readonly T[], count: number): T[] {
    const found = new Set<T>();
    for (let trial = 0; trial < count * 4 && found.size < Math.min(count, list.length); trial++)
      found.add(list[this.skewed(list.length)] as T);
    return [...found];
  }
}

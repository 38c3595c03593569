/** A group of filters that has a choice: the ids of all records that it lets through. */
export interface Narrowing {
  readonly name: string;
  readonly allows: ReadonlySet<string>;
}

/** Results that pass all groups, and for each group those that pass all others. */
export interface Sifted {
  readonly ids: readonly string[];
  /** A further value of a group adds results, so its counts are those without its own choice. */
  without(name: string): readonly string[];
}

/** Narrows results by groups of filters: a record must pass every one of them. Keeps their order. */
export function sift(ids: readonly string[], groups: readonly Narrowing[]): Sifted {
  const passing = (others: readonly Narrowing[]): string[] =>
    ids.filter((id) => others.every(({ allows }) => allows.has(id)));
  const all = passing(groups);
  return {
    ids: all,
    without: (name) =>
      groups.some((group) => group.name === name)
        ? passing(groups.filter((group) => group.name !== name))
        : all,
  };
}

/** How many of the ids are in a set. */
export function countIn(ids: readonly string[], set: ReadonlySet<string>): number {
  return ids.reduce((count, id) => count + (set.has(id) ? 1 : 0), 0);
}

/** The months of a list that lie in a span whose ends may be open. */
export function monthsWithin(months: readonly string[], from: string, to: string): string[] {
  return months.filter((month) => (from === '' || month >= from) && (to === '' || month <= to));
}

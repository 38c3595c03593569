/** Two things of a list before and after that belong together, or one that has no counterpart. */
export interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

/** How well two things match: 0 not at all, more is better. */
type Score<T> = (before: T, after: T) => number;

/** Longest lists that are matched thing by thing; of longer ones only equal things are matched. */
const MOST = 400;

/**
 * Matches two lists, each thing at most once: first what is equal, then the best matches. Equal pairs are left
 * out; the others come in the order of the later list, those without a counterpart there at the end.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (thing: T) => string,
  score: Score<T>,
): Pair<T>[] {
  const [left, right] = withoutEqual(before, after, keyOf);
  const partner = new Map<T, T>();
  if (left.length <= MOST && right.length <= MOST) {
    const scored = right.flatMap((late, position) =>
      left.map((early, index) => ({ early, late, position, index, score: score(early, late) })),
    );
    // Of equal matches the nearest by position, so that the outcome is always the same.
    scored.sort(
      (a, b) =>
        b.score - a.score ||
        Math.abs(a.index - a.position) - Math.abs(b.index - b.position) ||
        a.index - b.index,
    );
    const taken = new Set<T>();
    for (const { early, late, score: found } of scored) {
      if (found <= 0) break;
      if (taken.has(early) || partner.has(late)) continue;
      taken.add(early);
      partner.set(late, early);
    }
  }
  const found = new Set(partner.values());
  return [
    ...right.map((late) => ({ before: partner.get(late), after: late })),
    ...left.filter((early) => !found.has(early)).map((early) => ({ before: early })),
  ];
}

/** Both lists without what is in both, counted. */
function withoutEqual<T>(before: readonly T[], after: readonly T[], keyOf: (thing: T) => string): [T[], T[]] {
  const counts = new Map<string, number>();
  for (const thing of after) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1);
  const equal = new Map<string, number>();
  const left = before.filter((thing) => {
    const key = keyOf(thing);
    const count = counts.get(key) ?? 0;
    if (count === 0) return true;
    counts.set(key, count - 1);
    equal.set(key, (equal.get(key) ?? 0) + 1);
    return false;
  });
  const right = after.filter((thing) => {
    const key = keyOf(thing);
    const count = equal.get(key) ?? 0;
    if (count > 0) equal.set(key, count - 1);
    return count === 0;
  });
  return [left, right];
}

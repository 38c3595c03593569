/**
 * Circles among ids: which of them can reach themselves by following `next`.
 */

/**
 * One circle for each set of ids that reach each other, as the ids on it in the order of the steps, beginning
 * with the one that comes first in `ids`; an id that leads to itself is a circle of one. In order of `ids`.
 * Linear in the number of steps but for the search of one shortest circle per set.
 */
export function circles(ids: Iterable<string>, next: (id: string) => readonly string[]): string[][] {
  const order = [...ids];
  const found: string[][] = [];
  const group = components(order, next);
  const done = new Set<number>();
  for (const id of order) {
    const number = group.get(id);
    if (number === undefined || done.has(number)) continue;
    const within = (from: string): string[] => next(from).filter((to) => group.get(to) === number);
    if (within(id).length === 0) continue;
    done.add(number);
    const way = wayBack(id, within);
    if (way) found.push(way);
  }
  return found;
}

/** Number of the set of ids that reach each other, for each id: Tarjan's algorithm without recursion, since content may be deep. */
function components(order: readonly string[], next: (id: string) => readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const group = new Map<string, number>();
  const open: string[] = [];
  let groups = 0;
  for (const root of order) {
    if (index.has(root)) continue;
    const work: { id: string; rest: Iterator<string> }[] = [];
    const enter = (id: string): void => {
      index.set(id, index.size);
      low.set(id, index.size - 1);
      open.push(id);
      work.push({ id, rest: next(id)[Symbol.iterator]() });
    };
    enter(root);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const step = top.rest.next();
      if (!step.done) {
        const to = step.value;
        if (!index.has(to)) enter(to);
        else if (!group.has(to)) low.set(top.id, Math.min(low.get(top.id) ?? 0, index.get(to) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      const least = low.get(top.id) ?? 0;
      if (parent) low.set(parent.id, Math.min(low.get(parent.id) ?? 0, least));
      if (least === index.get(top.id)) {
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          group.set(id, groups);
          if (id === top.id) break;
        }
        groups++;
      }
    }
  }
  return group;
}

/** A shortest way from an id back to itself, the id once; `undefined` where there is none. */
function wayBack(id: string, next: (id: string) => readonly string[]): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [id];
  for (const from of queue) {
    for (const to of next(from)) {
      if (to === id) {
        const way = [from];
        for (let at = from; at !== id; way.push(at)) at = before.get(at) ?? id;
        return way.reverse();
      }
      if (before.has(to)) continue;
      before.set(to, from);
      queue.push(to);
    }
  }
  return undefined;
}

import type { Link } from '../links.ts';

/** A group of an index: everything that has one value of a facet. */
export interface Group<Row> {
  /** Anchor within the page. */
  readonly anchor: string;
  readonly name: string;
  /** What the value means, where that is not plain from its name. */
  readonly about: string | undefined;
  /** Page about the value, where there is one. */
  readonly href: string | undefined;
  readonly rows: readonly Row[];
}

/** A way to group claims or sources, with a page of its own. */
export interface Facet {
  /** Last part of the address: `by-year`. */
  readonly slug: string;
  /** Name in the list of ways: "year". */
  readonly name: string;
}

/** A link to a way of grouping, with a mark on the one that is shown. */
export interface FacetLink extends Link {
  readonly current: boolean;
}

/** A value of a facet that an entity has. */
export interface Value {
  readonly key: string;
  readonly name: string;
  readonly about?: string | undefined;
  readonly href?: string | undefined;
}

/** Key of the group for what has no value; it always comes last. */
export const NO_VALUE = '~';

/** The anchor of the group with this key, where no other key gives the same: ids stay as they are. */
export function anchorOf(key: string): string {
  return (
    key
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'other'
  );
}

/** Anchors for the keys of groups, each once: keys that differ only in signs get a number. */
function anchors(keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const base = anchorOf(key);
    let anchor = base;
    for (let n = 2; taken.has(anchor); n += 1) anchor = `${base}-${n}`;
    taken.add(anchor);
    return anchor;
  });
}

/**
 * Groups rows by the values that each has; a row with several values stands in several groups, once in each.
 * Groups come in the order of `order`, those that it does not name after them by name, and last the rows
 * without a value.
 */
export function grouped<Row>(
  items: Iterable<{ readonly row: Row; readonly values: readonly Value[] }>,
  order: readonly string[] = [],
): Group<Row>[] {
  const groups = new Map<string, { value: Value; rows: Row[] }>();
  for (const { row, values } of items) {
    for (const value of values) {
      let group = groups.get(value.key);
      if (!group) groups.set(value.key, (group = { value, rows: [] }));
      if (group.rows.at(-1) !== row) group.rows.push(row);
    }
  }
  const ranks = new Map(order.map((key, index) => [key, index]));
  const rank = ({ value: { key } }: { value: Value }) =>
    key === NO_VALUE ? Infinity : (ranks.get(key) ?? order.length);
  const collator = new Intl.Collator('en');
  const sorted = [...groups.values()].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x !== y
      ? x - y
      : collator.compare(a.value.name, b.value.name) || (a.value.key < b.value.key ? -1 : 1);
  });
  const ids = anchors(sorted.map(({ value }) => value.key));
  return sorted.map(({ value, rows }, index) => ({
    anchor: ids[index] ?? '',
    name: value.name,
    about: value.about,
    href: value.href,
    rows,
  }));
}

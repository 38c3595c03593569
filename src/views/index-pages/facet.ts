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

/**
 * Groups rows by the values that each has; a row with several values stands in several groups. Groups come in
 * the order of `order`, those that it does not name after them by name.
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
      group.rows.push(row);
    }
  }
  const rank = new Map(order.map((key, index) => [key, index]));
  const collator = new Intl.Collator('en');
  return [...groups.values()]
    .sort((a, b) => {
      const x = rank.get(a.value.key) ?? order.length;
      const y = rank.get(b.value.key) ?? order.length;
      return x !== y ? x - y : collator.compare(a.value.name, b.value.name);
    })
    .map(({ value, rows }) => ({
      anchor: value.key.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'other',
      name: value.name,
      about: value.about,
      href: value.href,
      rows,
    }));
}

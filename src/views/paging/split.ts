/** Something that a list stands under, with what stands there. */
export interface Grouped<Row> {
  /** Anchor within a page. */
  readonly anchor: string;
  readonly name: string;
  readonly rows: readonly Row[];
}

/** A group on a page: all of its rows, or those that the page has room for. */
export type Part<Row, Group extends Grouped<unknown> = Grouped<unknown>> = Omit<Group, 'rows'> & {
  readonly rows: readonly Row[];
  /** Rows of the whole group on all pages. */
  readonly size: number;
  /** Whether the group began on an earlier page. */
  readonly continued: boolean;
};

/**
 * Entries on a page of a list. A claim with its marks takes 75 to 105 bytes compressed, a card of an article 95, so
 * that such a page with all that it shares with others stays near 60 KB; and a list of a few hundred can
 * still be searched by eye and by the browser as one page.
 */
export const PAGE_ENTRIES = 400;

/** A last page with less than this share of a full one goes with the page before it. */
const SHORT_PAGE = 1 / 4;

/** Most entries on any page for this number of entries on a full one: the last page may take in a short one. */
export function mostOnPage(entries: number): number {
  return entries + Math.ceil(entries * SHORT_PAGE) - 1;
}

function sizeOf(page: readonly Grouped<unknown>[]): number {
  return page.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** Joins two neighbouring pages; a group that the cut went through is whole again. */
function joined<Row, Group extends Grouped<Row>>(
  first: readonly Part<Row, Group>[],
  second: readonly Part<Row, Group>[],
): Part<Row, Group>[] {
  const [next, ...rest] = second;
  const last = first.at(-1);
  if (!last || !next?.continued) return [...first, ...second];
  return [...first.slice(0, -1), { ...last, rows: [...last.rows, ...next.rows] }, ...rest];
}

/**
 * Divides groups into pages of at most `entries` rows, in order; the last page may have up to a quarter more. A
 * group that would fit on a page is cut only where the page before would be less than half full without it.
 * There is always a first page.
 */
export function splitPages<Row, Group extends Grouped<Row>>(
  groups: readonly Group[],
  entries: number,
): readonly (readonly Part<Row, Group>[])[] {
  const pages: Part<Row, Group>[][] = [[]];
  let room = entries;
  const turn = () => {
    pages.push([]);
    room = entries;
  };
  for (const group of groups) {
    const size = group.rows.length;
    if (size > room && size <= entries && room * 2 <= entries) turn();
    for (let from = 0; from < size;) {
      if (room === 0) turn();
      const rows = group.rows.slice(from, from + room);
      pages.at(-1)?.push({ ...group, rows, size, continued: from > 0 });
      room -= rows.length;
      from += rows.length;
    }
  }
  const last = pages.at(-1);
  const before = pages.at(-2);
  if (last && before && sizeOf(last) < entries * SHORT_PAGE) {
    return [...pages.slice(0, -2), joined<Row, Group>(before, last)];
  }
  return pages;
}

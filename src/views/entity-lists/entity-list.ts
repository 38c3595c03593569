import type { Backlink } from '../backlinks.ts';
import type { Link } from '../links.ts';
import { byKey } from '../paging/alphabetical.ts';
import type { Grouped } from '../paging/split.ts';

/** What stands in a list about an entity. */
export type ListedEntry =
  { readonly claim: string } | { readonly source: string } | { readonly link: Backlink };

/** A list about an entity that is too long for its page, with pages of its own. */
export interface EntityList {
  /** Path of its first page below the base: `sources/x/claims`. */
  readonly path: string;
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly groups: readonly Grouped<ListedEntry>[];
  /** Whether its groups are one list on the page of the entity, so that it is their sum that is long or not. */
  readonly together?: boolean;
  /** Whether it has pages whatever its length. */
  readonly needed?: boolean;
}

/** A path without the slashes at its ends. */
export function inner(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}

/** Entries for the claims with these ids. */
export function claimEntries(ids: readonly string[]): ListedEntry[] {
  return ids.map((claim) => ({ claim }));
}

/** Pages that stand in a list for themselves, by their kinds. */
export function byKind(links: readonly Backlink[]): Grouped<ListedEntry>[] {
  return byKey(links, ({ kind }) => kind).map((group) => ({
    ...group,
    name: `${group.name.charAt(0).toUpperCase()}${group.name.slice(1)}`,
    rows: group.rows.map((link) => ({ link })),
  }));
}

import type { Link } from './links.ts';
import type { PageFrame } from './page-frame.ts';
import type { Pager } from './paging/pager.ts';
import type { Part } from './paging/split.ts';

/** A page of a list of names, with a few words about each. */
export interface NamesPage extends PageFrame {
  /** By initials; headings for a list of several pages. */
  readonly groups: readonly Part<Link & { readonly foot: string }>[];
  readonly pager: Pager | undefined;
}

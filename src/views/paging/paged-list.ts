import type { SiteView } from '../site-view.ts';
import type { PagedList } from './pager.ts';
import { PAGE_ENTRIES, splitPages, type Grouped } from './split.ts';

/** What a list holds before it is divided. */
export interface WholeList<Row, Group extends Grouped<Row>> {
  readonly title: string;
  /** Its groups, found when the list is first asked for. */
  readonly groups: () => readonly Group[];
  /** Entries on a page, where they weigh more or less than others. */
  readonly entries?: number;
}

const known = new WeakMap<SiteView, Map<string, PagedList<unknown>>>();

/**
 * The list at a path below the base, divided into pages; made once for a view, since each of its pages asks for it.
 * Rows should be small, ids at best: what a page shows of them is made for that page.
 */
export function pagedList<Row, Group extends Grouped<Row>>(
  view: SiteView,
  path: string,
  { title, groups, entries = PAGE_ENTRIES }: WholeList<Row, Group>,
): PagedList<Row, Group> {
  let lists = known.get(view);
  if (!lists) known.set(view, (lists = new Map()));
  let list = lists.get(path);
  if (!list) lists.set(path, (list = { path, title, pages: splitPages<Row, Group>(groups(), entries) }));
  // A path names one list, so that what is kept under it has the rows of whoever asks.
  return list as PagedList<Row, Group>;
}

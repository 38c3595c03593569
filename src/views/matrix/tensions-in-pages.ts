import { pagedList } from '../paging/paged-list.ts';
import type { PagedList } from '../paging/pager.ts';
import type { SiteView } from '../site-view.ts';
import type { StandTension } from './stands.ts';

/** Tensions on a page of the matrix. One takes some 800 bytes compressed, with its row of signs and its sides in words. */
export const MOST_ROWS = 40;

/** Tensions as rows of a table, in pages. */
export function tensionsInPages(
  view: SiteView,
  path: string,
  title: string,
  rows: () => readonly StandTension[],
): PagedList<StandTension> {
  const groups = () => [{ anchor: 'all', name: title, rows: rows() }];
  return pagedList(view, path, { title, entries: MOST_ROWS, groups });
}

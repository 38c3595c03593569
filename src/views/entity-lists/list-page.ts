import { pageAddress } from '../../render/index.ts';
import type { Backlink } from '../backlinks.ts';
import { claimRows, type ClaimRow } from '../claim-row.ts';
import { pageLink } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import { pagedList } from '../paging/paged-list.ts';
import {
  numberedPages,
  pagePath,
  pagerOf,
  pageTitle,
  type NumberedPage,
  type PagedList,
  type Pager,
} from '../paging/pager.ts';
import type { Part } from '../paging/split.ts';
import type { SiteView } from '../site-view.ts';
import { sourceRows, type SourceRow } from '../source-row.ts';
import { counted } from '../words.ts';
import type { EntityList, ListedEntry } from './entity-list.ts';
import { entityLists } from './lists.ts';

/** A group of such a list with what it shows: each of its rows is in one of the three. */
export interface ListedGroup extends Omit<Part<never>, 'rows'> {
  readonly claims: readonly ClaimRow[];
  readonly sources: readonly SourceRow[];
  readonly links: readonly Backlink[];
}

/** A page of a list about an entity. */
export interface EntityListPage extends PageFrame {
  readonly total: string;
  readonly groups: readonly ListedGroup[];
  readonly pager: Pager | undefined;
}

/** A page of a list about an entity, with the path of the list. */
export interface NumberedListPage extends NumberedPage {
  readonly list: string;
}

function inPages(view: SiteView, { path, title, groups }: EntityList): PagedList<ListedEntry> {
  return pagedList(view, path, { title, groups: () => groups });
}

/** All pages of all lists that are too long for the page of their entity. */
export function entityListPages(view: SiteView): NumberedListPage[] {
  return [...entityLists(view).values()].flatMap((list) =>
    numberedPages(inPages(view, list)).map((page) => ({ ...page, list: list.path })),
  );
}

/** A page of the list at this path; throws where there is no such list, since pages are made from `entityListPages`. */
export function entityListPage(view: SiteView, path: string, number: number): EntityListPage {
  const found = entityLists(view).get(path);
  if (!found) throw new Error(`there is no list at ${path}`);
  const list = inPages(view, found);
  const total = found.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `${found.title}, in ${view.settings.name}.`,
      path: pageAddress(pagePath(path, number)),
      crumbs: [...found.crumbs, ...(number === 1 ? [] : [pageLink(view, path, found.title)])],
    }),
    total: counted(total, 'entry', 'entries'),
    groups: (list.pages[number - 1] ?? []).map(({ rows, ...group }) => ({
      ...group,
      claims: claimRows(
        view,
        rows.flatMap((row) => ('claim' in row ? row.claim : [])),
      ),
      sources: sourceRows(
        view,
        rows.flatMap((row) => ('source' in row ? row.source : [])),
      ),
      links: rows.flatMap((row) => ('link' in row ? row.link : [])),
    })),
    pager: pagerOf(view, list, number),
  };
}

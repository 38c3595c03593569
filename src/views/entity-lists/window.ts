import { pageLink, type Link } from '../links.ts';
import { mostOnPage } from '../paging/split.ts';
import type { SiteView } from '../site-view.ts';

/**
 * Entries of one list on the page of an entity, of which there may be any number elsewhere in the wiki: what cites a
 * source, what links to an article. The page of a source with all of its lists at this length weighs some 60 KB compressed.
 */
export const MOST_SHOWN = 100;

/** Whether a list of this length is too long for the page of its entity; a few more than the usual number are shown. */
export function isLong(length: number, most = MOST_SHOWN): boolean {
  return length > mostOnPage(most);
}

/** What the page of an entity shows of a list: all of it, or its beginning where it is long. */
export function beginning<T>(list: readonly T[], most = MOST_SHOWN): readonly T[] {
  return isLong(list.length, most) ? list.slice(0, most) : list;
}

/** The link from the beginning of a list to all of it, on pages of its own; nothing where all is shown. */
export function allOf(view: SiteView, path: string, count: number, things: string): Link | undefined {
  return isLong(count) ? pageLink(view, path, `All ${count} ${things}`) : undefined;
}

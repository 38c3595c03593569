import { pageAddress } from '../render/index.ts';
import { articlePages } from './pages/entity-pages.ts';
import { furtherPages } from './pages/site-pages.ts';
import type { SiteView } from './site-view.ts';

/** A page that search engines may list. */
export interface ListedPage {
  /** Address below the origin. */
  readonly href: string;
  /** Day of the last change of its file, where it has one and there is a history. */
  readonly changed: string | undefined;
}

/** Every page of the site but those for searching, for what has moved and for errors. */
export function pageList(view: SiteView): ListedPage[] {
  return [...furtherPages(view), ...articlePages(view)]
    .filter(({ unlisted = false }) => !unlisted)
    .map(({ path, file }) => ({
      href: pageAddress(path, view),
      changed: file === undefined ? undefined : view.changed.get(file),
    }));
}

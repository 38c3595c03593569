import { dateText, pageAddress } from '../render/index.ts';
import { parseEdtf, type Entity } from '../wiki/index.ts';
import type { Link } from './links.ts';
import { pageTools, type PageTools } from './repository/page-tools.ts';
import type { SiteView } from './site-view.ts';

/** What the frame of every page shows, with the links into the repository where one is known. */
export interface PageFrame extends PageTools {
  /** Title of the page without the name of the wiki. */
  readonly title: string;
  readonly description: string;
  /** Path of the page below the base, with a slash at its end. */
  readonly path: string;
  /** Full address, where the origin is known. */
  readonly canonical: string | undefined;
  readonly crumbs: readonly Link[];
  /** Day of the last change in words, and as `YYYY-MM-DD`. */
  readonly changed: { readonly text: string; readonly day: string } | undefined;
  /** File of the content that the page comes from. */
  readonly file: string | undefined;
}

/** What a page says of itself to its frame. */
export interface FramedPage {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** File of the content that the page comes from. */
  readonly file?: string;
  /** The article, claim or source that the page is about. */
  readonly entity?: Entity;
  readonly crumbs?: readonly Link[];
}

/** The frame of a page: address, crumbs, date of change, and links to its file in the repository. */
export function pageFrame(view: SiteView, page: FramedPage): PageFrame {
  const day = page.file === undefined ? undefined : view.changed.get(page.file);
  const date = day === undefined ? undefined : parseEdtf(day);
  const home = { href: pageAddress('', view), text: view.settings.name };
  const canonical = view.origin && `${view.origin}${pageAddress(page.path, view)}`;
  return {
    title: page.title,
    description: page.description,
    path: page.path,
    canonical,
    crumbs: [home, ...(page.crumbs ?? [])],
    changed: date && { text: dateText(date), day: date.text },
    file: page.file,
    ...pageTools(view, {
      address: canonical ?? page.path,
      file: page.file,
      entity: page.entity,
    }),
  };
}

import { dateText, pageAddress } from '../render/index.ts';
import { parseEdtf } from '../wiki/index.ts';
import type { Link } from './links.ts';
import type { SiteView } from './site-view.ts';

/** What the frame of every page shows. */
export interface PageFrame {
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
  /** Where the page can be edited and its history seen, where the repository is known. */
  readonly edit: string | undefined;
  readonly history: string | undefined;
  /** File of the content that the page comes from. */
  readonly file: string | undefined;
}

/** A path for an address: its parts encoded, empty ones and `.` left out. */
function encodePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map(encodeURIComponent).join('/');
}

/** The frame of a page: address, crumbs, date of change, and links to its file in the repository. */
export function pageFrame(
  view: SiteView,
  page: { title: string; description: string; path: string; file?: string; crumbs?: readonly Link[] },
): PageFrame {
  const { repository } = view.settings;
  const day = page.file === undefined ? undefined : view.changed.get(page.file);
  const date = day === undefined ? undefined : parseEdtf(day);
  const home = { href: pageAddress('', view), text: view.settings.name };
  const fileAt = (verb: string) =>
    repository && page.file !== undefined
      ? `${repository.url.replace(/\/+$/, '')}/${verb}/${encodePath(repository.branch)}/${encodePath(`${repository.path ?? 'content'}/${page.file}`)}`
      : undefined;
  return {
    title: page.title,
    description: page.description,
    path: page.path,
    canonical: view.origin && `${view.origin}${pageAddress(page.path, view)}`,
    crumbs: [home, ...(page.crumbs ?? [])],
    changed: date && { text: dateText(date), day: date.text },
    edit: fileAt('edit'),
    history: fileAt('commits'),
    file: page.file,
  };
}

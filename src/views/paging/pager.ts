import { pageAddress } from '../../render/index.ts';
import type { Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { groupAnchor, jumps, type Jump } from './jumps.ts';
import type { Grouped, Part } from './split.ts';

/** A list that may take several pages. */
export interface PagedList<Row, Group extends Grouped<unknown> = Grouped<unknown>> {
  /** Path of its first page below the base: `claims/by-grade`. */
  readonly path: string;
  readonly title: string;
  readonly pages: readonly (readonly Part<Row, Group>[])[];
}

/** A page by its number, and whether pages between it and the one named before are left out. */
export interface PageNumber extends Link {
  readonly current: boolean;
  readonly after: boolean;
}

/** The way through the pages of a list. */
export interface Pager {
  /** Number of the page, from 1, and of all pages. */
  readonly number: number;
  readonly of: number;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** Some of the pages, so that each is a few steps away: the first, the last, those near by, and others at even steps. */
  readonly numbers: readonly PageNumber[];
  /** Places in the whole list: its groups, or the letters or decades by which their names begin. */
  readonly jumps: readonly Link[];
}

/** Pages named on each side of the current one. */
const NEAR = 2;
/** Most pages named beside those: the further ones at even steps. */
const FAR = 10;

/** Path of a page of a list below the base. No entity can have it, since entities have no slash in their ids. */
export function pagePath(path: string, number: number): string {
  return number === 1 ? path : `${path}/page/${number}`;
}

/** A page of a list: its number, from 1, and its path below the base. */
export interface NumberedPage {
  readonly number: number;
  readonly path: string;
}

/** All pages of a list. */
export function numberedPages({ path, pages }: PagedList<unknown>): NumberedPage[] {
  return pages.map((_, index) => ({ number: index + 1, path: pagePath(path, index + 1) }));
}

/** What a route with a rest parameter below `folder` has for a path: nothing for the folder itself. */
export function restOf(folder: string, path: string): string | undefined {
  return path === folder ? undefined : path.slice(folder.length + 1);
}

/** Address of a group of a list: of the page on which it begins, with its anchor; of the list itself where it has no such group. */
export function groupAddress(view: SiteView, { path, pages }: PagedList<unknown>, anchor: string): string {
  const at = pages.findIndex((page) => page.some((group) => group.anchor === anchor));
  return at < 0
    ? pageAddress(path, view)
    : pageAddress(pagePath(path, at + 1), { ...view, anchor: groupAnchor(anchor) });
}

/** The title of a page of a list: it names its number where there are several. */
export function pageTitle({ title, pages }: PagedList<unknown>, number: number): string {
  return pages.length === 1 ? title : `${title}, page ${number} of ${pages.length}`;
}

/** The numbers that the page `number` of `of` names, in order. */
export function namedPages(number: number, of: number): number[] {
  // Steps that people count in: 5, 10, 50, 100 and so on.
  let step = 5;
  for (let times = 2; of / step > FAR; times = times === 2 ? 5 : 2) step *= times;
  return Array.from({ length: of }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === of || Math.abs(one - number) <= NEAR || one % step === 0,
  );
}

const known = new WeakMap<PagedList<unknown>, readonly Jump[]>();

function jumpsOf(list: PagedList<unknown>): readonly Jump[] {
  let found = known.get(list);
  if (!found) known.set(list, (found = jumps(list.pages)));
  return found;
}

/** The way through the pages of a list from the page with this number; none where the list has one page. */
export function pagerOf(view: SiteView, list: PagedList<unknown>, number: number): Pager | undefined {
  const of = list.pages.length;
  if (of === 1) return undefined;
  const link = (to: number, text: string): Link => ({
    href: pageAddress(pagePath(list.path, to), view),
    text,
  });
  const named = namedPages(number, of);
  return {
    number,
    of,
    previous: number > 1 ? link(number - 1, 'Previous') : undefined,
    next: number < of ? link(number + 1, 'Next') : undefined,
    numbers: named.map((one, index) => ({
      ...link(one, String(one)),
      current: one === number,
      after: one - (named[index - 1] ?? 0) > 1,
    })),
    jumps: jumpsOf(list).map(({ text, page, anchor }) => ({
      text,
      href: page === number ? `#${anchor}` : `${link(page, '').href}#${anchor}`,
    })),
  };
}

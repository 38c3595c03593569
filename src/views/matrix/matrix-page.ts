import { fileAddress, pageAddress } from '../../render/index.ts';
import { beginning, isLong } from '../entity-lists/window.ts';
import { entityLink, kindLink, pageLink, type Link, type MaybeLink } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import {
  numberedPages,
  pagePath,
  pagerOf,
  pageTitle,
  type NumberedPage,
  type PagedList,
  type Pager,
} from '../paging/pager.ts';
import type { SiteView } from '../site-view.ts';
import { counted } from '../words.ts';
import { inWords, type TensionInWords } from './in-words.ts';
import { standsOf, type StandTension } from './stands.ts';
import { claimsOf, columnOf, MOST_COLUMNS, rowOf, type Column, type Row } from './table.ts';
import { tensionsInPages } from './tensions-in-pages.ts';
import { voicePages } from './voice-page.ts';

/** A way to order the rows, each with a page of its own. */
export interface MatrixOrder {
  /** Last part of the address: empty for `/matrix/` itself. */
  readonly slug: string;
  /** Head of the column by which it orders. */
  readonly name: string;
  readonly about: string;
  readonly direction: 'ascending' | 'descending';
  compare(a: StandTension, b: StandTension): number;
}

const collator = new Intl.Collator('en');
const STATES: readonly StandTension['state'][] = ['open', 'narrowed', 'settled'];

function byTitle(a: StandTension, b: StandTension): number {
  return (
    collator.compare(a.article.data.title, b.article.data.title) || (a.article.id < b.article.id ? -1 : 1)
  );
}

/** The orders of the rows; the first is that of `/matrix/`. */
export const MATRIX_ORDERS: readonly MatrixOrder[] = [
  {
    slug: '',
    name: 'State',
    about: 'open tensions first',
    direction: 'ascending',
    compare: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || byTitle(a, b),
  },
  { slug: 'by-title', name: 'Tension', about: 'by title', direction: 'ascending', compare: byTitle },
  {
    slug: 'by-claims',
    name: 'Claims',
    about: 'most claims first',
    direction: 'descending',
    compare: (a, b) => claimsOf(b) - claimsOf(a) || byTitle(a, b),
  },
];

/** A page of the matrix: who stands where in which tension. */
export interface MatrixPage extends PageFrame {
  /** What the matrix says, in a sentence. */
  readonly finding: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly orders: readonly (Link &
    Pick<MatrixOrder, 'name' | 'about' | 'direction'> & { current: boolean })[];
  /** On the first page: voices without a column, since there are too many for a table. */
  readonly further: readonly MaybeLink[];
  /** The same in words; only in the first order, where the others lead. */
  readonly words: readonly TensionInWords[];
  /** On the first page: perspectives that take no side, with their ids here. */
  readonly silent: readonly (Link & { readonly anchor: string })[];
  /** The list of all perspectives, where some of these two are left out. */
  readonly everybody: Link | undefined;
  readonly pager: Pager | undefined;
  readonly files: readonly Link[];
}

/** Whether the wiki has a matrix: it needs a tension. */
export function hasMatrix({ graph }: SiteView): boolean {
  return graph.articlesOf('tension').length > 0;
}

function orderPath({ slug }: MatrixOrder): string {
  return slug === '' ? 'matrix' : `matrix/${slug}`;
}

/** The tensions in one order of the rows, in pages. */
function matrixList(view: SiteView, order: MatrixOrder): PagedList<StandTension> {
  return tensionsInPages(view, orderPath(order), titleOf(order), () =>
    [...standsOf(view).tensions].sort(order.compare),
  );
}

function titleOf({ slug, about }: MatrixOrder): string {
  return slug === '' ? 'The matrix' : `The matrix, ${about}`;
}

/** A page of the matrix in one order of its rows. */
export interface NumberedMatrix extends NumberedPage {
  readonly order: MatrixOrder;
}

/** All pages of all orders of the matrix; none where there is no matrix. */
export function matrixPages(view: SiteView): NumberedMatrix[] {
  if (!hasMatrix(view)) return [];
  return MATRIX_ORDERS.flatMap((order) =>
    numberedPages(matrixList(view, order)).map((page) => ({ ...page, order })),
  );
}

const places = new WeakMap<SiteView, ReadonlyMap<string, string>>();

/** Path of the page of the matrix that has a tension, with its words, in the first order; by the anchor of the tension. */
export function placeOf(view: SiteView, anchor: string): string {
  let found = places.get(view);
  if (!found) {
    const [first] = MATRIX_ORDERS;
    const pages = first ? matrixList(view, first).pages : [];
    found = new Map(
      pages.flatMap((parts, index) =>
        parts.flatMap(({ rows }) => rows.map((row) => [row.anchor, pagePath('matrix', index + 1)] as const)),
      ),
    );
    places.set(view, found);
  }
  return found.get(anchor) ?? 'matrix';
}

/** Paths of all pages of the matrix below the base; none where there is no matrix. */
export function matrixPaths(view: SiteView): string[] {
  if (!hasMatrix(view)) return [];
  return [...matrixPages(view), ...voicePages(view)].map(({ path }) => path);
}

/** What the matrix says as a whole: true counts, and who takes the most sides. */
function finding(view: SiteView): string {
  const { tensions, voices } = standsOf(view);
  const perspectives = voices.filter(({ voice }) => voice.kind === 'perspective').length;
  const holders = voices.length - perspectives;
  const who = [
    perspectives > 0 && counted(perspectives, 'perspective'),
    holders > 0 && `${counted(holders, 'holder')} without a page`,
  ].filter(Boolean);
  const [first] = voices;
  if (!first) return `Nobody is named on a side of the ${counted(tensions.length, 'tension')}.`;
  const most = voices.filter(({ tensions: taken }) => taken.length === first.tensions.length);
  const names = most.length > 2 ? '' : most.map(({ voice }) => voice.name).join(' and ');
  const take = voices.length === 1 ? 'takes' : 'take';
  return `${who.join(' and ')} ${take} sides in ${counted(tensions.length, 'tension')}${
    names === '' || voices.length < 3 ? '' : `, most of all ${names}, in ${first.tensions.length}`
  }.`;
}

/** The files with the data of the matrix. */
export function matrixFileLinks(view: SiteView): Link[] {
  return ['csv', 'json'].map((ending) => ({
    href: fileAddress(`matrix/stands.${ending}`, view),
    text: ending.toUpperCase(),
  }));
}

/** A page of the matrix in one order of its rows. */
export function matrixPage(view: SiteView, order: MatrixOrder, number = 1): MatrixPage {
  const { voices, silent } = standsOf(view);
  const list = matrixList(view, order);
  const rows = (list.pages[number - 1] ?? []).flatMap((part) => part.rows);
  const shown = voices.slice(0, MOST_COLUMNS);
  const further = number === 1 ? voices.slice(MOST_COLUMNS) : [];
  const quiet = number === 1 ? silent : [];
  const main = order.slug === '';
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `Who stands where in what is disputed about ${view.settings.gap}: perspectives against tensions, with the claims behind each side.`,
      path: pageAddress(pagePath(list.path, number)),
      crumbs: [
        ...(main && number === 1 ? [] : [pageLink(view, 'matrix', 'The matrix')]),
        ...(!main && number > 1 ? [pageLink(view, list.path, list.title)] : []),
      ],
    }),
    finding: finding(view),
    columns: shown.map(({ voice, tensions: taken }) => columnOf(view, voice, taken.length)),
    rows: rows.map((tension) =>
      rowOf(
        view,
        tension,
        shown.map(({ voice }) => voice),
        main ? '' : pageAddress(placeOf(view, tension.anchor), view),
      ),
    ),
    orders: MATRIX_ORDERS.map((one) => ({
      ...pageLink(view, orderPath(one), one.about),
      name: one.name,
      about: one.about,
      direction: one.direction,
      current: one === order,
    })),
    further: beginning(further).map(({ voice, tensions: taken }) => {
      const { own } = columnOf(view, voice, taken.length);
      return { href: own.href, text: `${voice.name} (${taken.length})` };
    }),
    words: main ? rows.map((tension) => inWords(view, tension)) : [],
    silent: beginning(quiet).map((voice) => ({ ...entityLink(view, voice.id), anchor: voice.anchor })),
    everybody:
      isLong(further.length) || isLong(quiet.length)
        ? kindLink(view, 'perspective', 'All perspectives')
        : undefined,
    pager: pagerOf(view, list, number),
    files: matrixFileLinks(view),
  };
}

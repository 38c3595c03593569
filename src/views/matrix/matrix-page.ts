import { fileAddress, pageAddress } from '../../render/index.ts';
import { entityLink, pageLink, type Link, type MaybeLink } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { counted } from '../words.ts';
import { inWords, type TensionInWords } from './in-words.ts';
import { standsOf, type StandTension } from './stands.ts';
import { claimsOf, columnOf, MOST_COLUMNS, rowOf, voicePath, type Column, type Row } from './table.ts';

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

/** The matrix: who stands where in which tension. */
export interface MatrixPage extends PageFrame {
  /** What the matrix says, in a sentence. */
  readonly finding: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly orders: readonly (Link &
    Pick<MatrixOrder, 'name' | 'about' | 'direction'> & { current: boolean })[];
  /** Voices without a column, since there are too many for a table. */
  readonly further: readonly MaybeLink[];
  /** The same in words; only on `/matrix/` itself, where the other orders lead. */
  readonly words: readonly TensionInWords[];
  /** Perspectives that take no side, with the ids by which their pages link here. */
  readonly silent: readonly (Link & { readonly anchor: string })[];
  readonly files: readonly Link[];
}

/** Whether the wiki has a matrix: it needs a tension. */
export function hasMatrix({ graph }: SiteView): boolean {
  return graph.articlesOf('tension').length > 0;
}

function orderPath({ slug }: MatrixOrder): string {
  return slug === '' ? 'matrix' : `matrix/${slug}`;
}

/** Paths of all pages of the matrix below the base; none where there is no matrix. */
export function matrixPaths(view: SiteView): string[] {
  if (!hasMatrix(view)) return [];
  return [...MATRIX_ORDERS.map(orderPath), ...standsOf(view).voices.map(({ voice }) => voicePath(voice))];
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

/** The matrix in one order of its rows. */
export function matrixPage(view: SiteView, order: MatrixOrder): MatrixPage {
  const { tensions, voices, silent } = standsOf(view);
  const shown = voices.slice(0, MOST_COLUMNS);
  const main = order.slug === '';
  const sorted = [...tensions].sort(order.compare);
  return {
    ...pageFrame(view, {
      title: main ? 'The matrix' : `The matrix, ${order.about}`,
      description: `Who stands where in what is disputed about ${view.settings.gap}: perspectives against tensions, with the claims behind each side.`,
      path: pageAddress(orderPath(order)),
      crumbs: main ? [] : [pageLink(view, 'matrix', 'The matrix')],
    }),
    finding: finding(view),
    columns: shown.map(({ voice, tensions: taken }) => columnOf(view, voice, taken.length)),
    rows: sorted.map((tension) =>
      rowOf(
        view,
        tension,
        shown.map(({ voice }) => voice),
        main ? '' : pageAddress('matrix', view),
      ),
    ),
    orders: MATRIX_ORDERS.map((one) => ({
      ...pageLink(view, orderPath(one), one.about),
      name: one.name,
      about: one.about,
      direction: one.direction,
      current: one === order,
    })),
    further: voices.slice(MOST_COLUMNS).map(({ voice, tensions: taken }) => {
      const { own } = columnOf(view, voice, taken.length);
      return { href: own.href, text: `${voice.name} (${taken.length})` };
    }),
    words: main ? sorted.map((tension) => inWords(view, tension)) : [],
    silent: silent.map((voice) => ({ ...entityLink(view, voice.id), anchor: voice.anchor })),
    files: matrixFileLinks(view),
  };
}

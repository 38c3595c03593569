import { entityAddress, pageAddress } from '../../render/index.ts';
import type { Link, MaybeLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { counted } from '../words.ts';
import type { StandTension, Voice } from './stands.ts';

/** Most voices that get a column; a table with more can neither be read nor searched by eye. */
export const MOST_COLUMNS = 24;

/** The sign of a side in a cell, a letter, with a link to the side in words. */
export interface Sign {
  readonly letter: string;
  /** Position of the side among those of its tension, from 0. */
  readonly index: number;
  readonly href: string;
  /** What the sign says to those who do not see its row: the side and on how many claims the voice stands. */
  readonly words: string;
}

/** A column: somebody who takes sides. */
export interface Column extends MaybeLink {
  /** Id of the head of the column. */
  readonly anchor: string;
  /** Page with the tensions in which the voice takes a side. */
  readonly own: Link;
  /** Number of tensions in which it takes a side. */
  readonly sides: number;
}

/** A row: a tension, its sides, and in each column the signs of the sides taken. */
export interface Row extends Link {
  readonly anchor: string;
  readonly state: StandTension['state'];
  /** Number of claims that speak for any of its sides. */
  readonly claims: number;
  readonly sides: readonly { readonly letter: string; readonly index: number; readonly label: string }[];
  readonly cells: readonly (readonly Sign[])[];
}

/** Address of the page that shows where a voice stands. */
export function voicePath(voice: Voice): string {
  return `matrix/${voice.kind}s/${voice.id}`;
}

/** Number of claims that speak for any side of a tension, each once. */
export function claimsOf(tension: StandTension): number {
  return new Set(tension.sides.flatMap(({ claims }) => claims)).size;
}

/** The head of the column of a voice. */
export function columnOf(view: SiteView, voice: Voice, sides: number): Column {
  return {
    anchor: voice.anchor,
    text: voice.name,
    href: voice.href,
    own: { href: pageAddress(voicePath(voice), view), text: `Where ${voice.name} stands` },
    sides,
  };
}

function signsOf(tension: StandTension, voice: Voice, words: string): Sign[] {
  return tension.sides.flatMap((side, index) => {
    const stand = side.stands.find((one) => one.voice === voice);
    if (!stand) return [];
    const own = stand.own.length > 0 ? `, on ${counted(stand.own.length, 'claim')} of its own` : '';
    const only = stand.only.length > 0 ? ` (${stand.only.join(', ')})` : '';
    return [
      { letter: side.letter, index, href: `${words}#${side.anchor}`, words: `${side.label}${only}${own}` },
    ];
  });
}

/** The row of a tension; its signs lead to the sides in words on the page at `words`. */
export function rowOf(view: SiteView, tension: StandTension, columns: readonly Voice[], words: string): Row {
  return {
    anchor: tension.anchor,
    href: entityAddress('tension', tension.article.id, view),
    text: tension.article.data.title,
    state: tension.state,
    claims: claimsOf(tension),
    sides: tension.sides.map(({ letter, label }, index) => ({ letter, index, label })),
    cells: columns.map((voice) => signsOf(tension, voice, words)),
  };
}

import { entityAddress, pageAddress } from '../../render/index.ts';
import { claimRows, type ClaimRow } from '../claim-row.ts';
import type { Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { voicePath } from './table.ts';
import type { StandTension } from './stands.ts';

/** A side of a tension in words. */
export interface SideInWords {
  readonly anchor: string;
  readonly letter: string;
  readonly index: number;
  readonly label: string;
  readonly position: string;
  /** Who stands there; names in brackets where it is not everybody for whom a perspective speaks. */
  readonly who: readonly Link[];
  /** Claims that speak for it, with the names of those on this side that make or hold each. */
  readonly claims: readonly (ClaimRow & { readonly by: readonly string[] })[];
}

/** A tension in words: the question and who stands where, on which claims. */
export interface TensionInWords extends Link {
  readonly anchor: string;
  readonly state: StandTension['state'];
  readonly question: string;
  readonly sides: readonly SideInWords[];
}

/** A tension in words. */
export function inWords(view: SiteView, tension: StandTension): TensionInWords {
  const { data, id } = tension.article;
  return {
    anchor: `${tension.anchor}--words`,
    href: entityAddress('tension', id, view),
    text: data.title,
    state: tension.state,
    question: data.question,
    sides: tension.sides.map((side, index) => ({
      anchor: side.anchor,
      letter: side.letter,
      index,
      label: side.label,
      position: side.position,
      who: side.stands.map(({ voice, only }) => ({
        text: only.length > 0 ? `${voice.name} (${only.join(', ')})` : voice.name,
        // A holder without a page of its own leads to its place in the matrix.
        href: voice.href ?? pageAddress(voicePath(voice), view),
      })),
      claims: claimRows(view, side.claims).map((row) => ({
        ...row,
        by: side.stands.filter(({ own }) => own.includes(row.id)).map(({ voice }) => voice.name),
      })),
    })),
  };
}

import { FRESHNESS_WORDS, STANDING_WORDS, SUPPORT_WORDS, type Word } from '../words.ts';

/** A part of a bar: how many claims have a status, and where it stands in the bar, in percent. */
export interface BarPart extends Word {
  readonly key: string;
  readonly count: number;
  /** Where the part begins, and how wide it is, in percent. */
  readonly from: number;
  readonly width: number;
  /** The share in words: `21%`, or `<1%`. */
  readonly share: string;
}

const AXES: Readonly<Record<'support' | 'standing' | 'freshness', Readonly<Record<string, Word>>>> = {
  support: SUPPORT_WORDS,
  standing: STANDING_WORDS,
  freshness: FRESHNESS_WORDS,
};

function shareText(share: number): string {
  if (share === 0) return '0%';
  return share < 1 ? '<1%' : `${Math.round(share)}%`;
}

/** The parts of a bar of claims by one axis, in order of its words; statuses of no claim have width 0. */
export function statusBar(
  axis: keyof typeof AXES,
  claims: Readonly<Record<string, readonly string[]>>,
): BarPart[] {
  const total = Object.values(claims).reduce((sum, ids) => sum + ids.length, 0);
  let from = 0;
  return Object.entries(AXES[axis]).map(([key, word]) => {
    const count = claims[key]?.length ?? 0;
    const width = total === 0 ? 0 : (count / total) * 100;
    const part = { key, ...word, count, from, width, share: shareText(width) };
    from += width;
    return part;
  });
}

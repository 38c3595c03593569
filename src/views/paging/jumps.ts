import type { Part } from './split.ts';

/** A place in a list that takes several pages. */
export interface Jump {
  readonly text: string;
  /** Number of the page, from 1. */
  readonly page: number;
  readonly anchor: string;
}

/** Most places offered, so that they stay a glance and not a list of their own. */
export const MOST_JUMPS = 48;

/** The letter by which a name is found in an alphabet, without accents; `#` for what begins with no letter. */
export function initialOf(name: string): string {
  const [first = ''] = name.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

/** What a name is found by among many: a year by its decade, anything else by its initial. */
function finding(name: string): string {
  return /^\d{4}(?!\d)/.test(name) ? `${name.slice(0, 3)}0s` : initialOf(name);
}

/** The anchor of a group on its page. */
export function groupAnchor(anchor: string): string {
  return `g-${anchor}`;
}

/**
 * Places in a list of pages, in order, each leading to the page and anchor where a group begins: every group where there are
 * few, else the first group of each initial or decade, and of these an even choice where there are too many as well.
 */
export function jumps(pages: readonly (readonly Part<unknown>[])[]): Jump[] {
  const groups = pages.flatMap((page, index) =>
    page
      .filter(({ continued }) => !continued)
      .map(({ name, anchor }) => ({ text: name, page: index + 1, anchor: groupAnchor(anchor) })),
  );
  if (groups.length <= 1) return [];
  if (groups.length <= MOST_JUMPS) return groups;
  const first = new Map<string, Jump>();
  for (const group of groups) {
    const text = finding(group.text);
    if (!first.has(text)) first.set(text, { ...group, text });
  }
  const found = [...first.values()];
  const step = Math.ceil(found.length / MOST_JUMPS);
  return found.filter((_, index) => index % step === 0);
}

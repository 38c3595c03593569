import { RESERVED_IDS } from '../schema/index.ts';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n' },
  '&': ' and ',
};

/** Longest slug in characters, so that a path stays within what file systems take. */
const MAX_LENGTH = 80;

/**
 * The part of an address made from a name: lower-case ASCII letters, digits and single hyphens, at most 80
 * characters. A name without any letter that has an ASCII form gives its code points.
 */
export function slugOf(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = letters.replace(/[ßæœøđðþłıħŧŋ&]/gu, (letter) => LETTERS[letter] ?? '');
  // An apostrophe is part of its word: O'Neil is `oneil`.
  const kebab = folded.replace(/['’ʼ]/gu, '').replace(/[^a-z0-9]+/g, '-');
  const trimmed = kebab.replace(/^-+/, '').slice(0, MAX_LENGTH).replace(/-+$/, '');
  if (trimmed !== '') return trimmed;
  const points = [...name.normalize('NFC').trim()].map((sign) => `u${sign.codePointAt(0)?.toString(16)}`);
  return points.slice(0, 10).join('-') || 'unnamed';
}

/** Gives slugs that are unique and no reserved word: the second taker of `smith` gets `smith-2`. */
export function slugger(): (name: string) => string {
  const taken = new Set<string>(RESERVED_IDS);
  const next = new Map<string, number>();
  return (name) => {
    const base = slugOf(name);
    let slug = base;
    for (let n = next.get(base) ?? 2; taken.has(slug); n += 1) {
      slug = `${base}-${n}`;
      next.set(base, n + 1);
    }
    taken.add(slug);
    return slug;
  };
}

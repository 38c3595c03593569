/** A word of the index with what is known of it; its first element is the word. */
export type IndexedWord = readonly [word: string, ...postings: unknown[]];

/** A part of the index: words in order, and the first and last word that are looked for in it. */
export interface Part {
  readonly from: string;
  readonly to: string;
  readonly words: readonly IndexedWord[];
}

/**
 * Letters by which words must differ to be put into different parts: who has typed the beginning of a word
 * is given all words with that beginning, which a part must therefore hold together.
 */
const BEGINNING = 3;
/** Comes after every letter that a word could go on with, in the order of UTF-8. */
const AFTER_ALL = '\u{10fffd}';

const beginning = (word: string): string => [...word].slice(0, BEGINNING).join('');

/**
 * Divides the words of an index, sorted as the indexer sorts them, into parts of about `size` bytes as
 * `lengthOf` counts them. Words that begin with the same three letters, or with all of a shorter one before
 * them, are never divided, so that one part may be much longer.
 * The engine looks for a word in the part whose span it falls into; between spans no word begins as it does.
 */
export function divide(
  words: readonly IndexedWord[],
  size: number,
  lengthOf: (word: IndexedWord) => number,
): Part[] {
  const parts: Part[] = [];
  let open: IndexedWord[] = [];
  let length = 0;
  const close = (): void => {
    const [first] = open;
    const last = open.at(-1);
    if (!first || !last) return;
    parts.push({ from: beginning(first[0]), to: `${beginning(last[0])}${AFTER_ALL}`, words: open });
    open = [];
    length = 0;
  };
  for (const word of words) {
    const before = open.at(-1);
    if (before && length >= size && !word[0].startsWith(beginning(before[0]))) close();
    open.push(word);
    length += lengthOf(word);
  }
  close();
  return parts;
}

/** A stretch of a text, and whether it is a word of the query. */
export interface Piece {
  readonly text: string;
  readonly matches: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-.,'’][\p{L}\p{N}\p{M}]+)*/gu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Endings of inflected words; what stays must be long enough to be a word of its own. */
const ENDING = /(?<=\p{L}{4})(?:ing|ed|es|s)$/u;
/** Words of a query beyond these are not looked for, so that no address can make a page slow. */
const MOST_WORDS = 12;

/** Letters without accents, in small letters: `Håvard` and `havard` are one word. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Short words in small letters, such as articles and prepositions, say nothing beside longer ones. */
function isTelling(word: string): boolean {
  return word.length > 3 || /[\p{Lu}\p{N}]/u.test(word);
}

/** The words of a query by which its matches are marked. */
export function queryWords(query: string): string[] {
  const words = query
    .slice(0, 400)
    .split(/\s+/)
    .map((word) => word.replace(EDGES, ''))
    .filter((word) => word !== '');
  const telling = words.filter(isTelling);
  const kept = telling.length > 0 ? telling : words;
  return [...new Set(kept.map((word) => fold(word).replace(ENDING, '')))].slice(0, MOST_WORDS);
}

function matches(word: string, sought: readonly string[]): boolean {
  const whole = fold(word);
  const parts = [whole, whole.replaceAll(/[-'’]/g, ''), ...whole.split(/[-'’]/)];
  return sought.some((stem) =>
    // A stem of one or two characters would begin half of all words.
    parts.some((part) => (stem.length < 3 || /^\d/.test(stem) ? part === stem : part.startsWith(stem))),
  );
}

/** Cuts a text into pieces, the words that match apart; the pieces together are the text. */
export function pieces(text: string, sought: readonly string[]): Piece[] {
  const list: Piece[] = [];
  let end = 0;
  const add = (until: number, hit: boolean): void => {
    if (until > end) list.push({ text: text.slice(end, until), matches: hit });
    end = until;
  };
  if (sought.length > 0) {
    for (const found of text.matchAll(WORD)) {
      if (!matches(found[0], sought)) continue;
      add(found.index, false);
      add(found.index + found[0].length, true);
    }
  }
  add(text.length, false);
  return list;
}

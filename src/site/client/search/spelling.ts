import { fold } from './matching-words.ts';

/** Names and words of the wiki, as the build writes them. */
export interface SpellingIndex {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Proposals shown at most. */
const MOST = 3;
/** Longer queries are questions, which have no other spelling as a whole. */
const LONGEST = 60;

/** Edits by which a word of so many letters may be off. */
function allowed(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/**
 * Edits between two texts, where an edit adds, drops, changes or swaps a letter; `most + 1` for anything
 * beyond `most`. (Damerau–Levenshtein distance without edits inside a swapped pair.)
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      now.push(least);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

interface Guess {
  readonly text: string;
  readonly edits: number;
}

function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function nearest(word: string, candidates: readonly string[], key: (text: string) => string): Guess[] {
  const sought = key(word);
  let most = allowed(sought.length);
  const found: Guess[] = [];
  for (const text of candidates) {
    const count = edits(sought, key(text), most);
    if (count > most) continue;
    // A guess worse than the best one is noise beside it, but equals stay.
    most = count;
    found.push({ text, edits: count });
  }
  return found
    .filter((guess) => guess.edits === most)
    .sort((a, b) => firstLetter(word, a) - firstLetter(word, b));
}

/** People seldom miss the first letter, so guesses that share it come first. */
function firstLetter(word: string, guess: Guess): number {
  return fold(word)[0] === fold(guess.text)[0] ? 0 : 1;
}

/**
 * What a reader may have meant by a query, the likeliest first: names within one or two edits of the whole,
 * or the query with each word that nothing has put right. `unknown` are the words of the query that the index
 * does not hold; where there are none, nothing is proposed. Never proposes the query itself.
 */
export function proposals(query: string, unknown: readonly string[], index: SpellingIndex): string[] {
  const asked = query.trim().slice(0, 200);
  if (unknown.length === 0) return [];
  const whole = asked.length <= LONGEST ? nearest(asked, index.names, compact).map(({ text }) => text) : [];
  const strange = new Set(unknown);
  const mended = asked.split(/\s+/).map((word) => {
    if (!strange.has(word)) return [word];
    const guesses = nearest(word, index.words, fold).map(({ text }) => text);
    const names = guesses.length > 0 ? [] : nearest(word, index.names, compact).map(({ text }) => text);
    return [...guesses, ...names].slice(0, MOST);
  });
  const rest = mended.some((choices) => choices.length === 0)
    ? // A word that has no likeness is left out, unless nothing would be left.
      mended.filter((choices) => choices.length > 0)
    : mended;
  const changed = mended.some((choices, at) => choices[0] !== asked.split(/\s+/)[at]);
  const phrases =
    changed && rest.length > 0
      ? Array.from({ length: Math.max(...rest.map((choices) => choices.length)) }, (_, at) =>
          rest.map((choices) => choices[at] ?? choices[0]).join(' '),
        )
      : [];
  const own = fold(asked);
  return [...new Set([...whole, ...phrases])].filter((text) => fold(text) !== own).slice(0, MOST);
}

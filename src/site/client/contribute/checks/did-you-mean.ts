// Written by `npm run generate` from src/wiki/read/did-you-mean.ts: do not edit.
/**
 * Guesses for "did you mean": which of the words that exist an author meant by one that does not.
 */

/** Words longer than this get no guesses by spelling: nobody mistypes them, they are something else. */
const LONGEST = 120;
/** Candidates looked at in one call, so that a list of any length costs a bounded time. */
const MOST_CANDIDATES = 50_000;
/** More edits than this make another word, however long it is; it also bounds the width of the table. */
const MOST_EDITS = 8;

/**
 * The candidates nearest in spelling to `word`, best first, at most `limit` of them (default 3); empty where
 * none is near. A candidate equal but for case comes first and alone; others are near within two edits or
 * a third of the word's length (one edit for words of up to three letters), where an edit adds, drops,
 * changes or swaps a letter. Equally near ones come in code-unit order. Never throws.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = word.toLowerCase();
  const same: string[] = [];
  const near: { candidate: string; edits: number }[] = [];
  let allowed = word === '' || word.length > LONGEST ? -1 : allowedEdits(word.length);
  const letters = letterSet(wanted);
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break;
    if (candidate === word || candidate === '') continue;
    const lower = candidate.toLowerCase();
    if (lower === wanted) {
      same.push(candidate);
      continue;
    }
    if (Math.abs(lower.length - wanted.length) > allowed) continue;
    const others = letterSet(lower);
    if (bitCount(letters & ~others) > allowed || bitCount(others & ~letters) > allowed) continue;
    const edits = distance(wanted, lower, allowed);
    if (edits > allowed) continue;
    near.push({ candidate, edits });
    // A guess two edits worse than the best one is noise beside it.
    allowed = Math.min(allowed, edits + 1);
  }
  if (same.length > 0) return unique(same.sort(byCodeUnit)).slice(0, limit);
  near.sort((a, b) => a.edits - b.edits || byCodeUnit(a.candidate, b.candidate));
  return unique(near.filter((each) => each.edits <= allowed).map((each) => each.candidate)).slice(0, limit);
}

function allowedEdits(length: number): number {
  return length <= 3 ? 1 : Math.min(MOST_EDITS, Math.max(2, Math.floor(length / 3)));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** The letters of a word as bits: a cheap lower bound of the edits between two words. */
function letterSet(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

// Rows of the table, kept between calls: a run that guesses for thousands of words would else make millions.
const SIZE = LONGEST + MOST_EDITS + 2;
const rows = [new Uint8Array(SIZE), new Uint8Array(SIZE), new Uint8Array(SIZE)] as const;

/**
 * Optimal string alignment distance (Damerau–Levenshtein without edits inside a swapped pair), or anything
 * above `most` once it is sure to be above; only the band of the table that can stay within is filled. Both
 * texts fit the rows, since the word does and the other differs from it in length by `most` at the most.
 */
function distance(a: string, b: string, most: number): number {
  const beyond = most + 1;
  let [before, last, now]: readonly Uint8Array[] = rows;
  if (!before || !last || !now) return beyond;
  for (let column = 0; column <= b.length; column++) last[column] = Math.min(column, beyond);
  for (let row = 1; row <= a.length; row++) {
    const first = Math.max(1, row - most);
    const end = Math.min(b.length, row + most);
    now[first - 1] = first === 1 ? Math.min(row, beyond) : beyond;
    if (end < b.length) now[end + 1] = beyond;
    const letter = a.charCodeAt(row - 1);
    let least = beyond;
    for (let column = first; column <= end; column++) {
      const other = b.charCodeAt(column - 1);
      let edits = (last[column - 1] ?? beyond) + (letter === other ? 0 : 1);
      const dropped = (last[column] ?? beyond) + 1;
      const added = (now[column - 1] ?? beyond) + 1;
      if (dropped < edits) edits = dropped;
      if (added < edits) edits = added;
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other) {
        edits = Math.min(edits, (before[column - 2] ?? beyond) + 1);
      }
      now[column] = Math.min(edits, beyond);
      if (edits < least) least = edits;
    }
    if (least > most && (now[first - 1] ?? beyond) > most) return beyond;
    [before, last, now] = [last, now, before];
  }
  return last[b.length] ?? beyond;
}

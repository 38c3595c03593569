import type { Prose } from './prose.ts';

// Letters and digits, with what may stand between them inside a word or number.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/** Number of words in the plain texts of blocks; code blocks and citations are none. */
export function wordsIn(proses: readonly Prose[]): number {
  return proses.reduce((sum, { text }) => sum + (text.match(WORD)?.length ?? 0), 0);
}

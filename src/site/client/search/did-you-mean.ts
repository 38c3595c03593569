import type { Engine } from '../engine.ts';
import { rankedSearch } from '../relevance.ts';
import { proposals, type SpellingIndex } from './spelling.ts';
import { unknownWords } from './unknown-words.ts';

let loading: Promise<SpellingIndex> | undefined;

async function load(base: string): Promise<SpellingIndex> {
  const answer = await fetch(`${base}search/words.json`);
  if (!answer.ok) throw new Error(`${answer.status} for the words`);
  return (await answer.json()) as SpellingIndex;
}

/**
 * What a reader may have meant, each of which finds something; empty where all words are known. The words of
 * the wiki are loaded at the first word that the index does not know. Never fails: a guess can be missing.
 */
export async function didYouMean(engine: Engine, query: string, base: string): Promise<string[]> {
  try {
    const unknown = await unknownWords(engine, query);
    if (unknown.length === 0) return [];
    const guesses = proposals(query, unknown, await (loading ??= load(base)));
    const found = await Promise.all(guesses.map((guess) => rankedSearch(engine, guess)));
    return guesses.filter((_, index) => (found[index]?.length ?? 0) > 0);
  } catch {
    loading = undefined;
    return [];
  }
}

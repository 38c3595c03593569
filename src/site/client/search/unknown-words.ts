import type { Engine } from '../engine.ts';
import { onlyAsks } from '../relevance.ts';

/** Words of a query that are looked at; questions are longer than names, but not by much. */
const MOST_WORDS = 12;

/**
 * The words of a query that the index does not hold. The engine answers a misspelt word with whatever begins
 * alike, so the number of results does not tell; a search for the exact word does.
 */
export async function unknownWords(engine: Engine, query: string): Promise<string[]> {
  const words = [...new Set(query.split(/\s+/))]
    .filter((word) => /\p{L}{3}/u.test(word) && !word.includes('"') && !onlyAsks(word))
    .slice(0, MOST_WORDS);
  const found = await Promise.all(words.map((word) => engine.search(`"${word}"`)));
  return words.filter((_, index) => found[index]?.results.length === 0);
}

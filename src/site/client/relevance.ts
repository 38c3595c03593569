import type { Engine, Hit, Result } from './engine.ts';
import { excerptOf } from './excerpt.ts';

/**
 * What the engine makes of a match in the metadata of a record beside one in its text, and how little a long
 * text is held against a page. Chosen by `tests/search-quality.test.ts`; names, synonyms and summaries say what
 * a page is about, and a page that treats a subject at length is no worse an answer than a sentence on it.
 */
export const RANKING = {
  pageLength: 0.3,
  metaWeights: { title: 5, also: 8, summary: 4, id: 3 },
} as const;

/** A result must hold at least this share of what the words of a query weigh, rare words weighing more. */
const LEAST_SHARE = 0.4;

interface Options {
  readonly filters?: Record<string, unknown>;
  readonly sort?: Record<string, string>;
}

interface Match {
  readonly id: string;
  score: number;
  /** Weight of the words of the query that the record holds. */
  weight: number;
  /** The record as it was found by each of the words. */
  readonly found: Result[];
}

const sizes = new WeakMap<Engine, Promise<number>>();

/** Number of records in the index, asked for once. */
function indexSize(engine: Engine): Promise<number> {
  const known = sizes.get(engine) ?? engine.search(null).then(({ results }) => results.length);
  sizes.set(engine, known);
  return known;
}

/** Words of a query without the marks that people put around them: `[@key]` asks for `key`. */
function wordsOf(query: string): string[] {
  const words = query.split(/\s+/).map((word) => word.replace(/^[[("'“‘@]+|[\])"'”’?!.,;:]+$/g, ''));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Loads a result that several words found. The engine keeps one object for all of them, hence the order. */
async function mergedData(found: readonly Result[]): Promise<Hit> {
  const hits: Hit[] = [];
  for (const result of found) hits.push({ ...(await result.data()) });
  const [first] = hits;
  if (!first) throw new Error('a match was found by no word');
  if (hits.length === 1) return first;
  const sections = new Map<string, { section: NonNullable<Hit['sub_results']>[number]; words: number }>();
  for (const section of hits.flatMap((hit) => hit.sub_results ?? [])) {
    const words = (sections.get(section.url)?.words ?? 0) + 1;
    sections.set(section.url, { section: sections.get(section.url)?.section ?? section, words });
  }
  return {
    ...first,
    excerpt: excerptOf(
      first.raw_content ?? '',
      hits.map((hit) => hit.locations ?? []),
    ),
    sub_results: [...sections.values()].sort((a, b) => b.words - a.words).map(({ section }) => section),
  };
}

/**
 * Searches for the words of a query one by one and puts the answers together, best first. The engine alone
 * gives only records with every word, so that a question in plain words would mostly find nothing. A word
 * weighs the more the fewer records have it; therefore no list of empty words is needed in any language.
 * A query in quotes, of one word or of none is left to the engine. Results come with their data one by one.
 */
export async function rankedSearch(
  engine: Engine,
  query: string | null,
  options: Options = {},
): Promise<readonly Result[]> {
  if (query === null || query.includes('"')) return (await engine.search(query, options)).results;
  const words = wordsOf(query);
  if (words.length < 2) return (await engine.search(words[0] ?? query, options)).results;
  const filters = options.filters ? { filters: options.filters } : {};
  const [size, ...answers] = await Promise.all([
    indexSize(engine),
    ...words.map((word) => engine.search(word, filters)),
  ]);
  const matches = new Map<string, Match>();
  let all = 0;
  for (const { results, unfilteredResultCount: count } of answers) {
    const weight = count > 0 ? Math.log(1 + size / count) : 0;
    all += weight;
    for (const result of results) {
      const match = matches.get(result.id) ?? { id: result.id, score: 0, weight: 0, found: [] };
      matches.set(result.id, match);
      match.score += result.score;
      match.weight += weight;
      match.found.push(result);
    }
  }
  const kept = [...matches.values()].filter(({ weight }) => weight / all >= LEAST_SHARE);
  const rank = ({ score, weight }: Match): number => (score * weight) / all;
  const order = options.sort ? await sortedIds(engine, options) : undefined;
  kept.sort((a, b) =>
    order
      ? (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)
      : rank(b) - rank(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return kept.map((match) => ({ id: match.id, score: rank(match), data: () => mergedData(match.found) }));
}

/** Places of all records that pass the filters in the order that is asked for. */
async function sortedIds(engine: Engine, options: Options): Promise<ReadonlyMap<string, number>> {
  const { results } = await engine.search(null, options);
  return new Map(results.map(({ id }, place) => [id, place]));
}

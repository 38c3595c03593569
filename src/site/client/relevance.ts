import type { Engine, Hit, Result } from './engine.ts';
import { excerptOf } from './excerpt.ts';

/**
 * What a match in the metadata of a record counts beside one in its text, how little a long text is held
 * against a page, and how much a word that only begins like the one sought. Chosen by
 * `tests/search-quality.test.ts`: names, synonyms and summaries say what a page is about, and a page that
 * treats a subject at length is no worse an answer than a sentence on it. Metadata that is there to be shown,
 * and stands in the text as well, counts nothing.
 */
export const RANKING = {
  termSimilarity: 4,
  pageLength: 0.3,
  metaWeights: {
    title: 5,
    name: 3,
    also: 8,
    summary: 4,
    id: 3,
    holders: 0,
    sources: 0,
    values: 0,
    changed: 0,
  },
} as const;

/** A result must hold at least this share of what the words of a query weigh, rare words weighing more. */
const LEAST_SHARE = 0.4;

/** English words that only make a question of others; they are left out where others remain. */
const OF_QUESTIONS = new Set(
  'a an and are did do does here how in is many mean means much of the to was were what when where which who why'.split(
    ' ',
  ),
);
/** Whether a word only makes a question of others, so that nothing is looked for by it. */
export function onlyAsks(word: string): boolean {
  return OF_QUESTIONS.has(word.toLowerCase());
}

/** Words beyond these are not looked for, so that no address can make a page slow. */
const MOST_WORDS = 24;

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

/**
 * Words of a query without the marks that people put around them: `[@key]` asks for `key`. A name with its
 * number, as in `GLM 5.2`, is looked for as one word as well, since that is how most makers write it.
 */
function wordsOf(query: string): string[] {
  const words = query
    .split(/\s+/)
    .map((word) => word.replace(/^[[("'“‘@]+|[\])"'”’?!.,;:]+$/g, ''))
    .filter((word) => word !== '');
  const numbered = words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    return /^\d/.test(word) && /^\p{L}{2,}$/u.test(before) ? [`${before}-${word}`] : [];
  });
  const telling = words.filter((word) => !onlyAsks(word));
  const kept = telling.length > 0 ? telling : words;
  return [...new Set([...kept, ...numbered])].slice(0, MOST_WORDS);
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
export async function rankedSearch(engine: Engine, query: string | null): Promise<readonly Result[]> {
  if (query === null || query.includes('"')) return (await engine.search(query)).results;
  const words = wordsOf(query);
  if (words.length < 2) return (await engine.search(words[0] ?? query)).results;
  const [size, ...answers] = await Promise.all([
    indexSize(engine),
    ...words.map((word) => engine.search(word)),
  ]);
  const matches = new Map<string, Match>();
  let all = 0;
  for (const { results } of answers) {
    const weight = results.length > 0 ? Math.log(1 + size / results.length) : 0;
    all += weight;
    for (const result of results) {
      const match = matches.get(result.id) ?? { id: result.id, score: 0, weight: 0, found: [] };
      matches.set(result.id, match);
      match.score += result.score;
      match.weight += weight;
      match.found.push(result);
    }
  }
  // Where no record holds that much, those that hold the most are better than nothing.
  const most = [...matches.values()].reduce((top, { weight }) => Math.max(top, weight), 0);
  const least = Math.min(LEAST_SHARE * all, most);
  return [...matches.values()]
    .filter(({ weight }) => weight >= least)
    .map(({ id, score, weight, found }) => ({
      id,
      score: (score * weight) / all,
      data: () => mergedData(found),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

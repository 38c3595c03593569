import { beforeAll, describe, expect, inject, test } from 'vitest';
import { didYouMean } from '../src/site/client/search/did-you-mean.ts';
import { fold } from '../src/site/client/search/matching-words.ts';
import { rankedSearch } from '../src/site/client/relevance.ts';
import type { Engine } from '../src/site/client/engine.ts';
import { FOLDERS, loadWiki } from '../src/wiki/index.ts';
import { readQueries, type Sought } from './search-quality/queries.ts';
import { openEngine } from './setup/engine.ts';

/** What the search must reach, as shares of all queries; raise it when the search gets better. */
const FLOOR = { first: 0.83, three: 0.95, reciprocal: 0.89 };
/** Places that count for the mean reciprocal rank; what comes later counts as not found. */
const DEPTH = 10;

interface Answer extends Sought {
  /** Place of the first page that answers the query; 0 where none is among the first. */
  readonly place: number;
  readonly first: readonly string[];
}

const { sought, misspelt } = readQueries();
const site = inject('real');
const wiki = loadWiki(site.content);
let engine: Engine;
let answers: Answer[];

async function ask(query: Sought): Promise<Answer> {
  const first: string[] = [];
  for (const result of (await rankedSearch(engine, query.query)).slice(0, DEPTH))
    first.push((await result.data()).url.slice(site.base.length).replace(/\/$/, ''));
  return { ...query, first, place: first.findIndex((page) => query.find.includes(page)) + 1 };
}

/** Shares of the first place and of the first three, and the mean of one divided by the place. */
function scores(list: readonly Answer[]): { first: number; three: number; reciprocal: number } {
  const mean = (value: (place: number) => number) =>
    list.reduce((sum, { place }) => sum + (place === 0 ? 0 : value(place)), 0) / list.length;
  return {
    first: mean((place) => (place === 1 ? 1 : 0)),
    three: mean((place) => (place <= 3 ? 1 : 0)),
    reciprocal: mean((place) => 1 / place),
  };
}

function row(name: string, list: readonly Answer[]): string {
  const { first, three, reciprocal } = scores(list);
  const columns = [String(list.length), ...[first, three, reciprocal].map((share) => share.toFixed(3))];
  return name.padEnd(12) + columns.map((column) => column.padStart(8)).join('');
}

/** Titles by address of all that can be found. */
function titles(): Map<string, string> {
  const { graph } = wiki;
  return new Map([
    ...graph.articles.map(({ kind, id, data }) => [`${FOLDERS[kind]}/${id}`, data.title] as const),
    ...graph.claims.map(({ id, data }) => [`claims/${id}`, data.statement] as const),
    ...graph.sources.map(({ id, data }) => [`sources/${id}`, data.title] as const),
    ...graph.authors.map(({ slug, name }) => [`authors/${slug}`, name] as const),
    ...graph.publishers.map(({ slug, name }) => [`publishers/${slug}`, name] as const),
  ]);
}

function words(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}.]*/gu) ?? []).filter(
    (word) => word.length > 2 || /\d/.test(word),
  );
}

/** Whether two texts have a word in common, words that begin with the same four letters being one. */
function sharesWord(a: string, b: string): boolean {
  const stems = new Set(words(b).map((word) => word.slice(0, 4)));
  return words(a).some((word) => stems.has(word.slice(0, 4)));
}

beforeAll(async () => {
  engine = await openEngine(site);
  answers = [];
  for (const query of sought) answers.push(await ask(query));
});

describe('what readers ask', () => {
  test('asks for all kinds, with at least 120 queries', () => {
    expect(sought.length).toBeGreaterThanOrEqual(120);
    const folders = new Set(sought.flatMap(({ find }) => find.map((page) => page.split('/')[0])));
    expect(folders).toEqual(new Set([...Object.values(FOLDERS), 'claims', 'authors', 'publishers']));
  });

  test('names only pages that there are', () => {
    const known = titles();
    expect(sought.flatMap(({ find }) => find.filter((page) => !known.has(page)))).toEqual([]);
  });

  test('asks in at least half of the cases without a word of the title', () => {
    const known = titles();
    const foreign = sought.filter(
      ({ query, find: [page] }) => !sharesWord(query, known.get(page ?? '') ?? ''),
    );
    expect(foreign.length / sought.length).toBeGreaterThanOrEqual(0.5);
  });

  test('is answered by the first three results, mostly by the first', () => {
    const groups = [...new Set(sought.map(({ group }) => group))];
    const misses = answers.filter(({ place, within }) => place === 0 || place > within);
    const lines = [
      `${'queries'.padEnd(12)}${['number', 'first', 'three', 'mean rr'].map((name) => name.padStart(8)).join('')}`,
      ...groups.map((group) =>
        row(
          group,
          answers.filter((answer) => answer.group === group),
        ),
      ),
      row('all', answers),
      ...misses.map(({ query, place, find, first }) =>
        [
          `missed: ${query} (place ${place || 'none'} of ${DEPTH})`,
          `  sought ${find.join(', ')}`,
          `  found  ${first.slice(0, 3).join(', ')}`,
        ].join('\n'),
      ),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    const { first, three, reciprocal } = scores(answers);
    expect.soft(first).toBeGreaterThanOrEqual(FLOOR.first);
    expect.soft(three).toBeGreaterThanOrEqual(FLOOR.three);
    expect.soft(reciprocal).toBeGreaterThanOrEqual(FLOOR.reciprocal);
  });

  test.each(misspelt)('“$query” brings up “$didYouMean”', async ({ query, didYouMean: name }) => {
    expect((await didYouMean(engine, query, site.url)).map(fold)).toContain(fold(name));
  });
});

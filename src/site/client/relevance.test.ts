import { expect, test } from 'vitest';
import type { Engine, Found, Hit } from './engine.ts';
import { rankedSearch } from './relevance.ts';

/** An engine that finds whole words in given texts, with a score of one for each. */
function engineOf(texts: Readonly<Record<string, string>>): Engine {
  const asked = (query: string | null): Found => {
    const words = query?.split(' ') ?? [];
    const results = Object.entries(texts)
      .filter(([, text]) => words.every((word) => text.split(' ').includes(word)))
      .map(([id, text]) => ({
        id,
        score: 1,
        data: (): Promise<Hit> =>
          Promise.resolve({
            url: `/${id}/`,
            excerpt: query ?? '',
            meta: {},
            raw_content: text,
            locations: words.map((word) => text.split(' ').indexOf(word)),
          }),
      }));
    return { results, filters: {} };
  };
  return {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    filters: () => Promise.resolve({}),
    search: (query) => Promise.resolve(asked(query)),
  };
}

const engine = engineOf({ a: 'the lag grows', b: 'the lag in months', c: 'the end', d: 'the price' });

test.each([
  ['a record with more of the words before one with fewer', 'lag months', ['b', 'a']],
  ['records without every word', 'does lag grow', ['a', 'b']],
  ['nothing that shares only words found everywhere', 'the price', ['d']],
  ['what stands between brackets, quotes or full stops', '[@lag] months?', ['b', 'a']],
  ['what holds the most where no record holds much', 'grows months end price', ['a', 'b', 'c', 'd']],
  ['nothing where no word is known', 'zzz yyy', []],
  ['everything without a query', null, ['a', 'b', 'c', 'd']],
  ['a single word as the engine does', 'price', ['d']],
])('gives %s', async (_, query, ids) => {
  expect((await rankedSearch(engine, query)).map(({ id }) => id)).toEqual(ids);
});

test('marks all words that were found in the excerpt', async () => {
  const [first] = await rankedSearch(engine, 'lag months');
  expect((await first?.data())?.excerpt).toBe('the <mark>lag</mark> in <mark>months</mark>');
});

test('looks for a name and its number as one word as well', async () => {
  const models = engineOf({ a: 'GLM and 5.2', b: 'GLM GLM-5.2', c: 'GLM', d: 'glm' });
  expect((await rankedSearch(models, 'GLM 5.2')).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('leaves a query in quotes to the engine as it is', async () => {
  const asked: (string | null)[] = [];
  const search: Engine['search'] = (query, options) => {
    asked.push(query);
    return engine.search(query, options);
  };
  await rankedSearch({ ...engine, search }, '"the lag"');
  expect(asked).toEqual(['"the lag"']);
});

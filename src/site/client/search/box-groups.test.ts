import { expect, test } from 'vitest';
import type { Engine, Result } from '../engine.ts';
import { groupResults } from './box-groups.ts';
import { Catalogue } from './catalogue.ts';

const KINDS: Readonly<Record<string, string>> = {
  c1: 'Claim',
  c2: 'Claim',
  s1: 'Source',
  t1: 'Term',
  p1: 'Topic',
};

function result(id: string): Result {
  const data = {
    url: `/${id}/`,
    excerpt: '',
    meta: { title: id },
    filters: { kind: [KINDS[id] ?? 'Claim'] },
  };
  return { id, score: 1, data: () => Promise.resolve(data) };
}

/** An engine of so many records that tells which are of which kind, and writes down what it was asked. */
function engine(size: number): { engine: Engine; asked: unknown[] } {
  const asked: unknown[] = [];
  const search: Engine['search'] = (_query, options) => {
    if (options?.filters) asked.push(options.filters);
    const wanted = (options?.filters?.['kind'] as { any: string[] } | undefined)?.any;
    const ids = Object.keys(KINDS).filter((id) => !wanted || wanted.includes(KINDS[id] ?? ''));
    const others = wanted ? [] : Array.from({ length: size - ids.length }, (_, index) => `x${index}`);
    const results = [...ids, ...others].map(result);
    return Promise.resolve({ results, unfilteredResultCount: results.length, filters: {} });
  };
  return { engine: { search } as Engine, asked };
}

const found = ['s1', 'c1', 'p1', 'c2'].map(result);

test('the group with the best result comes first, with the number of all its results', async () => {
  const groups = await groupResults(found, new Catalogue(engine(10).engine));
  expect(groups.map(({ group, count, hits }) => [group.one, count, hits.map(({ url }) => url)])).toEqual([
    ['source', 1, ['/s1/']],
    ['claim', 2, ['/c1/', '/c2/']],
    ['article', 1, ['/p1/']],
  ]);
});

test('in a large index the best results tell their kind themselves, and the list of kinds is left alone', async () => {
  const { engine: large, asked } = engine(5000);
  const groups = await groupResults(found, new Catalogue(large));
  expect(groups.map(({ group, count, hits }) => [group.one, count, hits.length])).toEqual([
    ['source', undefined, 1],
    ['claim', undefined, 2],
    ['article', undefined, 1],
  ]);
  expect(asked).toEqual([]);
});

test('nothing found makes no groups', async () => {
  expect(await groupResults([], new Catalogue(engine(10).engine))).toEqual([]);
});

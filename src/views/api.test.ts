import { expect, test } from 'vitest';
import { apiFiles } from './api.ts';
import { article, source, speed, there, viewOf, type SmallSite } from './small-site.ts';

const files = {
  ...speed(
    [
      '{ id: lag, statement: Screens trail., asOf: 2026-05, happened: 2023-01/2025-10, formerIds: [old-lag], sources: [{ source: study, stance: supports }], quantities: [{ measure: reading-lag, value: 3.5 }] }',
      '{ id: bare, statement: B. }',
      '{ id: bad, statement: "" }',
    ],
    'As said [@old-lag].\n',
  ),
  'dimensions/pace.md': article('Pace', 'measures: [score]'),
  'topics/score.md': article('A topic', 'form: overview'),
  'sources/study.yml': source('Study', 'issued: 2025-11'),
};

function dataOf(
  path: string,
  site: SmallSite = {},
  of: Record<string, string> = files,
): Record<string, unknown> {
  const file = there(apiFiles(viewOf(of, site)).find((one) => one.path === path));
  return JSON.parse(file.text()) as Record<string, unknown>;
}

test('every entity has a file, every kind a list, each path once', () => {
  const paths = apiFiles(viewOf(files)).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.includes('/')).sort()).toEqual([
    'claims/bare.json',
    'claims/lag.json',
    'dimensions/pace.json',
    'dimensions/speed.json',
    'sources/study.json',
    'topics/score.json',
  ]);
  expect(paths).toEqual(
    expect.arrayContaining(['index.json', 'graph.json', 'settings.json', 'claims.json', 'tensions.json']),
  );
});

test('dates go out as they were written, numbers as numbers, and what is absent not at all', () => {
  const claim = dataOf('claims/lag.json');
  expect(claim).toMatchObject({ asOf: '2026-05', happened: '2023-01/2025-10', quantities: [{ value: 3.5 }] });
  expect(claim).not.toHaveProperty('reviewBy');
  expect(dataOf('sources/study.json')).toMatchObject({ issued: '2025-11', grade: 'study' });
  expect(dataOf('settings.json')).toMatchObject({ now: '2026-06-30' });
  for (const { path, text } of apiFiles(viewOf(files)))
    expect(text(), path).not.toMatch(/undefined|null|earliest/);
});

test('a claim tells where it is made, what it bears on, and what is derived from it with reasons', () => {
  expect(dataOf('claims/bare.json')).toMatchObject({
    home: 'speed',
    dimensions: ['speed'],
    derived: {
      support: { value: 'unsupported', reasons: [{ code: expect.any(String), text: expect.any(String) }] },
      standing: { value: 'uncontested' },
      freshness: { value: 'current' },
      usedIn: [],
    },
  });
});

test('an article names its claims, its references with their sentences, and the day of its last change', () => {
  expect(dataOf('dimensions/speed.json', { changed: { 'dimensions/speed.md': '2026-03-07' } })).toMatchObject(
    {
      kind: 'dimension',
      title: 'Speed',
      claims: ['lag', 'bare'],
      references: [{ to: 'lag', kind: 'claim', type: 'citation', context: 'As said.' }],
      changed: '2026-03-07',
    },
  );
  expect(dataOf('dimensions/speed.json')).not.toHaveProperty('changed');
});

test('links lead to the page and the file below the base path', () => {
  const link = {
    kind: 'claim',
    id: 'bare',
    page: '/wiki/claims/bare/',
    json: '/wiki/api/v1/claims/bare.json',
  };
  expect(dataOf('claims/bare.json', { base: '/wiki/' })).toMatchObject(link);
  expect(dataOf('claims.json', { base: '/wiki/' })).toContainEqual(link);
  expect(dataOf('index.json', { base: '/wiki/' })).toMatchObject({
    graph: '/wiki/api/v1/graph.json',
    lists: {
      claim: '/wiki/api/v1/claims.json',
      source: '/wiki/api/v1/sources.json',
      term: '/wiki/api/v1/terms.json',
    },
  });
});

test('the graph has all entities, the edges between them, and where former ids lead', () => {
  const graph = dataOf('graph.json') as { nodes: { id: string }[]; edges: object[]; redirects: object };
  expect(graph.nodes.map(({ id }) => id)).toEqual(['bare', 'lag', 'pace', 'score', 'speed', 'study']);
  expect(graph.edges).toEqual([
    { from: 'lag', to: 'study', type: 'field', field: 'sources.source' },
    { from: 'speed', to: 'lag', type: 'citation' },
  ]);
  expect(graph.redirects).toEqual({ 'old-lag': 'lag' });
});

test('an empty wiki has its index and empty lists', () => {
  expect(dataOf('index.json', {}, {})).toMatchObject({
    name: 'Paper and screens',
    version: 'v1',
    now: '2026-06-30',
  });
  expect(dataOf('claims.json', {}, {})).toEqual([]);
  expect(dataOf('graph.json', {}, {})).toEqual({ nodes: [], edges: [], redirects: {} });
});

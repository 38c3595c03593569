import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { entityAddress } from '../src/render/index.ts';
import { ENGINE_OPTIONS, type Engine } from '../src/site/client/engine.ts';
import { writeSearchIndex } from '../src/site/search-index/write.ts';
import { partOf } from '../src/site/shards/share.ts';
import type { SearchRecord } from '../src/views/search/record.ts';
import { graphRecords, searchedArticles } from '../src/views/search/records.ts';
import { siteView } from '../src/views/site-view.ts';
import { loadWiki } from '../src/wiki/index.ts';
import { readQueries } from './search-quality/queries.ts';
import { scratchFolder } from './setup/scratch.ts';

/** The part of the engine that takes in a second index. */
interface Merging extends Engine {
  mergeIndex(folder: string, options: Record<string, unknown>): Promise<void>;
}

const site = inject('real');
const view = siteView(loadWiki(site.content), { changed: new Map() }, { base: site.base });
const folder = scratchFolder();
let whole: Engine;
let merged: Merging;

/** The records of the site by their addresses, those of articles as their built pages. */
function records(): Map<string, SearchRecord> {
  const pages = searchedArticles(view).map(({ kind, id }): [string, SearchRecord] => {
    const url = entityAddress(kind, id, view);
    const html = readFileSync(join(site.folder, url.slice(site.base.length), 'index.html'), 'utf8');
    return [url, { type: 'page', url, html }];
  });
  const others = [...graphRecords(view)].map((record): [string, SearchRecord] => [
    record.url,
    { type: 'record', record },
  ]);
  return new Map([...others, ...pages]);
}

/** Where the engine believes its indexes to be: `whole/`, `1/` and `2/` below it. */
const ORIGIN = 'http://indexes.invalid/';
const folders: Record<string, string> = {
  whole: join(site.folder, 'pagefind'),
  1: join(folder, '1'),
  2: join(folder, '2'),
};

/** Answers from the disk, so that no server of another process can be in the way. */
function fromDisk(address: string | URL | Request): Promise<Response> {
  const url = new URL(address instanceof Request ? address.url : address);
  const [, name = '', ...path] = url.pathname.split('/');
  return Promise.resolve(new Response(readFileSync(join(folders[name] ?? '', ...path))));
}

/** An engine of its own for an index, as pages set it up. */
async function engineOf(name: string): Promise<Merging> {
  const script = pathToFileURL(join(folders[name] ?? '', 'pagefind.js')).href;
  const engine = (await import(/* @vite-ignore */ `${script}?merging`)) as Merging;
  await engine.options({ ...ENGINE_OPTIONS, basePath: `${ORIGIN}${name}/` });
  await engine.init();
  return engine;
}

beforeAll(async () => {
  for (const part of [1, 2]) {
    const ours = [...records()].filter(([url]) => partOf(url, 2) === part).map(([, record]) => record);
    await writeSearchIndex(ours, join(folder, String(part)), view.settings.language);
  }
  vi.stubGlobal('fetch', fromDisk);
  whole = await engineOf('whole');
  merged = await engineOf('1');
  const { baseUrl, excerptLength, ranking } = ENGINE_OPTIONS;
  await merged.mergeIndex(`${ORIGIN}2/`, { baseUrl, excerptLength, ranking });
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

/** Words and phrases that both parts hold, one that readers put in quotes, and no words at all. */
const QUERIES = [
  'harness',
  'distillation',
  'qwen',
  'benchmark contamination',
  '8 months',
  '"open weights"',
  null,
];
const FILTERS = [
  {},
  { kind: 'Claim' },
  { kind: { any: ['Source', 'Brief'] } },
  { not: { kind: 'Claim' }, grade: 'Expert analysis' },
  { dimension: 'Agentic coding', year: { any: ['2025', '2026'] } },
];

async function found(engine: Engine, query: string | null, filters = {}): Promise<string[]> {
  // An id is the digest of all that is known of the record, the same in any index.
  return (await engine.search(query, { filters })).results.map(({ id }) => id);
}

test('an index in two parts has the filters of one, and finds the same with any of them', async () => {
  expect(await merged.filters()).toEqual(await whole.filters());
  const sizes: number[] = [];
  for (const query of QUERIES)
    for (const filters of FILTERS) {
      const ids = await found(whole, query, filters);
      expect((await found(merged, query, filters)).sort(), `${query}`).toEqual(ids.toSorted());
      sizes.push(ids.length);
    }
  // A comparison of nothing with nothing would prove nothing.
  expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(25);
});

test('it never finds less, but more where a part lacks a word, and sorts by nothing but its scores', async () => {
  const more: string[] = [];
  const queries = readQueries().sought.map(({ query }) => query);
  for (const query of queries) {
    const [one, two] = [new Set(await found(whole, query)), new Set(await found(merged, query))];
    expect(
      [...one].filter((id) => !two.has(id)),
      query,
    ).toEqual([]);
    if (two.size > one.size) more.push(query);
  }
  // A part takes the longest beginning that it has for a word that it lacks.
  expect(more.length).toBeGreaterThan(0);
  expect(more.length).toBeLessThan(queries.length / 4);
  const byDate = async (engine: Engine): Promise<string[]> =>
    (await engine.search('harness', { sort: { date: 'desc' } })).results.map(({ id }) => id);
  expect(await byDate(merged)).not.toEqual(await byDate(whole));
});

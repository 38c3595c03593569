import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../read/read-content.ts';
import { plainReader } from '../reuse.ts';
import { loadWiki } from '../wiki.ts';
import { cachedReader, type Reader } from './cached-reader.ts';
import { minimalSettings } from '../rules/example-settings.ts';

const REAL = new URL('../../../content', import.meta.url).pathname;
let root: string;
let cache: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gapwiki-content-'));
  cache = mkdtempSync(join(tmpdir(), 'gapwiki-cache-'));
});
afterEach(() => {
  for (const folder of [root, cache]) rmSync(folder, { recursive: true, force: true });
});

/** All that a wiki says of its files and findings, as plain data; places of every field among it. */
function told(folder: string, options: { cache?: string }) {
  const { graph, findings, files, accepted } = loadWiki(folder, options);
  const places = files.map(({ path, data, bodyStart }) => {
    const paths = data ? pathsIn(data.value) : [];
    return { path, bodyStart, at: paths.map((each) => [data?.at(each), data?.at(each, 'key')]) };
  });
  const bodies = graph.articles.map(({ id, body }) => ({ id, ...body, tree: body.tree }));
  return { findings, accepted, places, bodies, values: files.map(({ data }) => data?.value) };
}

function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const held = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [[], ...held.flatMap(([step, own]) => pathsIn(own).map((path) => [step, ...path]))];
}

test('the real wiki from a warm cache is the same in every place, value, body and finding', () => {
  loadWiki(REAL, { cache });
  // Two such trees are compared a hundred times faster so than by the matcher, which would print them.
  expect(isDeepStrictEqual(told(REAL, { cache }), told(REAL, {}))).toBe(true);
});

test('a warm cache reads no file and parses no body again, and an edited one once', () => {
  const work = (): number => {
    let count = 0;
    const counted: Reader = {
      file: (file) => (count++, plainReader.file(file)),
      body: (file) => (count++, plainReader.body(file)),
    };
    const reader = cachedReader(cache, root, counted);
    for (const file of readContent(root).files.map(reader.file))
      if (file.path.endsWith('.md')) reader.body(file);
    reader.save();
    return count;
  };
  cpSync(REAL, root, { recursive: true });
  expect(work()).toBeGreaterThan(300);
  expect(work()).toBe(0);
  appendFileSync(join(root, 'terms/harness.md'), '\nOne more sentence.\n');
  expect(work()).toBe(2);
});

function small(body: string): void {
  writeFileSync(join(root, 'wiki.yml'), minimalSettings);
  cpSync(join(root, 'wiki.yml'), join(root, 'terms/x.md'), { recursive: true });
  writeFileSync(join(root, 'terms/x.md'), `---\ntitle: X\ndefinition: D.\n---\n${body}`);
}

test.each([
  ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -9))],
  [
    'changed in one byte',
    (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('D.', 'E.')),
  ],
  ['emptied', (file: string) => writeFileSync(file, '')],
  ['of another version', (file: string) => writeFileSync(file, `x${readFileSync(file, 'utf8')}`)],
  ['full of zeros', (file: string) => writeFileSync(file, Buffer.alloc(4096))],
])('a cache that was %s is read anew', (_, spoil) => {
  small('Text.\n');
  const before = told(root, { cache });
  for (const name of readdirSync(cache).filter((name) => name.endsWith('.jsonl'))) spoil(join(cache, name));
  expect(told(root, { cache })).toEqual(before);
});

test('after edits, renames and deletions a warm cache gives what a cold one gives', () => {
  small('Text [@nobody].\n');
  loadWiki(root, { cache });
  for (const change of [
    () => small('Other text with 4 figures.\n'),
    () => cpSync(join(root, 'terms/x.md'), join(root, 'terms/y.md')),
    () => rmSync(join(root, 'terms/x.md')),
    () => writeFileSync(join(root, 'terms/y.md'), '---\ntitle: [\n---\n'),
    () => small('Text [@nobody].\n'),
  ]) {
    change();
    expect(told(root, { cache })).toEqual(told(root, {}));
  }
});

test('the cache holds what the last run used, and nothing else', () => {
  small('Text.\n');
  loadWiki(root, { cache });
  const size = () =>
    readdirSync(cache)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(join(cache, name)).length);
  const before = size();
  writeFileSync(join(root, 'terms/y.md'), '---\ntitle: Y\ndefinition: D.\n---\n');
  loadWiki(root, { cache });
  expect(size()).not.toEqual(before);
  rmSync(join(root, 'terms/y.md'));
  loadWiki(root, { cache });
  expect(size()).toEqual(before);
});

test('a folder that cannot be written changes nothing', () => {
  small('Text.\n');
  const blocked = join(cache, 'file');
  writeFileSync(blocked, '');
  expect(told(root, { cache: join(blocked, 'below') })).toEqual(told(root, {}));
});

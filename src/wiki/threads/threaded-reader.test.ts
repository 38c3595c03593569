import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { unpackBody } from '../cache/packed-body.ts';
import { unpackFile, type PackedFile } from '../cache/packed-file.ts';
import { readContent } from '../read/read-content.ts';
import { plainReader } from '../reuse.ts';
import { loadWiki, type LoadOptions } from '../wiki.ts';
import { makeFile } from './make-file.ts';
import { BYTES_PER_THREAD, threadsFor } from './threaded-reader.ts';

const REAL = new URL('../../../content', import.meta.url).pathname;

const sized = (bytes: number) => [{ path: 'terms/x.md', bytes: new Uint8Array(bytes) }];

test.each([
  ['little to do', BYTES_PER_THREAD - 1, 8, 0],
  ['enough for one', BYTES_PER_THREAD, 8, 1],
  ['one core', BYTES_PER_THREAD * 10, 1, 0],
  ['two cores', BYTES_PER_THREAD * 10, 2, 1],
  ['very many cores', BYTES_PER_THREAD * 100, 128, 7],
])('%s: so many threads beside this one', (_, bytes, cores, threads) => {
  expect(threadsFor(sized(bytes), cores)).toBe(threads);
});

test('what a thread makes of each file of the real wiki is what this one makes, trees included', () => {
  const { files } = readContent(REAL);
  const different = files.filter((file) => {
    const made = makeFile(file);
    if (!made) return true;
    const packed = JSON.parse(made.packed) as PackedFile;
    const [there, here] = [unpackFile(file, packed), plainReader.file(file)];
    if (!isDeepStrictEqual(there.data?.value, here.data?.value) || there.bodyStart !== here.bodyStart)
      return true;
    if (!packed.body) return file.path.endsWith('.md');
    const { tree, ...body } = unpackBody(packed.body, there, () => made.tree);
    const { tree: own, ...rest } = plainReader.body(here);
    // Two such values are compared a hundred times faster so than by the matcher, which would print them.
    return !isDeepStrictEqual({ tree, body }, { tree: own, body: rest });
  });
  expect(files.length).toBeGreaterThan(100);
  expect(different.map(({ path }) => path)).toEqual([]);
});

/** What a load of the real content gives beside the bodies, as plain data. */
function told(options: LoadOptions) {
  const { graph, findings, accepted } = loadWiki(REAL, options);
  return {
    findings,
    accepted,
    references: graph.references.map((reference) => ({ ...reference, context: reference.context })),
    facts: graph.claims.map(({ id }) => graph.claimFacts(id)),
  };
}

test('the real wiki is the same with threads, and from what they left in the cache, as without', () => {
  const cache = mkdtempSync(join(tmpdir(), 'gapwiki-cache-'));
  try {
    const alone = told({ threads: 0 });
    expect(isDeepStrictEqual(told({ threads: 2, cache }), alone)).toBe(true);
    expect(isDeepStrictEqual(told({ cache }), alone)).toBe(true);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { loadWiki, type LoadOptions } from '../wiki.ts';
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

/** All that a load of the real content gives, trees included, as plain data. */
function told(options: LoadOptions) {
  const { graph, findings, files, accepted } = loadWiki(REAL, options);
  return {
    findings,
    accepted,
    bodies: graph.articles.map(({ id, body }) => ({ id, ...body, tree: body.tree })),
    values: files.map(({ path, data, bodyStart, text }) => ({
      path,
      bodyStart,
      text: text.text,
      value: data?.value,
    })),
    places: graph.references.map(({ place }) => place),
    facts: graph.claims.map(({ id }) => graph.claimFacts(id)),
  };
}

test('the real wiki is the same with threads and without, trees included, and so is what is kept of it', () => {
  const alone = told({ threads: 0 });
  // Two such values are compared a hundred times faster so than by the matcher, which would print them.
  expect(isDeepStrictEqual(told({ threads: 2 }), alone)).toBe(true);
  const cache = mkdtempSync(join(tmpdir(), 'gapwiki-cache-'));
  try {
    loadWiki(REAL, { threads: 2, cache });
    expect(isDeepStrictEqual(told({ cache }), alone)).toBe(true);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
});

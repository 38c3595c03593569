import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unpack } from './file-format.ts';
import { SearchIndex, writeSearchIndex } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Records that together hold so many words that the indexer itself would make more than one part. */
const records = Array.from({ length: 60 }, (_, page) => ({
  type: 'record' as const,
  record: {
    url: `/claims/${page}/`,
    content: Array.from({ length: 200 }, (_, at) => `word${(page * 37 + at * 13) % 1500}x`).join(' '),
    language: 'en',
    meta: { title: `Claim ${page}` },
    filters: {},
    sort: {},
  },
}));

function everything(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file).toString('base64')]),
  );
}

test('parts hold every word once, in order, and the list names exactly the files that there are', async () => {
  await writeSearchIndex(records as never, folder, 'en');
  const [list = ''] = readdirSync(folder).filter((name) => name.endsWith('.pf_meta'));
  const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  expect(entry).toContain(list.split('.')[1]);
  const parts = (
    unpack(readFileSync(join(folder, list))) as [string, unknown, [string, string, string][]]
  )[2];
  const files = readdirSync(join(folder, 'index')).sort();
  expect(parts.map(([, , name]) => `${name}.pf_index`).sort()).toEqual(files);
  const words = parts.flatMap(([, , name]) =>
    (unpack(readFileSync(join(folder, 'index', `${name}.pf_index`))) as [[string][]])[0].map(
      ([word]) => word,
    ),
  );
  expect(words).toEqual([...new Set(words)].sort());
  expect(words).toContain('word7x');
});

test('the same records give the same files', async () => {
  const before = everything();
  rmSync(folder, { recursive: true });
  await writeSearchIndex(records as never, folder, 'en');
  expect(Object.keys(everything())).toEqual(Object.keys(before));
  expect(everything()).toEqual(before);
});

test('however quickly records are handed over, the files are the same', async () => {
  const before = everything();
  rmSync(folder, { recursive: true });
  const index = await SearchIndex.start('en');
  for (const [at, record] of records.entries()) {
    index.add(record as never);
    // Sometimes the indexer has to wait for the next record, sometimes a record for the indexer.
    if (at % 3 === 0) await new Promise((resolve) => setTimeout(resolve, at % 7));
  }
  await index.write(folder);
  await index.close();
  expect(everything()).toEqual(before);
});

test('an indexer that is ended in the middle is told of, and nobody waits for it', async () => {
  const index = await SearchIndex.start('en');
  index.add(records[0] as never);
  if (index.pid === undefined) throw new Error('the indexer has no process');
  process.kill(index.pid, 'SIGKILL');
  await expect(index.write(join(folder, 'broken'))).rejects.toThrow('was ended from outside (');
  await index.close();
});

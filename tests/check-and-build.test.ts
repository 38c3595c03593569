import fc from 'fast-check';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWiki } from '../scripts/fuzz/tell.ts';
import { sortedWikis, type Sorted } from '../scripts/fuzz/together.ts';
import { FOLDERS, loadWikiFrom } from '../src/wiki/index.ts';
import { run } from './setup/command.ts';
import { scratchFolder } from './setup/scratch.ts';

let folder: string;
let wikis: Sorted;

beforeAll(() => {
  folder = scratchFolder();
  wikis = sortedWikis(fc.readConfigureGlobal().seed ?? 0, 2);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what the check accepts is built whole, however odd it is', async () => {
  const [content, out] = [join(folder, 'accepted'), join(folder, 'accepted-site')];
  writeWiki(content, wikis.accepted);
  expect(wikis.odd).toBeGreaterThan(10);
  const { status, stdout, stderr } = await run('build', ['--content', content, '--out', out]);
  expect({ status, told: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, told: '' });
  const { graph } = loadWikiFrom(wikis.accepted);
  const pages = [
    ...graph.articles.map(({ kind, id }) => `${FOLDERS[kind]}/${id}`),
    ...graph.claims.map(({ id }) => `claims/${id}`),
    ...graph.sources.map(({ id }) => `sources/${id}`),
  ];
  expect(pages.filter((page) => !existsSync(join(out, page, 'index.html')))).toEqual([]);
});

test('what the check refuses is not built, and nothing is written', async () => {
  expect(wikis.refused.length).toBe(2);
  for (const [number, files] of wikis.refused.entries()) {
    const [content, out] = [join(folder, `refused-${number}`), join(folder, `no-site-${number}`)];
    writeWiki(content, files);
    const built = await run('build', ['--content', content, '--out', out]);
    expect(built.status).toBe(1);
    expect(built.stdout + built.stderr).toMatch(/\d+ errors?/);
    expect(existsSync(out)).toBe(false);
  }
});

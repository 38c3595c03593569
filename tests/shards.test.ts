import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { FILES, MANIFEST } from '../src/site/shards/manifest.ts';
import { run, type Ended } from './setup/command.ts';
import { filesBelow } from './setup/pages.ts';
import { scratchFolder } from './setup/scratch.ts';

const whole = inject('office');
const folder = scratchFolder();
const out = join(folder, 'site');
const parts = [1, 2].map((part) => `${out}.shard-${part}-of-2`);
const [one = '', two = ''] = parts;
const wiki = ['--content', whole.content, '--base', whole.base, '--out', out];
let merged: Ended;

beforeAll(async () => {
  const built = await Promise.all([1, 2].map((part) => run('build', [...wiki, '--shard', `${part}/2`])));
  expect(built.map(({ status, stderr }) => [status, stderr])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  merged = await run('merge', [...wiki, two, one]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of a site with its bytes. */
function tree(site: string): Map<string, string> {
  return new Map(
    filesBelow(site)
      .sort()
      .map((path) => [path, readFileSync(join(site, path)).toString('base64')]),
  );
}

test('two parts put together are the site that one job builds, byte for byte', () => {
  expect([merged.status, merged.stderr]).toEqual([0, '']);
  expect(tree(out)).toEqual(tree(whole.folder));
});

test('the parts share the files about evenly, none twice, and no part is a site', () => {
  const files = parts.map((part) => filesBelow(join(part, FILES)));
  const all = files.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(Math.min(...files.map(({ length }) => length))).toBeGreaterThan(all.length / 4);
  for (const part of parts) expect(readdirSync(part).sort()).toEqual([FILES, MANIFEST]);
});

test('a part is not served', async () => {
  const served = await run('serve', ['--out', one, '--port', '0']);
  expect([served.status, served.stderr]).toEqual([
    1,
    `${one} holds only a part of a site. Put all parts together with \`npm run merge\`.\n`,
  ]);
});

test('parts that are missing or damaged are refused, and the last good site stays as it was', async () => {
  const damaged = `${two}.damaged`;
  cpSync(two, damaged, { recursive: true });
  const [page = ''] = filesBelow(join(damaged, FILES)).filter((path) => path.endsWith('.html'));
  writeFileSync(join(damaged, FILES, page), '');
  const refused = await Promise.all([
    run('merge', [...wiki, one]),
    run('merge', [...wiki, one, damaged, '--out', join(folder, 'other')]),
    run('merge', [...wiki, one, two, '--out', join(folder, 'other-day'), '--now', '2027-01-15']),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([1, 1, 1]);
  const told = refused.map(({ stderr }) => stderr.replaceAll(relative('.', folder), 'FOLDER')).join('\n');
  expect(told).toMatchInlineSnapshot(`
    "Missing: part 2/2. Build with \`npm run build -- --shard 2/2\`, or name the folder.
    Nothing was written; the last good site is as it was.

    \`FOLDER/site.shard-2-of-2.damaged/files/assessments/call-people-back/index.html\` is not the file that was built. Fetch or build this part again; the last good site is as it was.

    \`FOLDER/site.shard-1-of-2\` was made from something else than is here: the day that counts as now (\`--now\`). Build it again, or merge where it was built.
    \`FOLDER/site.shard-2-of-2\` was made from something else than is here: the day that counts as now (\`--now\`). Build it again, or merge where it was built.
    Nothing was written; the last good site is as it was.
    "
  `);
  expect(readdirSync(folder).filter((name) => name.startsWith('other'))).toEqual([]);
  expect(tree(out)).toEqual(tree(whole.folder));
});

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { treeDigest } from '../scripts/torture/site-tree.ts';
import type { Workshop } from '../scripts/torture/workshop.ts';
import { filesBelow } from './setup/pages.ts';
import { officeWorkshop } from './setup/workshop.ts';

const { base } = inject('office');
const shops: Workshop[] = [];
afterAll(() => shops.forEach((shop) => shop.remove()));

function workshop(): Workshop {
  const shop = officeWorkshop(base);
  shops.push(shop);
  return shop;
}

/** Copies a folder file by file, in the order of their names turned round. */
function copyBackwards(from: string, to: string): void {
  for (const file of filesBelow(from).reverse()) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
}

function commit(content: string): void {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const day = '2026-02-03T23:30:00+02:00';
  const env = { ...Object.fromEntries(own), GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
  const who = ['-c', 'user.name=N', '-c', 'user.email=n@example.org'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'All'],
  ])
    execFileSync('git', args, { cwd: content, env });
}

/** The files of a site that are not the same as those of another, by path. */
function differing(one: string, other: string): string[] {
  const paths = new Set([...filesBelow(one), ...filesBelow(other)]);
  const read = (folder: string, path: string): string | undefined => {
    try {
      return readFileSync(join(folder, path), 'base64');
    } catch {
      return undefined;
    }
  };
  return [...paths].filter((path) => read(one, path) !== read(other, path));
}

/** Rights of all files and folders of a site, each once. */
function modes(folder: string): Record<'files' | 'folders', string[]> {
  const found = { files: new Set<string>(), folders: new Set<string>() };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mode = (statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8);
    found[entry.isDirectory() ? 'folders' : 'files'].add(mode);
  }
  return { files: [...found.files], folders: [...found.folders] };
}

const DAY = 86_400_000;

test('nothing but the content decides what a site is: no place, zone, language, right, clock or order of files', async () => {
  const [here, there] = [workshop(), workshop()];
  const picture = join(here.content, 'images/a.png');
  mkdirSync(dirname(picture));
  writeFileSync(picture, 'a picture');
  commit(here.content);
  rmSync(there.content, { recursive: true });
  copyBackwards(here.content, there.content);
  execFileSync('chmod', ['600', join(there.content, 'images/a.png')]);
  const [one, other] = await Promise.all([
    here.build({ env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' }, shell: 'umask 022' }),
    there.build({
      env: {
        TZ: 'Pacific/Kiritimati',
        LC_ALL: 'tr_TR.UTF-8',
        LANG: 'tr_TR.UTF-8',
        GAPWIKI_CLOCK: String(4000 * DAY),
      },
      shell: 'umask 077',
      cwd: tmpdir(),
    }),
  ]);
  expect([one.stderr, other.stderr]).toEqual(['', '']);
  expect(differing(here.out, there.out)).toEqual([]);
  // The printed hash is that of the files, index included, as anybody can work it out.
  expect([one.digest, other.digest]).toEqual([treeDigest(here.out), treeDigest(here.out)]);
  expect(filesBelow(here.out)).toContain('pagefind/pagefind-entry.json');
  expect(readFileSync(join(here.out, 'briefs/example-diary-brief/index.html'), 'utf8')).toContain(
    '2026-02-03',
  );
  // Whoever serves the site may read it, whatever the rights of a file that somebody makes here are.
  for (const { out } of [here, there]) expect(modes(out)).toEqual({ files: ['644'], folders: ['755'] });
});

test('the printed hash is what the tools of the system say', async () => {
  const [shop] = shops;
  if (!shop) throw new Error('the test before has built a site');
  const command = `find . -type f | sed 's,^[.]/,,' | LC_ALL=C sort | xargs sha256sum | sha256sum`;
  const said = execFileSync('bash', ['-c', command], { cwd: shop.out, encoding: 'utf8' });
  expect(said.split(' ')[0]).toBe(treeDigest(shop.out));
});

test('after edits, with all that is kept of builds before, a site is the same as one built from nothing', async () => {
  const shop = workshop();
  const term = 'terms/hot-desk.md';
  const read = (file: string) => readFileSync(join(shop.content, file), 'utf8');
  const edits: [string, () => void][] = [
    ['nothing yet', () => undefined],
    ['another sentence', () => writeFileSync(join(shop.content, term), `${read(term)}\nAnother sentence.\n`)],
    [
      'another name of a source',
      () => {
        const text = read('sources/example-2025-critique.yml');
        rmSync(join(shop.content, 'sources/example-2025-critique.yml'));
        writeFileSync(join(shop.content, 'sources/example-2025-criticism.yml'), text);
        for (const file of filesBelow(shop.content))
          writeFileSync(
            join(shop.content, file),
            read(file).replaceAll('example-2025-critique', 'example-2025-criticism'),
          );
      },
    ],
    [
      'a picture more',
      () => (mkdirSync(join(shop.content, 'images')), writeFileSync(join(shop.content, 'images/a.png'), '1')),
    ],
    ['another picture of the same size', () => writeFileSync(join(shop.content, 'images/a.png'), '2')],
    ['a picture less', () => rmSync(join(shop.content, 'images'), { recursive: true })],
  ];
  for (const [name, edit] of edits) {
    edit();
    const built = await shop.build();
    expect([name, built.status, built.stderr]).toEqual([name, 0, '']);
    expect(built.digest, name).toBe(treeDigest(shop.out));
  }
  const clean = workshop();
  rmSync(clean.content, { recursive: true });
  copyBackwards(shop.content, clean.content);
  const { digest } = await clean.build();
  expect(differing(shop.out, clean.out)).toEqual([]);
  expect(digest).toBe(treeDigest(shop.out));
});

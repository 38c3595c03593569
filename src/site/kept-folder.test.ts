import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptFolder } from './kept-folder.ts';

let cache: string;
let folder: string;
let made: number;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'gapwiki-kept-'));
  folder = join(cache, 'ab12');
  made = 0;
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

async function make(draft: string): Promise<void> {
  made++;
  mkdirSync(join(draft, 'inner'));
  writeFileSync(join(draft, 'inner/a.css'), 'a {}');
  await Promise.resolve();
}

test('a folder is made once', async () => {
  await keptFolder(folder, make);
  await keptFolder(folder, make);
  expect([made, readFileSync(join(folder, 'inner/a.css'), 'utf8')]).toEqual([1, 'a {}']);
  expect(readdirSync(cache)).toEqual(['ab12']);
});

test.each<[string, () => void]>([
  ['is empty', () => (rmSync(folder, { recursive: true }), mkdirSync(folder))],
  ['lacks a file', () => rmSync(join(folder, 'inner/a.css'))],
  ['has a file too many', () => writeFileSync(join(folder, 'b.css'), '')],
  ['has a file that was cut off', () => writeFileSync(join(folder, 'inner/a.css'), 'a')],
  ['has a file that was changed', () => appendFileSync(join(folder, 'inner/a.css'), ' ')],
  ['has no list', () => rmSync(join(folder, 'whole.txt'))],
  ['has a list that was cut off', () => writeFileSync(join(folder, 'whole.txt'), '')],
  ['is a file', () => (rmSync(folder, { recursive: true }), writeFileSync(folder, ''))],
])('a folder that %s is made anew', async (_, damage) => {
  await keptFolder(folder, make);
  damage();
  await keptFolder(folder, make);
  await keptFolder(folder, make);
  expect([made, readFileSync(join(folder, 'inner/a.css'), 'utf8')]).toEqual([2, 'a {}']);
  expect(readdirSync(cache)).toEqual(['ab12']);
});

test('what a process that died was making is cleared away, what a living one makes is left alone', async () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  for (const pid of [dead, process.ppid]) mkdirSync(join(cache, `cd34.${pid}`));
  await keptFolder(folder, make);
  expect(readdirSync(cache).sort()).toEqual(['ab12', `cd34.${process.ppid}`]);
});

test('a folder that could not be made leaves nothing', async () => {
  const failing = keptFolder(folder, () => Promise.reject(new Error('no room')));
  await expect(failing).rejects.toThrow('no room');
  expect(readdirSync(cache)).toEqual([]);
});

test('another process that was quicker is no failure', async () => {
  await keptFolder(folder, async (draft) => {
    await keptFolder(join(cache, 'other'), make);
    mkdirSync(folder);
    for (const name of ['inner', 'whole.txt']) spawnSync('cp', ['-r', join(cache, 'other', name), folder]);
    await make(draft);
  });
  await keptFolder(folder, make);
  expect(made).toBe(2);
});

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasSite, recoverOutput, stageOutput, type Staging } from './output.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gapwiki-output-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function site(path: string, text: string): void {
  mkdirSync(join(path, 'pagefind'), { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
  writeFileSync(join(path, 'pagefind/stamp.txt'), '');
}

const shown = () => readFileSync(join(out, 'index.html'), 'utf8');

function staged(): Staging {
  const staging = stageOutput(out);
  if ('busy' in staging) throw new Error(`process ${staging.busy} holds the place`);
  mkdirSync(staging.folder);
  return staging;
}

/** Id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('a published site takes the place of the old one and leaves nothing beside it', () => {
  site(out, 'old');
  const staging = staged();
  site(staging.folder, 'new');
  expect(shown()).toBe('old');
  staging.publish();
  expect(shown()).toBe('new');
  staging.release();
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('the first site of all is published into a folder that is not there yet', () => {
  out = join(folder, 'deep/dist');
  const staging = staged();
  site(staging.folder, 'first');
  staging.publish();
  staging.release();
  expect(shown()).toBe('first');
});

test('a build that is not published leaves the old site and nothing else', () => {
  site(out, 'old');
  const staging = staged();
  site(staging.folder, 'half');
  staging.release();
  expect(shown()).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a publication that fails puts the old site back', () => {
  site(out, 'old');
  const staging = staged();
  rmSync(staging.folder, { recursive: true });
  expect(() => staging.publish()).toThrow('ENOENT');
  staging.release();
  expect(shown()).toBe('old');
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['while building', { dist: 'old', 'dist.next': 'half' }, 'old'],
  ['between the two renames', { 'dist.old': 'old', 'dist.next': 'new' }, 'old'],
  ['after the second rename', { dist: 'new', 'dist.old': 'old' }, 'new'],
])('after a process that died %s the next reader finds a whole site', (_, folders, text) => {
  for (const [name, was] of Object.entries(folders)) site(join(folder, name), was);
  recoverOutput(out);
  expect(shown()).toBe(text);
});

test('a build clears what a dead one left, its lock included', () => {
  site(join(folder, 'dist.old'), 'old');
  site(join(folder, 'dist.next'), 'half');
  writeFileSync(join(folder, 'dist.lock'), String(deadProcess()));
  const staging = staged();
  expect(shown()).toBe('old');
  expect(readdirSync(staging.folder)).toEqual([]);
  staging.release();
  expect(existsSync(join(folder, 'dist.lock'))).toBe(false);
});

test.each([
  ['of a living process', () => process.ppid],
  ['of a process of somebody else', () => 1],
])('the lock %s keeps a second build away and everything as it is', (_, pid) => {
  site(out, 'old');
  site(join(folder, 'dist.next'), 'half');
  writeFileSync(join(folder, 'dist.lock'), String(pid()));
  expect(stageOutput(out)).toEqual({ busy: pid() });
  expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.lock', 'dist.next']);
});

test.each(['', 'nonsense', '-1', '0'])('a lock that names no process (%j) keeps nobody away', (text) => {
  writeFileSync(join(folder, 'dist.lock'), text);
  expect(stageOutput(out)).not.toHaveProperty('busy');
});

test('a site whose exchange was cut off is read where it stands, and put back by whoever may', () => {
  site(join(folder, 'dist.old'), 'old');
  writeFileSync(join(folder, 'dist.lock'), String(process.ppid));
  recoverOutput(out);
  expect([existsSync(out), hasSite(out)]).toEqual([false, true]);
  rmSync(join(folder, 'dist.lock'));
  recoverOutput(out);
  expect([shown(), readdirSync(folder)]).toEqual(['old', ['dist']]);
});

test.each<[string, () => void, string]>([
  ['a folder of something else', () => mkdirSync(join(out, 'letters'), { recursive: true }), 'would be lost'],
  ['a website of somebody else', () => (mkdirSync(out), writeFileSync(join(out, 'index.html'), '')), 'lost'],
  ['a file', () => writeFileSync(out, 'letter'), 'is no folder'],
])('%s is not replaced, and no lock is left', (_, make, words) => {
  make();
  expect(() => stageOutput(out)).toThrow(words);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('an empty folder is replaced', () => {
  mkdirSync(out);
  const staging = staged();
  site(staging.folder, 'new');
  staging.publish();
  expect(shown()).toBe('new');
});

test('where the path of the site is a link, what it leads to is exchanged', () => {
  site(join(folder, 'real/site'), 'old');
  symlinkSync(join(folder, 'real/site'), out);
  const staging = staged();
  site(staging.folder, 'new');
  staging.publish();
  staging.release();
  expect(readFileSync(join(folder, 'real/site/index.html'), 'utf8')).toBe('new');
  expect([readdirSync(folder), readdirSync(join(folder, 'real'))]).toEqual([['dist', 'real'], ['site']]);
});

test('a build whose lock was taken away neither publishes nor clears what may be of another', () => {
  site(out, 'old');
  const staging = staged();
  rmSync(join(folder, 'dist.lock'));
  writeFileSync(join(folder, 'dist.lock'), String(process.ppid));
  expect(() => staging.publish()).toThrow('taken away');
  staging.release();
  expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.lock', 'dist.next']);
});

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Fault } from '../scripts/torture/faults.ts';
import { EXCHANGE, numbers, writing } from '../scripts/torture/moments.ts';
import { treeDigest } from '../scripts/torture/site-tree.ts';
import { trial } from '../scripts/torture/trial.ts';
import type { Trouble, Workshop } from '../scripts/torture/workshop.ts';
import { recoverOutput } from '../src/site/output.ts';
import { releaseLock, takeLock } from '../src/site/lock.ts';
import { filesBelow } from './setup/pages.ts';
import { officeWorkshop } from './setup/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = officeWorkshop(inject('office').base);
  const { status, stderr } = await shop.build();
  expect([status, stderr]).toEqual([0, '']);
});
afterAll(() => shop.remove());

// Five of the hundred that `npm run torture` tries, three of them at the exchange.
const next = numbers(20_261_123);
const KILLS: [string, Fault][] = [
  ...Object.entries(EXCHANGE).slice(0, 3),
  ...[0, 1].map((): [string, Fault] => {
    const at = 1 + Math.floor(next() * 40);
    return [`at file ${at}`, writing(at)];
  }),
];

test.skipIf(!existsSync('/proc')).each(KILLS)(
  'a build that is killed %s leaves a whole site, which the next build replaces without help',
  async (name, fault) => {
    const { found, complaints } = await trial(
      shop,
      KILLS.findIndex(([one]) => one === name),
      { fault },
    );
    expect(complaints).toEqual([]);
    expect(found).toBe(name.startsWith('after') ? 'the new site' : 'the old site');
  },
);

/** Edits the wiki, so that there is something to build. */
let edits = 0;
function edit(): void {
  appendFileSync(join(shop.content, 'terms/hot-desk.md'), `\nEdit ${edits++} stands here.\n`);
}

const full: Omit<Fault, 'paths'> = { do: 'refuse', call: 'write|copy', what: 'ENOSPC' };

test.each<[string, Trouble, words: RegExp]>([
  [
    'on a disk that becomes full while pages are written',
    { fault: { ...full, paths: 'dist\\.next', bytes: 20_000 } },
    /^The disk is full: `.*dist\.next\/.*` could not be written\. Make room; the last good site is as it was\.\n$/,
  ],
  [
    'on a disk that is full from the beginning',
    { fault: { ...full, call: 'write|copy|link|mkdir' } },
    /^The disk is full: `.*` could not be written\. Make room; the last good site is as it was\.\n$/,
  ],
  [
    'under a limit of the system for the length of files',
    { shell: 'ulimit -f 16' },
    /`ulimit -f`\); the last good site is as it was\.\n$/,
  ],
  [
    'beside which nothing may be written',
    { fault: { do: 'refuse', call: '.', paths: '/dist\\.', what: 'EROFS' } },
    /^`.*dist\.lock` cannot be written, since its disk is read-only\. Name another folder by `--out`.*as it was\.\n$/,
  ],
  [
    'that may not be renamed',
    { fault: { do: 'refuse', call: '^rename', paths: 'dist \\S*dist\\.old$', what: 'EACCES' } },
    /^`.*dist` may not be read or written by you\. Change its rights.*as it was\.\n$/,
  ],
  [
    'whose index is made by a program that ends',
    { env: { PAGEFIND_EXTENDED_BINARY_PATH: '/bin/true', PAGEFIND_BINARY_PATH: '/bin/true' } },
    /^The program that makes the search index was ended from outside/m,
  ],
  [
    'whose picture is taken away after the check',
    { fault: { do: 'remove', call: '^(write|link)', paths: 'dist\\.next', what: 'images/a.png' } },
    /^`images\/a\.png` was taken away while the site was being built\. Build again; the last good site.*\n$/,
  ],
])('a site %s stays as it is, and whoever builds is told in a line', async (_, trouble, words) => {
  const before = treeDigest(shop.out);
  edit();
  mkdirSync(join(shop.content, 'images'), { recursive: true });
  writeFileSync(join(shop.content, 'images/a.png'), 'a picture');
  const { fault } = trouble;
  const what = fault?.do === 'remove' ? join(shop.content, fault.what ?? '') : fault?.what;
  const built = await shop.build({
    ...trouble,
    ...(fault && { fault: { ...fault, ...(what && { what }) } }),
  });
  expect(built.stderr).toMatch(words);
  expect(built.status).toBe(1);
  recoverOutput(shop.out);
  expect(treeDigest(shop.out)).toBe(before);
  expect(readdirSync(shop.folder).sort()).toEqual(['cache', 'content', 'dist']);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])(
  '%s ends a build with status %i and a site that is as it was, and leaves nothing beside it',
  async (what, status) => {
    const before = treeDigest(shop.out);
    edit();
    const built = await shop.build({ fault: { do: 'signal', call: '^write', paths: 'dist\\.next', what } });
    expect([built.status, built.digest]).toEqual([status, undefined]);
    expect(built.stderr).toBe('Ended before there was a new site; the last good one is as it was.\n');
    expect(treeDigest(shop.out)).toBe(before);
    expect(readdirSync(shop.folder).sort()).toEqual(['cache', 'content', 'dist']);
    expect(shop.running()).toEqual([]);
  },
);

test('of two builds at one place the second says who is building and changes nothing', async () => {
  const before = treeDigest(shop.out);
  takeLock(`${shop.out}.lock`);
  const built = await shop.build();
  releaseLock(`${shop.out}.lock`);
  expect([built.status, treeDigest(shop.out)]).toEqual([1, before]);
  expect(built.stderr).toMatch(new RegExp(`^Another build \\(process ${process.pid}\\) is writing to`));
});

/** Cuts off the middle of every file below a folder. */
function cutOff(folder: string): number {
  const files = filesBelow(folder).map((file) => join(folder, file));
  for (const file of files) truncateSync(file, Math.floor(readFileSync(file).length / 2));
  return files.length;
}

test('an article that vanishes while its site is built is shown as it was read, and caches that were cut off or cannot be written change nothing', async () => {
  const article = join(shop.content, 'terms/hot-desk.md');
  const text = readFileSync(article);
  const vanishing = await shop.build({
    fault: { do: 'remove', call: '^(write|link)', paths: 'dist\\.next', what: article },
  });
  expect([vanishing.status, existsSync(article)]).toEqual([0, false]);
  writeFileSync(article, text);
  const locked = await shop.build({
    fault: { do: 'refuse', call: '.', paths: '/cache(/|$)', what: 'EROFS' },
  });
  expect([locked.status, locked.stderr]).toEqual([0, '']);
  expect(locked.stdout).toContain('cannot be written, so the next build takes as long');
  expect(cutOff(shop.cache)).toBeGreaterThan(50);
  const cut = await shop.build();
  expect([cut.status, cut.stderr]).toEqual([0, '']);
  expect([vanishing.digest, locked.digest, cut.digest]).toEqual(Array(3).fill(treeDigest(shop.out)));
  expect(shop.leftovers()).toEqual([]);
});

test('two builds of one wiki to two places at one time are the same', async () => {
  const other = join(shop.folder, 'other/dist');
  const [one, two] = await Promise.all([shop.build(), shop.build({ out: other })]);
  expect([one.stderr, two.stderr]).toEqual(['', '']);
  expect(treeDigest(other)).toBe(treeDigest(shop.out));
  rmSync(join(shop.folder, 'other'), { recursive: true });
});

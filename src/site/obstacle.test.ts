import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Obstacle, obstacleOf } from './obstacle.ts';

const FOLDERS = { content: '/w/content', out: '/w/dist', cache: '/w/.cache' };
const failure = (code: string, path?: string) =>
  Object.assign(new Error('words of the system'), { code, path });

test.each<[code: string, path: string | undefined, words: string]>([
  ['ENOSPC', '/w/dist.next/a', 'The disk is full: `/w/dist.next/a` could not be written. Make room'],
  ['ENOSPC', undefined, 'The disk is full: a file could not be written. Make room'],
  ['EFBIG', undefined, 'A file is longer than a file may be here'],
  ['EROFS', '/w/dist.lock', '`/w/dist.lock` cannot be written, since its disk is read-only. Name another'],
  ['EACCES', '/w/dist.lock', '`/w/dist.lock` may not be read or written by you. Change its rights'],
  ['ENOTDIR', '/w/dist', 'A file stands where a folder is needed, at `/w/dist`. Take it away'],
  ['EMFILE', undefined, 'Too many files are open. Raise the limit'],
  [
    'ENOENT',
    '/w/content/images/a.png',
    '`images/a.png` was taken away while the site was being built. Build',
  ],
  ['ENOENT', '/w/dist.next/a', '`/w/dist.next/a` was taken away by another program'],
  ['ENOENT', '/w/.cache/pages/a', '`/w/.cache/pages/a` was taken away by another program'],
])('%s at %s is told in a line', (code, path, words) => {
  const told = obstacleOf(failure(code, path), FOLDERS) ?? '';
  expect(told).toContain(words);
  expect(told).toMatch(/; the last good site is as it was\.$/);
  expect(told).not.toMatch(/\n|words of the system/);
});

test('what hides behind another error is told, and so are words of our own', () => {
  const wrapped = new Error('the bundler gave up', { cause: failure('ENOSPC') });
  expect(obstacleOf(wrapped, FOLDERS)).toContain('The disk is full');
  expect(obstacleOf(new Obstacle('Build again.'), FOLDERS)).toBe('Build again.');
});

test.each([
  new TypeError('x is undefined'),
  failure('ENOENT', '/w/src/a.ts'),
  failure('ERR_INVALID_ARG_TYPE'),
  'text',
  undefined,
])('%s is a mistake of ours', (error) => {
  expect(obstacleOf(error, FOLDERS)).toBeUndefined();
});

const scratch = mkdtempSync(join(tmpdir(), 'gapwiki-obstacle-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('what the file system really says is known', () => {
  writeFileSync(join(scratch, 'file'), '');
  const said = (act: () => unknown): string | undefined => {
    try {
      act();
    } catch (error) {
      return obstacleOf(error, FOLDERS);
    }
    return 'nothing was said';
  };
  expect(said(() => mkdirSync(join(scratch, 'file/inner'), { recursive: true }))).toContain('A file stands');
  expect(said(() => mkdirSync(join(scratch, 'file'), { recursive: true }))).toContain('A file stands');
  expect(said(() => readFileSync(scratch))).toContain('A folder stands');
});

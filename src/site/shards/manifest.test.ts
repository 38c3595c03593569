import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Obstacle } from '../obstacle.ts';
import { MANIFEST, readManifest, writeManifest, type Manifest } from './manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const origin = { content: '', history: '', day: '', base: '/', address: '', code: '', node: '' };
const manifest = (path: string): Manifest => ({ part: 1, of: 2, origin, assets: '', files: { [path]: 'd' } });

test('what is written is read, whatever the file is called', () => {
  for (const path of ['_headers', 'a..b/index.html', 'images/ü .png']) {
    writeManifest(folder, manifest(path));
    expect(readManifest(folder)).toEqual(manifest(path));
  }
});

test.each(['../index.html', 'a/../../b', '/etc/passwd', '..', 'a/..', 'a\\..\\b', 'a/\0'])(
  'a part cannot bring a file at %j',
  (path) => {
    writeManifest(folder, manifest(path));
    expect(() => readManifest(folder)).toThrow(Obstacle);
  },
);

test.each(['', '{', '{}', '[]', '{"part":0}'])('%j says no part', (text) => {
  writeFileSync(join(folder, MANIFEST), text);
  expect(() => readManifest(folder)).toThrow('is damaged, or was written by another version');
});

test('a folder that is no part is told so', () => {
  expect(() => readManifest(join(folder, 'none'))).toThrow('holds no part of a site');
});

import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TreeStore } from './tree-store.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gapwiki-trees-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (version = '1', root = 'wiki') => new TreeStore(folder, root, version);
const text = (store: TreeStore, key: string) => {
  const tree = store.get(key);
  return tree && new TextDecoder().decode(tree);
};
const fileOf = (ending: string) =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '');

function keep(trees: Record<string, string>, used = Object.keys(trees)): void {
  const store = open();
  for (const [key, tree] of Object.entries(trees)) if (!store.has(key)) store.set(key, bytes(tree));
  store.save(new Set(used));
}

test('trees are there in the next run, each by its key, and those that were not used are forgotten', () => {
  keep({ a: '{"a":1}', b: '{"é":2}' });
  keep({ c: '3' }, ['b', 'c']);
  const store = open();
  expect([text(store, 'a'), text(store, 'b'), text(store, 'c')]).toEqual([undefined, '{"é":2}', '3']);
});

test('the file is written anew when half of it is no longer used', () => {
  keep({ a: 'x'.repeat(900), b: 'y'.repeat(100) });
  keep({ c: 'z'.repeat(100) }, ['b', 'c']);
  expect(statSync(fileOf('.trees')).size).toBe(200);
  expect([text(open(), 'b'), text(open(), 'c')]).toEqual(['y'.repeat(100), 'z'.repeat(100)]);
});

test.each<[string, () => void]>([
  ['was cut off', () => truncateSync(fileOf('.trees'), 3)],
  ['has other bytes', () => writeFileSync(fileOf('.trees'), 'x'.repeat(20))],
  ['is gone', () => rmSync(fileOf('.trees'))],
  ['has no list', () => rmSync(fileOf('.json'))],
  ['has a damaged list', () => writeFileSync(fileOf('.json'), `${readFileSync(fileOf('.json'), 'utf8')} `)],
])('nothing is taken from a file that %s, and the next run keeps anew', (_, damage) => {
  keep({ a: '{"tree":1}' });
  damage();
  expect(text(open(), 'a')).toBeUndefined();
  const store = open();
  store.set('a', bytes('{"tree":1}'));
  store.save(new Set(['a']));
  expect(text(open(), 'a')).toBe('{"tree":1}');
});

test('trees of another version of the code are not taken', () => {
  keep({ a: '1' });
  expect(open('2').has('a')).toBe(false);
});

test('where nothing can be written nothing is lost', () => {
  writeFileSync(join(folder, 'file'), '');
  const store = new TreeStore(join(folder, 'file'), 'wiki', '1');
  store.set('a', bytes('1'));
  store.save(new Set(['a']));
  expect(text(store, 'a')).toBe('1');
});

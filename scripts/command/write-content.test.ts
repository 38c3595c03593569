import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileChange } from '../../src/wiki/index.ts';
import { writeChanges } from './write-content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gapwiki-write-'));
  mkdirSync(join(root, 'terms'));
  writeFileSync(join(root, 'terms/lag.md'), 'lag\n');
  writeFileSync(join(root, 'terms/lead.md'), 'lead\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const change = (path: string, before?: string, after?: string): FileChange => ({
  path,
  ...(before !== undefined && { before: bytes(before) }),
  ...(after !== undefined && { after: bytes(after) }),
});
const files = () =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );

test('files are changed, moved, made and removed, and nothing else is left beside them', () => {
  const why = writeChanges(root, [
    change('terms/lag.md', 'lag\n'),
    change('terms/delay.md', undefined, 'delay\n'),
    change('terms/lead.md', 'lead\n', 'leads\n'),
    change('sources/daily.yml', undefined, 'daily\n'),
  ]);
  expect(why).toBeUndefined();
  expect(files()).toEqual({
    'sources/daily.yml': 'daily\n',
    'terms/delay.md': 'delay\n',
    'terms/lead.md': 'leads\n',
  });
});

test.each<[string, FileChange, string]>([
  ['a file that has changed', change('terms/lead.md', 'other\n', 'x'), 'has changed since it was read'],
  ['a file that is gone', change('terms/gone.md', 'gone\n', 'x'), 'has changed since it was read'],
  ['a path that is taken', change('terms/lead.md', undefined, 'x'), 'is there already'],
  ['a folder that cannot be', change('terms/lead.md/x.md', undefined, 'x'), 'E'],
])('with %s nothing is written', (_, wrong, why) => {
  const before = files();
  expect(
    writeChanges(root, [change('terms/lag.md', 'lag\n'), change('terms/a.md', undefined, 'a'), wrong]),
  ).toContain(why);
  expect(files()).toEqual(before);
});

test('a link to a file stays a link', () => {
  symlinkSync('lag.md', join(root, 'terms/link.md'));
  expect(writeChanges(root, [change('terms/link.md', 'lag\n', 'new\n')])).toBeUndefined();
  expect(files()).toEqual({ 'terms/lag.md': 'new\n', 'terms/lead.md': 'lead\n' });
  expect(readFileSync(join(root, 'terms/link.md'), 'utf8')).toBe('new\n');
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drift, mend, type Generated } from './generated-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gapwiki-generated-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const generated: Generated = {
  files: new Map([
    ['rules/b.md', 'B\n'],
    ['rules/a.md', 'A\n'],
    ['fields.md', 'Fields\n'],
  ]),
  own: { folder: 'rules', ending: '.md' },
  from: 'the rules',
};

test('files that are missing or changed are stale, and those that nothing writes are left', () => {
  mkdirSync(join(root, 'rules'));
  writeFileSync(join(root, 'rules/a.md'), 'A\n');
  writeFileSync(join(root, 'rules/b.md'), 'another text');
  writeFileSync(join(root, 'rules/gone.md'), '');
  writeFileSync(join(root, 'rules/picture.svg'), '');
  expect(drift(root, generated)).toEqual({ stale: ['fields.md', 'rules/b.md'], left: ['rules/gone.md'] });
});

test('mending leaves nothing stale and touches no file of another kind', () => {
  mkdirSync(join(root, 'rules'));
  writeFileSync(join(root, 'rules/gone.md'), '');
  writeFileSync(join(root, 'rules/picture.svg'), 'drawn');
  mend(root, generated, drift(root, generated));
  expect(drift(root, generated)).toEqual({ stale: [], left: [] });
  expect(readFileSync(join(root, 'rules/b.md'), 'utf8')).toBe('B\n');
  expect(existsSync(join(root, 'rules/gone.md'))).toBe(false);
  expect(readFileSync(join(root, 'rules/picture.svg'), 'utf8')).toBe('drawn');
});

test('in an empty repository every file is stale', () => {
  expect(drift(root, generated).stale).toEqual(['fields.md', 'rules/a.md', 'rules/b.md']);
});

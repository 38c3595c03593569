import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from './page-store.ts';
import { SiteFolder } from './site-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is written is known by its path and the digest of its bytes', () => {
  const site = new SiteFolder(join(folder, 'a'));
  const picture = join(folder, 'picture.png');
  writeFileSync(picture, 'bytes');
  site.obey({ do: 'file', path: 'x/y.json', text: '{"é":1}' });
  site.obey({ do: 'copy', path: 'images/picture.png', from: picture });
  site.obey({ do: 'page', path: 'p/index.html', html: '<p>', keep: undefined, searched: undefined });
  expect(readFileSync(join(folder, 'a/x/y.json'), 'utf8')).toBe('{"é":1}');
  expect(site.files).toEqual(
    new Map([
      ['x/y.json', sha256('{"é":1}')],
      ['images/picture.png', sha256('bytes')],
      ['p/index.html', sha256('<p>')],
    ]),
  );
});

test('two files at one place are refused', () => {
  const site = new SiteFolder(join(folder, 'b'));
  site.obey({ do: 'file', path: 'a.txt', text: '1' });
  expect(() => site.obey({ do: 'file', path: 'a.txt', text: '2' })).toThrow('two pages or files');
});

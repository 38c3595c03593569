import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256 } from './kept-list.ts';
import { SiteFolder } from './site-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-folder-'));
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is written is known by its path and the digest of its bytes', () => {
  const site = new SiteFolder(join(folder, 'a'));
  const picture = join(folder, 'picture.png');
  writeFileSync(picture, 'bytes');
  site.obey({ do: 'file', path: 'x/y.json', text: '{"é":1}' });
  site.obey({ do: 'copy', path: 'images/picture.png', from: picture });
  site.obey({ do: 'page', path: 'p/index.html', html: bytes('<p>'), keep: undefined, searched: undefined });
  expect(readFileSync(join(folder, 'a/x/y.json'), 'utf8')).toBe('{"é":1}');
  expect(new Map([...site.files].map(([path, { digest }]) => [path, digest]))).toEqual(
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

/** Writes a site of files into a folder and returns their list. */
function written(name: string, files: Record<string, string>, former?: SiteFolder): SiteFolder {
  const site = new SiteFolder(join(folder, name), former?.files);
  for (const [path, text] of Object.entries(files)) site.obey({ do: 'file', path, text });
  site.end();
  return site;
}

function onDisk(name: string): Record<string, string> {
  const entries = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(join(folder, name).length + 1);
      return entry.isDirectory() ? [`${path}/`, ''] : [path, readFileSync(file, 'utf8')];
    }),
  );
}

describe('in the folder of a former site', () => {
  const before = {
    'same.txt': '1',
    'other.txt': '1',
    'gone/gone.txt': '1',
    'a/b/gone.txt': '1',
    'a/stays.txt': '1',
  };
  const now = { 'same.txt': '1', 'other.txt': '2', 'a/stays.txt': '1', 'new/new.txt': '1' };

  test('what differs is changed, and nothing else stays', () => {
    const site = written('c', now, written('c', before));
    expect(onDisk('c')).toEqual({ ...now, 'a/': '', 'new/': '' });
    expect([...site.files.keys()].sort()).toEqual(Object.keys(now).sort());
  });

  test('what is the same is not written again', () => {
    const first = written('d', before);
    const times = () => statSync(join(folder, 'd/same.txt')).ctimeMs;
    const at = times();
    written('d', now, first);
    expect(times()).toBe(at);
  });

  test('what somebody changed, added or deleted meanwhile is as it should be', () => {
    const first = written('e', before);
    writeFileSync(join(folder, 'e/same.txt'), 'x');
    utimesSync(join(folder, 'e/same.txt'), 1, 1);
    writeFileSync(join(folder, 'e/added.txt'), 'x');
    rmSync(join(folder, 'e/a'), { recursive: true });
    written('e', now, first);
    expect(onDisk('e')).toEqual({ ...now, 'a/': '', 'new/': '' });
  });

  test('a page that is linked from elsewhere is replaced, and the other name of the old one keeps its bytes', () => {
    const kept = join(folder, 'kept.html');
    const site = new SiteFolder(join(folder, 'f'));
    site.obey({
      do: 'page',
      path: 'p.html',
      html: bytes('1'),
      keep: { key: 'k', file: kept },
      searched: undefined,
    });
    const next = new SiteFolder(join(folder, 'f'), site.files);
    next.obey({ do: 'page', path: 'p.html', html: bytes('2'), keep: undefined, searched: undefined });
    expect([readFileSync(kept, 'utf8'), onDisk('f')['p.html']]).toEqual(['1', '2']);
  });
});

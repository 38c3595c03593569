import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageStore } from './page-store.ts';
import { SiteFolder } from './site-folder.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gapwiki-store-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const KEY = 'ab12';
let builds = 0;

/** Builds a site of one page into a folder of its own, taking the page from the store where it is; tells whether it was. */
function build(key = KEY, html = '<p>One</p>', root = 'wiki'): { kept: boolean; store: PageStore } {
  const store = PageStore.open(folder, root);
  if (!store) throw new Error('the folder can be written');
  const site = new SiteFolder(join(folder, `site-${builds++}`));
  const found = store.find(key);
  const file = store.fileOf(key);
  if (found) site.obey({ do: 'link', path: 'index.html', file, digest: found.digest, searched: undefined });
  else
    site.obey({
      do: 'page',
      path: 'index.html',
      html: bytes(html),
      keep: { key, file },
      searched: undefined,
    });
  store.add(site.kept);
  store.close();
  return { kept: found !== undefined, store };
}

const site = () => readFileSync(join(folder, `site-${builds - 1}/index.html`), 'utf8');

test('a page is kept for the next build, and the one after it', () => {
  expect([build().kept, build().kept, build().kept]).toEqual([false, true, true]);
  expect(site()).toBe('<p>One</p>');
});

test('a page that a build does not show is let go', () => {
  const { store } = build();
  build('cd34');
  expect(readdirSync(join(store.folder, 'ab'))).toEqual([]);
  expect(build().kept).toBe(false);
});

test.each<[string, (store: PageStore) => void]>([
  ['is in the way', (store) => (rmSync(store.fileOf(KEY)), mkdirSync(store.fileOf(KEY)))],
  ['is gone', (store) => rmSync(store.fileOf(KEY))],
  ['was cut off', (store) => writeFileSync(store.fileOf(KEY), '<p>')],
  ['was changed', (store) => appendFileSync(store.fileOf(KEY), '!')],
  ['has other bytes of the same number', (store) => writeFileSync(store.fileOf(KEY), '<p>Two</p>')],
  ['is on no list', (store) => rmSync(join(store.folder, 'list'))],
  ['is on a list that was cut off', (store) => writeFileSync(join(store.folder, 'list'), '{')],
  ['is on a list that was changed', (store) => appendFileSync(join(store.folder, 'list'), ' ')],
])('a page is made anew where its file %s', (_, damage) => {
  damage(build().store);
  expect(build().kept).toBe(false);
  expect(site()).toBe('<p>One</p>');
  expect(build().kept).toBe(true);
});

test('a file that only has other times, as in a copy of the cache, is whole', () => {
  const { store } = build();
  utimesSync(store.fileOf(KEY), 1, 1);
  expect(build().kept).toBe(true);
});

test('each wiki keeps its own pages, and those of the wikis built longest ago go', () => {
  build();
  for (const root of ['b', 'c', 'd', 'e']) build(KEY, '<p>Other</p>', root);
  expect(readdirSync(join(folder, 'pages'))).toHaveLength(4);
  expect(build().kept).toBe(false);
  expect(site()).toBe('<p>One</p>');
});

test('where nothing can be kept there is no store', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(PageStore.open(join(folder, 'file'), 'wiki')).toBeUndefined();
});

test('a page that is damaged in the cache is not written into, since the last good site may be the same file', () => {
  const { store } = build();
  const last = join(folder, `site-${builds - 1}/index.html`);
  appendFileSync(store.fileOf(KEY), '!');
  const damaged = statSync(last).ino;
  build();
  expect(statSync(store.fileOf(KEY)).ino).not.toBe(damaged);
  expect(readFileSync(last, 'utf8')).toBe('<p>One</p>!');
});

test('two builds of one wiki do not use its pages at one time', () => {
  const { store } = build();
  rmSync(join(store.folder, 'lock'), { force: true });
  symlinkSync(String(process.ppid), join(store.folder, 'lock'));
  expect(PageStore.open(folder, 'wiki')).toBeUndefined();
  // Nor does another wiki let go of what is used.
  for (const root of ['b', 'c', 'd', 'e']) build(KEY, '<p>Other</p>', root);
  expect(existsSync(store.folder)).toBe(true);
});

test('pages of a build that came to no end are let go by the next one that comes to one', () => {
  const { store } = build();
  const broken = PageStore.open(folder, 'wiki');
  new SiteFolder(join(folder, 'broken')).obey({
    do: 'page',
    path: 'x.html',
    html: bytes('<p>Two</p>'),
    keep: { key: 'ab34', file: store.fileOf('ab34') },
    searched: undefined,
  });
  writeFileSync(`${store.fileOf('ab34')}.4711`, '');
  broken?.release();
  expect(readdirSync(join(store.folder, 'ab')).sort()).toEqual(['ab12', 'ab34', 'ab34.4711']);
  expect(build().kept).toBe(true);
  expect(readdirSync(join(store.folder, 'ab'))).toEqual(['ab12']);
  expect(readdirSync(store.folder).sort()).toEqual(['ab', 'list']);
});

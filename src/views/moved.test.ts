import { expect, test } from 'vitest';
import { brokenArticles, brokenPage } from './broken.ts';
import { formerIds, movedPage } from './moved.ts';
import { article, source, speed, viewOf } from './small-site.ts';

const site = { base: '/wiki/', url: 'https://wiki.example' };
const view = viewOf(
  {
    ...speed([
      '{ id: lag, statement: Screens trail., formerIds: [old-lag] }',
      '{ id: bad, statement: "", formerIds: [was-bad] }',
    ]),
    'sources/study.yml': source('Study', 'formerIds: [old-study]'),
    'topics/broken.md': '---\ntitle: Broken\nform: none\n---\n',
    'topics/whole.md': article('Whole', 'form: overview\nformerIds: [old-whole, lag]'),
    'sources/broken-source.yml': 'type: none\n',
  },
  site,
);

test('former ids of valid things have pages under the kind of what they lead to', () => {
  expect(formerIds(view.graph)).toEqual([
    { former: 'old-lag', id: 'lag', kind: 'claim' },
    { former: 'old-study', id: 'study', kind: 'source' },
    { former: 'old-whole', id: 'whole', kind: 'topic' },
  ]);
});

test.each([
  ['old-lag', '/claims/old-lag/', '/wiki/claims/lag/', 'Screens trail.'],
  ['old-study', '/sources/old-study/', '/wiki/sources/study/', 'Study, n.d.'],
  ['old-whole', '/topics/old-whole/', '/wiki/topics/whole/', 'Whole'],
])('the page at %s leads on, and names the new address as its own', (former, path, href, text) => {
  expect(movedPage(view, former)).toMatchObject({
    path,
    target: { href, text },
    canonical: `https://wiki.example${href}`,
    file: undefined,
    edit: undefined,
  });
});

test.each(['lag', 'nothing', 'constructor'])('nothing has moved from %s', (id) => {
  expect(movedPage(view, id)).toBeUndefined();
});

test('without an origin a page that has moved names no full address', () => {
  const here = viewOf(speed(['{ id: lag, statement: S., formerIds: [old] }']));
  expect(movedPage(here, 'old')).toMatchObject({ canonical: undefined, target: { href: '/claims/lag/' } });
});

test('broken articles keep their place; claims and sources have lists of their own', () => {
  expect(brokenArticles(view.graph)).toEqual([{ folder: 'topics', id: 'broken' }]);
});

test.each([
  ['broken', '/topics/broken/', 'topics/broken.md'],
  ['bad', '/claims/bad/', 'dimensions/speed.md'],
  ['broken-source', '/sources/broken-source/', 'sources/broken-source.yml'],
  ['nothing', '/nothing/', undefined],
])('the page of %s stands where it will be, and names its file', (id, path, file) => {
  expect(brokenPage(view, id)).toMatchObject({ title: id, path, file });
});

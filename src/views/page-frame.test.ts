import { expect, test } from 'vitest';
import { pageFrame } from './page-frame.ts';
import { viewOf } from './small-site.ts';

const page = { title: 'T', description: 'D', path: '/claims/lag/', file: 'terms/a b.md' };
test.each([
  [{ url: 'https://wiki.example' }, 'https://wiki.example/claims/lag/'],
  [{ url: 'https://wiki.example/' }, 'https://wiki.example/claims/lag/'],
  [{ url: 'https://wiki.example', base: '/gap/' }, 'https://wiki.example/gap/claims/lag/'],
  [{ url: 'https://wiki.example/gap/', base: '/gap/' }, 'https://wiki.example/gap/claims/lag/'],
  [{ settings: 'url: https://set.example\n' }, 'https://set.example/claims/lag/'],
  [
    { settings: 'url: https://set.example\n', url: 'https://given.example' },
    'https://given.example/claims/lag/',
  ],
  [{ url: 'wiki.example' }, undefined],
  [{ base: '/gap/' }, undefined],
])('the full address for %j is %s', (site, canonical) => {
  expect(pageFrame(viewOf({}, site), page).canonical).toBe(canonical);
});

test('crumbs begin at the home page under the base', () => {
  const crumb = { href: '/gap/claims/', text: 'Claims' };
  expect(pageFrame(viewOf({}, { base: '/gap/' }), { ...page, crumbs: [crumb] }).crumbs).toEqual([
    { href: '/gap/', text: 'Paper and screens' },
    crumb,
  ]);
});

test('the day of the last change is that of the file, in words and as a date', () => {
  const changed = { 'terms/a b.md': '2026-03-07', 'wiki.yml': '2026-04-08' };
  expect(pageFrame(viewOf({}, { changed }), page).changed).toEqual({
    text: '7 March 2026',
    day: '2026-03-07',
  });
  expect(pageFrame(viewOf({}), page).changed).toBeUndefined();
  expect(pageFrame(viewOf({}, { changed }), { ...page, file: 'terms/new.md' }).changed).toBeUndefined();
});

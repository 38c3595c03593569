import { expect, test } from 'vitest';
import { markText } from '../render/index.ts';
import { ARTICLE_KINDS, MARKS } from '../wiki/index.ts';
import { navigation } from './navigation.ts';
import { article, speed, viewOf } from './small-site.ts';
import { counted, KIND_ORDER, markWord } from './words.ts';

const texts = (files: Record<string, string>) => navigation(viewOf(files)).map(({ text }) => text);

test('kinds without articles are left out, and so is a timeline without events', () => {
  expect(texts({})).toEqual(['Claims', 'Sources']);
  expect(texts(speed(['{ id: a, statement: A., asOf: 2025 }']))).toEqual(['Dimensions', 'Claims', 'Sources']);
  expect(texts(speed(['{ id: a, statement: A., happened: 2025 }']))).toEqual([
    ...['Dimensions', 'Claims', 'Sources', 'Timeline'],
  ]);
});

test('a kind whose only article is broken is left out', () => {
  expect(texts({ 'topics/x.md': '---\ntitle: X\n---\n' })).toEqual(['Claims', 'Sources']);
});

test('the kinds come in their order, and the glossary last', () => {
  const files = {
    'terms/t.md': '---\ntitle: T\ndefinition: D.\n---\n',
    'topics/x.md': article('X', 'form: overview'),
    ...speed([]),
  };
  expect(texts(files)).toEqual(['Topics', 'Dimensions', 'Claims', 'Sources', 'Glossary']);
});

test('links stand below the base, and name the section that a page counts to', () => {
  expect(navigation(viewOf({}, { base: '/wiki/' }))[0]).toEqual({
    href: '/wiki/claims/',
    text: 'Claims',
    section: '/claims/',
  });
});

test('the navigation is made once for all pages', () => {
  const view = viewOf({});
  expect(navigation(view)).toBe(navigation(view));
});

test('every kind of article has its place', () => {
  expect([...KIND_ORDER].sort()).toEqual([...ARTICLE_KINDS].sort());
});

test.each([
  [0, 'no claims'],
  [1, '1 claim'],
  [2, '2 claims'],
])('%i counts as `%s`', (count, words) => {
  expect(counted(count, 'claim')).toBe(words);
});

test('a plural that is not made by an s is given', () => {
  expect([0, 1, 5].map((count) => counted(count, 'entry', 'entries'))).toEqual([
    'no entries',
    '1 entry',
    '5 entries',
  ]);
});

test.each(MARKS)('the mark `%s` has one name in prose and in lists', (mark) => {
  expect(markWord(mark).name).toBe(markText(mark));
});

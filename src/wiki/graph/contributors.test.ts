import { expect, test } from 'vitest';
import { sketch } from './sketch.ts';
import { slugger, slugOf } from './slug.ts';

test.each([
  ['Håvard Ihle', 'havard-ihle'],
  ['Øyvind Bjørnson', 'oyvind-bjornson'],
  ['Straße', 'strasse'],
  ['Łukasz Þórr Æsir', 'lukasz-thorr-aesir'],
  ['O’Neil & Sons', 'oneil-and-sons'],
  ['Z.ai', 'z-ai'],
  ['  --Epoch   AI-- ', 'epoch-ai'],
  ['ﬁne', 'fine'],
  ['智谱', 'u667a-u8c31'],
  ['智谱 Zhipu', 'zhipu'],
  ['!?', 'u21-u3f'],
  ['', 'unnamed'],
  [`${'long '.repeat(20)}`, 'long-'.repeat(16).slice(0, -1)],
])('the slug of `%s` is `%s`', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('slugs are unique and no word that the site or a file system needs', () => {
  const slug = slugger();
  expect(['Jo', 'JO', 'Jo 2', 'jo', 'Con', 'index', 'Jo'].map(slug)).toEqual([
    ...['jo', 'jo-2', 'jo-2-2', 'jo-3', 'con-2', 'index-2', 'jo-4'],
  ]);
});

test('authors are grouped by exact name and sorted by family name', () => {
  const { authors } = sketch({
    sources: {
      b: '{ author: [{ family: Zell, given: Åsa }, { literal: Lab }] }',
      a: '{ author: [{ family: Zell, given: A\u030asa }, { family: Abel }] }',
      c: '{ author: [{ literal: Åsa Zell }, { literal: lab }] }',
    },
  });
  expect(authors.map(({ slug, name, sortName, sources }) => [slug, name, sortName, ...sources])).toEqual([
    ['abel', 'Abel', 'Abel', 'a'],
    ['asa-zell-2', 'Åsa Zell', 'Åsa Zell', 'c'],
    ['lab-2', 'lab', 'lab', 'c'],
    ['lab', 'Lab', 'Lab', 'b'],
    ['asa-zell', 'Åsa Zell', 'Zell, Åsa', 'a', 'b'],
  ]);
});

test('publishers are grouped by exact name', () => {
  const { publishers } = sketch({
    sources: { a: '{ publisher: Press }', b: '{ publisher: Press }', c: '{ publisher: Daily }', d: '{}' },
  });
  expect(publishers.map(({ slug, sources }) => [slug, ...sources])).toEqual([
    ['daily', 'c'],
    ['press', 'a', 'b'],
  ]);
});

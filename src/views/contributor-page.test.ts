import { expect, test } from 'vitest';
import {
  contributorList,
  contributorPage,
  contributorsOf,
  type ContributorKind,
} from './contributor-page.ts';
import { source, speed, there, viewOf } from './small-site.ts';

const entriesOf = (...page: Parameters<typeof contributorList>) =>
  contributorList(...page).groups.flatMap(({ rows }) => rows);

const cites = (id: string, ...cited: string[]) =>
  `{ id: ${id}, statement: S., sources: [${cited.map((one) => `{ source: ${one} }`).join(', ')}] }`;

const view = viewOf(
  {
    ...speed([
      cites('b', 'one, stance: supports', 'two, stance: supports'),
      cites('a', 'two, stance: disputes'),
      cites('c', 'one, stance: mentions'),
    ]),
    'sources/one.yml': source(
      'One',
      'author: [{ family: Ågren, given: B. }, { literal: Lab }]\npublisher: Press',
    ),
    'sources/two.yml': source('Two', 'author: [{ family: Ågren, given: B. }]\npublisher: Press'),
    'sources/alone.yml': source('Alone', 'author: [{ family: Zed }]'),
  },
  { base: '/wiki/', url: 'https://wiki.example' },
);

const pageOf = (kind: ContributorKind, name: string) =>
  contributorPage(view, kind, there(contributorsOf(view, kind).find((one) => one.name === name)));

test('an author has a page with the sources, and with the claims that rest on them, each once', () => {
  const page = pageOf('author', 'B. Ågren');
  expect(page).toMatchObject({
    title: 'B. Ågren',
    kindName: 'Author',
    path: '/authors/b-agren/',
    canonical: 'https://wiki.example/wiki/authors/b-agren/',
    crumbs: [{ href: '/wiki/' }, { href: '/wiki/authors/', text: 'Authors' }],
  });
  expect(page.sources.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(page.claims.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a mere mention makes no claim rest on a source', () => {
  expect(pageOf('author', 'Lab').claims.map(({ id }) => id)).toEqual(['b']);
});

test('a publisher has a page of its own', () => {
  expect(pageOf('publisher', 'Press')).toMatchObject({ kindName: 'Publisher', path: '/publishers/press/' });
});

test('the list sorts authors by family name and counts what each has', () => {
  expect(entriesOf(view, 'author')).toEqual([
    { href: '/wiki/authors/b-agren/', text: 'Ågren, B.', foot: '2 sources, 2 claims' },
    { href: '/wiki/authors/lab/', text: 'Lab', foot: '1 source, 1 claim' },
    { href: '/wiki/authors/zed/', text: 'Zed', foot: '1 source, no claims' },
  ]);
  expect(entriesOf(view, 'publisher')).toHaveLength(1);
  expect(entriesOf(viewOf({}), 'author')).toEqual([]);
});

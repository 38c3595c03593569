import { expect, test } from 'vitest';
import type { FormData, NamedArticle } from './form-types.ts';
import { claimOutcome, sourceOutcome, withParameters } from './outcome.ts';

const repository = {
  newSource: 'https://git.example/w/new/main/content/sources',
  edit: 'https://git.example/w/edit/main/content/',
  propose: 'https://git.example/w/issues/new?template=propose-claim.yml',
  longest: 400,
};
const data = { folder: 'content', repository } as unknown as FormData;
const alone = { folder: 'docs/wiki' } as unknown as FormData;
const article: NamedArticle = {
  id: 'speed',
  title: 'Speed',
  kind: 'dimension',
  file: 'dimensions/speed.md',
  paste: { after: 12, indent: 2, first: false },
};
const claim = { statement: 'It is so.', yaml: '  - id: x\n', sources: 'study, supports' };

test('a new source opens as a file with name and text', () => {
  expect(sourceOutcome('x', "title: 'a & b'\n", data)).toEqual({
    path: 'content/sources/x.yml',
    href: "https://git.example/w/new/main/content/sources?filename=x.yml&value=title%3A%20'a%20%26%20b'%0A",
    filled: true,
  });
});

test('a text that is too long for an address is left to be pasted', () => {
  expect(sourceOutcome('x', 'é'.repeat(100), data)).toEqual({
    path: 'content/sources/x.yml',
    href: 'https://git.example/w/new/main/content/sources?filename=x.yml',
    filled: false,
  });
});

test('without a repository the path is known all the same', () => {
  expect(sourceOutcome('x', 'title: a\n', alone)).toEqual({ path: 'docs/wiki/sources/x.yml' });
  expect(claimOutcome(article, claim, alone)).toEqual({ path: 'docs/wiki/dimensions/speed.md', after: 12 });
});

test('a claim opens its article at the line behind which it goes, and can be proposed instead', () => {
  const outcome = claimOutcome(article, claim, data);
  expect(outcome).toMatchObject({
    path: 'content/dimensions/speed.md',
    after: 12,
    href: 'https://git.example/w/edit/main/content/dimensions/speed.md#L12',
  });
  expect(Object.fromEntries(new URL(outcome.propose ?? '').searchParams)).toEqual({
    template: 'propose-claim.yml',
    title: 'Claim: It is so.',
    statement: 'It is so.',
    article: 'Speed',
    sources: 'study, supports',
    yaml: '  - id: x\n',
  });
});

test('an article without a place for lines is opened at its beginning', () => {
  const { paste: _, ...bracketed } = article;
  expect(claimOutcome(bracketed, claim, data)).toMatchObject({
    after: undefined,
    href: 'https://git.example/w/edit/main/content/dimensions/speed.md',
  });
});

test('parameters that make an address too long are left out whole, and half a letter does no harm', () => {
  expect(
    withParameters(
      'https://a.example/',
      [
        ['a', 'x'.repeat(50)],
        ['b', 'y'],
        ['c', '\uD800'],
      ],
      60,
    ),
  ).toEqual({
    address: 'https://a.example/?b=y&c=%EF%BF%BD',
    left: 1,
  });
});

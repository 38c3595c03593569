import { expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';
import { minimalSettings } from '../rules/example-settings.ts';

/** What is said of these settings of the repository, as `rule: message`. */
function said(repository: string): string[] {
  return findingsOf({ 'wiki.yml': `${minimalSettings}repository: { ${repository} }\n` })
    .filter(({ place }) => place.file === 'wiki.yml')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const url = 'url: https://github.com/example/wiki';

test.each([
  `${url}, branch: main`,
  `${url}/, branch: main`,
  `${url}, branch: feature/claims-2`,
  `${url}, branch: "release#1"`,
  `${url}, branch: main, path: docs/wiki`,
  `${url}, branch: main, path: .`,
])('a repository may be written { %s }', (repository) => {
  expect(said(repository)).toEqual([]);
});

test.each([
  ['http://github.com/example/wiki', 'url-scheme', 'does not start with https://'],
  ['"javascript:alert(1)"', 'url-scheme', 'is not a web address'],
  ['https://github.com@evil.example/wiki', 'url-scheme', 'hides its host'],
  [
    'https://github.com/example/wiki?tab=readme',
    'url-scheme',
    'does not end with the name of the repository',
  ],
  ['"https://github.com/example/wiki#readme"', 'url-scheme', 'does not end with the name of the repository'],
])('the address %s is refused', (address, rule, words) => {
  const found = said(`url: ${address}, branch: main`);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${rule}: .*${words}`));
});

test.each([
  'a b',
  'a..b',
  '-main',
  '/main',
  'main/',
  'a//b',
  '.main',
  'a/.b',
  'main.',
  'a.lock',
  'a~1',
  '"a:b"',
])('%s cannot be a branch', (branch) => {
  expect(said(`${url}, branch: ${branch}`)).toEqual([expect.stringContaining('name of a branch')]);
});

test.each(['../elsewhere', 'a/../../b', '/etc', '"a\\\\b"'])(
  '%s cannot be the folder of the content',
  (path) => {
    expect(said(`${url}, branch: main, path: ${path}`)).toEqual([
      expect.stringContaining('a folder inside the repository'),
    ]);
  },
);

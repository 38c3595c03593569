import { expect, test } from 'vitest';
import { there, viewOf } from '../small-site.ts';
import { issueFormAddress, MAX_ADDRESS, repositoryAddress } from './addresses.ts';

const settingsOf = (branch: string) =>
  viewOf({}, { settings: `repository: { url: https://git.example/me/wiki/, branch: ${branch} }\n` }).settings;

test.each([
  ['main', 'main/content/terms/a%20b.md'],
  ['feature/x+y', 'feature/x%2By/content/terms/a%20b.md'],
  ['"a#b", path: docs/wiki/', 'a%23b/docs/wiki/terms/a%20b.md'],
  ['main, path: .', 'main/terms/a%20b.md'],
])('the addresses of a file on branch %s are encoded', (branch, path) => {
  const settings = settingsOf(branch);
  expect(repositoryAddress(settings, 'edit', 'terms/a b.md')).toBe(
    `https://git.example/me/wiki/edit/${path}`,
  );
  expect(repositoryAddress(settings, 'commits', 'terms/a b.md')).toBe(
    `https://git.example/me/wiki/commits/${path}`,
  );
});

test.each([
  ['edit', 'terms/a.md', 12, 'edit/main/content/terms/a.md#L12'],
  ['blob', 'terms/a.md', 12, 'blob/main/content/terms/a.md?plain=1#L12'],
  ['blob', 'sources/a.yml', 12, 'blob/main/content/sources/a.yml#L12'],
  ['blob', 'terms/a.md', undefined, 'blob/main/content/terms/a.md'],
  ['new', 'sources', undefined, 'new/main/content/sources'],
  ['commits', '', undefined, 'commits/main/content'],
] as const)('to %s %s at line %s leads to %s', (verb, file, line, address) => {
  expect(repositoryAddress(settingsOf('main'), verb, file, line)).toBe(
    `https://git.example/me/wiki/${address}`,
  );
});

test('the fields of a form are encoded, and empty ones are left out', () => {
  const address = issueFormAddress(settingsOf('main'), 'a.yml', [
    ['title', 'Is it 50 % & “more”?\n#1'],
    ['claim', undefined],
    ['page', ''],
    ['statement', '東京 \uD800'],
  ]);
  expect(address).toBe(
    'https://git.example/me/wiki/issues/new?template=a.yml&title=Is%20it%2050%20%25%20%26%20%E2%80%9Cmore%E2%80%9D%3F%0A%231&statement=%E6%9D%B1%E4%BA%AC%20%EF%BF%BD',
  );
});

test('a field that would make the address too long is left out whole, and those after it stay', () => {
  const address = there(
    issueFormAddress(settingsOf('main'), 'a.yml', [
      ['first', 'x'.repeat(2000)],
      ['second', '東'.repeat(2000)],
      ['third', 'kept'],
    ]),
  );
  const fields = new URL(address).searchParams;
  expect([...fields.keys()]).toEqual(['template', 'first', 'third']);
  expect(address.length).toBeLessThanOrEqual(MAX_ADDRESS);
});

test('without a repository there are no addresses', () => {
  const { settings } = viewOf({});
  expect(repositoryAddress(settings, 'edit', 'terms/a.md')).toBeUndefined();
  expect(issueFormAddress(settings, 'a.yml', [])).toBeUndefined();
});

import { expect, test } from 'vitest';
import { normalBase, siteOptions } from './options.ts';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['//', '/'],
  ['wiki', '/wiki/'],
  ['/wiki', '/wiki/'],
  ['wiki/', '/wiki/'],
  ['//a//b//', '/a/b/'],
])('the base path %s becomes %s', (base, normal) => {
  expect(normalBase(base)).toBe(normal);
});

test.each<[string, NodeJS.ProcessEnv, string | undefined]>([
  ['nothing gives a day', {}, undefined],
  ['seconds since 1970 give their day in UTC', { SOURCE_DATE_EPOCH: '1767225599' }, '2025-12-31'],
  ['the next second is the next day', { SOURCE_DATE_EPOCH: '1767225600' }, '2026-01-01'],
  ['the first second counts', { SOURCE_DATE_EPOCH: '0' }, '1970-01-01'],
  ['what is no number of seconds is left alone', { SOURCE_DATE_EPOCH: 'yesterday' }, undefined],
  ['a negative number is left alone', { SOURCE_DATE_EPOCH: '-1' }, undefined],
  ['more digits than a date can hold are left alone', { SOURCE_DATE_EPOCH: '9'.repeat(20) }, undefined],
  ['a day goes before it', { GAPWIKI_NOW: '2026-05-28', SOURCE_DATE_EPOCH: '0' }, '2026-05-28'],
  ['an empty day does not', { GAPWIKI_NOW: '', SOURCE_DATE_EPOCH: '0' }, '1970-01-01'],
])('now: %s', (_, env, now) => {
  expect(siteOptions(env, '/srv').now).toBe(now);
});

test('folders are found from where the command is called, and empty variables count as absent', () => {
  expect(siteOptions({ GAPWIKI_CONTENT: '', GAPWIKI_OUT: '', SITE_URL: '', BASE_PATH: '' }, '/srv')).toEqual({
    content: '/srv/content',
    out: '/srv/dist',
    base: '/',
    url: undefined,
    now: undefined,
    cache: '/srv/.cache',
  });
  expect(
    siteOptions({ GAPWIKI_CONTENT: 'a', GAPWIKI_OUT: '/b', SITE_URL: 'https://x.example' }, '/srv'),
  ).toMatchObject({
    content: '/srv/a',
    out: '/b',
    url: 'https://x.example',
  });
});

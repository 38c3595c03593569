import { expect, test } from 'vitest';
import { article, source, speed, there, viewOf } from '../small-site.ts';
import { seeAlso } from './see-also.ts';

const claims = Array.from({ length: 6 }, (_, n) => `{ id: c${n}, statement: C${n}. }`);
const topic = (body: string, fields = '') => article('T', `form: overview\n${fields}`, body);

function idsFor(id: string, files: Record<string, string>): string[] {
  const view = viewOf(files);
  return seeAlso(view, there(view.graph.article(id))).map(({ href }) => href.split('/').at(-2) ?? '');
}

test('articles that share the most claims come first', () => {
  const files = {
    ...speed(claims),
    'topics/x.md': topic('[@c0] [@c1] [@c2]'),
    'topics/two.md': topic('[@c1] [@c2]'),
    'topics/one.md': topic('[@c0]'),
    'topics/other.md': topic('[@c0]'),
    'topics/none.md': topic('[@c5]'),
  };
  expect(idsFor('x', files)).toEqual(['speed', 'two', 'one', 'other']);
});

test('one claim that few use says more than two that many use', () => {
  const many = Object.fromEntries([...'pqrstuv'].map((id) => [`topics/${id}.md`, topic('[@c0] [@c1]')]));
  const files = {
    ...speed(claims),
    ...many,
    'topics/x.md': topic('[@c0] [@c1] [@c2]'),
    'topics/z-rare.md': topic('[@c2]'),
  };
  expect(idsFor('x', files).slice(0, 3)).toEqual(['speed', 'z-rare', 'p']);
});

test('a claim that an article cites often counts once', () => {
  const files = {
    ...speed(claims),
    'topics/x.md': topic('[@c0]. [@c0]. [@c0]. [@c1]. [@c2].'),
    'topics/often.md': topic('[@c0]'),
    'topics/two.md': topic('[@c1] [@c2]'),
  };
  expect(idsFor('x', files)).toEqual(['speed', 'two', 'often']);
});

test('those who use the claims that an article makes are related to it, though it does not cite them itself', () => {
  const files = { ...speed(claims), 'topics/user.md': topic('[@c0]') };
  expect(idsFor('speed', files)).toEqual(['user']);
});

test('those that the author named come first, in the author’s order, and are not counted among the found', () => {
  const found = Object.fromEntries([...'abcdef'].map((id) => [`topics/f-${id}.md`, topic('[@c0]')]));
  const files = {
    ...speed(claims),
    ...found,
    'topics/x.md': topic('[@c0]', 'related: [f-f, gone, f-e]\n'),
  };
  expect(idsFor('x', files)).toEqual(['f-f', 'f-e', 'f-a', 'f-b', 'f-c', 'f-d']);
});

test('a claim that more than a hundred articles use relates none of them', () => {
  const users = Object.fromEntries(
    Array.from({ length: 101 }, (_, n) => [`topics/u${n}.md`, topic(n < 2 ? '[@c0] [@c1]' : '[@c0]')]),
  );
  expect(idsFor('u0', { ...speed(claims), ...users })).toEqual(['speed', 'u1']);
});

/** What is in common with each article found for `x`. */
function sharedFor(files: Record<string, string>): string[][] {
  const view = viewOf(files);
  const found = seeAlso(view, there(view.graph.article('x')));
  return found.map(({ text, shared }) => [text, shared]);
}

test('each says how many claims and sources are in common', () => {
  const sourced = ['a', 'b'].map(
    (id) => `{ id: c-${id}, statement: C., sources: [{ source: ${id}, stance: supports }] }`,
  );
  const files = {
    ...speed(sourced),
    ...Object.fromEntries([...'abc'].map((id) => [`sources/${id}.yml`, source(id)])),
    'topics/x.md': topic('[@c-a; @c-b] [@c]', 'related: [named]\n').replace('title: T', 'title: X'),
    'topics/both.md': topic('[@c-a] [@c-b] [@c]').replace('title: T', 'title: Both'),
    'topics/link.md': topic('[@c] [[c-a]]').replace('title: T', 'title: Link'),
    'topics/named.md': topic('').replace('title: T', 'title: Named'),
  };
  expect(sharedFor(files)).toEqual([
    ['Named', ''],
    ['Both', '2 claims and 3 sources in common'],
    ['Speed', '2 claims in common'],
    ['Link', '1 claim and 1 source in common'],
  ]);
});

test('a source alone relates those that cite it, but less than a claim', () => {
  const files = {
    ...speed(claims),
    'sources/a.yml': source('A'),
    'topics/x.md': topic('[@a] [@c0]'),
    'topics/a-source.md': topic('[@a]'),
    'topics/b-claim.md': topic('[@c0]'),
  };
  expect(idsFor('x', files)).toEqual(['b-claim', 'speed', 'a-source']);
});

test('a source that more than a hundred articles cite relates none of them', () => {
  const users = Object.fromEntries(
    Array.from({ length: 101 }, (_, n) => [`topics/u${n}.md`, topic(n < 2 ? '[@a] [@b]' : '[@a]')]),
  );
  const files = { ...users, 'sources/a.yml': source('A'), 'sources/b.yml': source('B') };
  expect(idsFor('u0', files)).toEqual(['u1']);
});

test('broken claims and sources relate nothing', () => {
  const files = {
    ...speed([...claims, '{ id: bad, statement: "" }']),
    'sources/bad-source.yml': 'type: nothing\n',
    'topics/x.md': topic('[@bad] [@bad-source] [@gone]'),
    'topics/y.md': topic('[@bad] [@bad-source] [@gone]'),
  };
  expect(idsFor('x', files)).toEqual([]);
});

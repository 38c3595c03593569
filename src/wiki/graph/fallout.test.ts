import { expect, test } from 'vitest';
import { sketch } from './sketch.ts';

const by = (author: string) => `{ firsthand: true, author: [{ literal: ${author} }] }`;
const claim = (...sources: string[]) =>
  `{ sources: [${sources.map((id) => `{ source: ${id.replace('<', ', via: ')}, stance: supports }`).join(', ')}] }`;

/** What falls with `a`, as ids in one line each. */
function falloutOf(sources: Record<string, string>, claims: Record<string, string>, id = 'a') {
  const { alsoFalls, unsupported, leftWithOne } = sketch({ sources, claims }).sourceFacts(id).fallout;
  return [alsoFalls.join(' '), unsupported.join(' '), leftWithOne.join(' ')];
}

test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
  ['a claim that rests on it alone', { a: by('A') }, { c: claim('a') }, ['', 'c', '']],
  ['a claim that has one origin left', { a: by('A'), b: by('B') }, { c: claim('a', 'b') }, ['', '', 'c']],
  [
    'a claim that has two origins left is not counted',
    { a: by('A'), b: by('B'), d: by('D') },
    { c: claim('a', 'b', 'd') },
    ['', '', ''],
  ],
  [
    'a claim that had one origin all the time is not counted',
    { a: by('A'), b: by('A') },
    { c: claim('a', 'b') },
    ['', '', ''],
  ],
  [
    'a work known only through it falls, and so on',
    { a: by('A'), b: '{ seenVia: [{ source: a }] }', d: '{ seenVia: [{ source: b }] }' },
    { c: claim('d') },
    ['b d', 'c', ''],
  ],
  [
    'a work known through another one too stays',
    { a: by('A'), o: by('O'), b: '{ seenVia: [{ source: a }, { source: o }] }' },
    { c: claim('b') },
    ['', '', ''],
  ],
  [
    'a work seen in something that has no record stays',
    { a: by('A'), b: '{ seenVia: [{ source: a }, { text: A letter }] }' },
    { c: claim('b') },
    ['', '', ''],
  ],
  [
    'a report of it falls, a first-hand work that also reports it stays',
    { a: by('A'), news: '{ derivedFrom: [a] }', study: '{ firsthand: true, derivedFrom: [a] }' },
    { c: claim('news'), d: claim('study') },
    ['news', 'c', ''],
  ],
  [
    'a report that speaks for itself somewhere stays',
    { a: by('A'), news: '{ firsthand: false, derivedFrom: [a] }' },
    { c: claim('news'), d: '{ sources: [{ source: news, stance: supports, firsthand: true }] }' },
    ['', '', ''],
  ],
  [
    'a report of it and of something else stays',
    { a: by('A'), b: by('B'), news: '{ derivedFrom: [a, b] }' },
    { c: claim('news') },
    ['', '', ''],
  ],
  [
    'a work whose every citation was taken from it falls',
    { a: by('A'), b: by('B') },
    { c: claim('b<a'), d: claim('b<a', 'a') },
    ['b', 'c d', ''],
  ],
  [
    'a work that was read for another claim stays, but not what was taken from the fallen one',
    { a: by('A'), b: by('B') },
    { c: claim('b<a'), d: claim('b') },
    ['', 'c', ''],
  ],
  [
    'a paper and the news item through which it is known fall together',
    { a: '{ firsthand: true, seenVia: [{ source: n }] }', n: '{ derivedFrom: [a] }' },
    { c: claim('a', 'n') },
    ['n', 'c', ''],
  ],
  [
    'works known through each other end',
    { a: '{ seenVia: [{ source: b }] }', b: '{ seenVia: [{ source: a }] }' },
    { c: claim('b') },
    ['b', 'c', ''],
  ],
  [
    'a claim that only mentions it or is disputed by it loses nothing',
    { a: by('A') },
    {
      c: '{ sources: [{ source: a, stance: mentions }] }',
      d: '{ sources: [{ source: a, stance: disputes }] }',
    },
    ['', '', ''],
  ],
  [
    'what was retracted counts for nothing already',
    { a: by('A'), r: '{ firsthand: true, notices: [{ kind: retraction, date: 2026-01-01 }] }' },
    { c: claim('a', 'r') },
    ['', 'c', ''],
  ],
  [
    'a retracted source shows what fell with it',
    {
      a: '{ firsthand: true, notices: [{ kind: retraction, date: 2026-01-01 }] }',
      b: by('B'),
      n: '{ derivedFrom: [a] }',
    },
    { c: claim('a'), d: claim('a', 'b'), e: claim('n') },
    ['n', 'c e', 'd'],
  ],
])('%s', (_, sources, claims, expected) => {
  expect(falloutOf(sources, claims)).toEqual(expected);
});

test('derivatives are the sources that report it or are known through it, one step away', () => {
  const sources = {
    a: by('A'),
    b: '{ seenVia: [{ source: a }] }',
    d: '{ derivedFrom: [a, a] }',
    e: '{ derivedFrom: [d] }',
    f: by('F'),
  };
  const graph = sketch({ sources, claims: { c: claim('f<a', 'f') } });
  expect(graph.sourceFacts('a').derivatives).toEqual(['b', 'd', 'f']);
});

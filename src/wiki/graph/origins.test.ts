import { expect, test } from 'vitest';
import { sketch, type Sketch } from './sketch.ts';

/** Origins of a claim that all given sources support, as lists of their sources. */
function originsOf(sources: Record<string, string>, citations?: string, more: Partial<Sketch> = {}) {
  const cited =
    citations ??
    `[${Object.keys(sources)
      .map((id) => `{ source: ${id}, stance: supports }`)
      .join(', ')}]`;
  const graph = sketch({ sources, claims: { claim: `{ sources: ${cited} }` }, ...more });
  return graph.claimFacts('claim').origins.map((origin) => origin.sources.join('+'));
}

const by = (author: string) => `{ firsthand: true, author: [{ literal: ${author} }] }`;

test.each<[string, Record<string, string>, string[]]>([
  ['two works that share nothing are two', { a: by('A'), b: by('B') }, ['a', 'b']],
  [
    'a paper and a news item about it are one',
    { paper: by('A'), news: '{ firsthand: false, derivedFrom: [paper], publisher: Daily }' },
    ['news+paper'],
  ],
  [
    'a paper and a first-hand report that also passes it on are one',
    { paper: by('A'), report: '{ firsthand: true, derivedFrom: [paper], publisher: Daily }' },
    ['paper+report'],
  ],
  ['two reports by the same author are one', { a: by('A'), b: by('A') }, ['a+b']],
  [
    'two reports that share one of their authors are one',
    {
      a: '{ firsthand: true, author: [{ family: Doe, given: Jo }, { family: Roe }] }',
      b: '{ firsthand: true, author: [{ family: Poe }, { family: Doe, given: Jo }] }',
    },
    ['a+b'],
  ],
  [
    'two authors who share a family name are two',
    {
      a: '{ firsthand: true, author: [{ family: Doe, given: Jo }] }',
      b: '{ firsthand: true, author: [{ family: Doe, given: Al }] }',
    },
    ['a', 'b'],
  ],
  [
    'one name whole and the same name in parts are one author',
    { a: by('Jo Doe'), b: '{ firsthand: true, author: [{ family: Doe, given: Jo }] }' },
    ['a+b'],
  ],
  [
    'two works of one publisher are one',
    { a: '{ firsthand: true, publisher: Press }', b: '{ firsthand: true, publisher: Press }' },
    ['a+b'],
  ],
  [
    'an organisation that signs one work and publishes another is one origin',
    { a: by('Press'), b: '{ firsthand: true, publisher: Press }' },
    ['a+b'],
  ],
  [
    'two papers by different authors on a platform are two',
    {
      a: '{ firsthand: true, author: [{ literal: A }], publisher: arXiv }',
      b: '{ firsthand: true, author: [{ literal: B }], publisher: arXiv }',
    },
    ['a', 'b'],
  ],
  [
    'two names under which one holder publishes are one',
    { a: by('Lab'), b: '{ firsthand: true, publisher: Lab Team }' },
    ['a+b'],
  ],
  [
    'two works that report a third, which is not cited, are one',
    { a: '{ firsthand: true, derivedFrom: [z] }', b: '{ firsthand: true, derivedFrom: [z] }' },
    ['a+b'],
  ],
  [
    'two works known only through the same digest are one',
    {
      a: '{ firsthand: true, seenVia: [{ source: z }] }',
      b: '{ firsthand: true, seenVia: [{ source: z }] }',
    },
    ['a+b'],
  ],
  [
    'a digest of two studies does not make the studies one',
    { a: by('A'), b: by('B'), digest: '{ firsthand: true, derivedFrom: [a, b] }' },
    ['a+digest', 'b'],
  ],
  [
    'a study known through a digest does not depend on the other study in the digest',
    { a: by('A'), b: '{ firsthand: true, seenVia: [{ source: y }] }' },
    ['a', 'b'],
  ],
  [
    'what carries over from a to b and from b to c makes a and c one',
    {
      a: by('A'),
      b: '{ firsthand: true, author: [{ literal: A }], publisher: Press }',
      c: '{ firsthand: true, publisher: Press }',
    },
    ['a+b+c'],
  ],
  ['a source that is not first-hand is no origin', { a: by('A'), b: '{ firsthand: false }' }, ['a']],
  ['a source of which nothing is known is no origin', { a: by('A'), b: '{}', c: '{}' }, ['a']],
  [
    'a source that is not first-hand ties nothing together',
    { a: by('A'), b: by('B'), c: '{ author: [{ literal: A }, { literal: B }] }' },
    ['a', 'b'],
  ],
  ['no first-hand source means no origin', { a: '{}', b: '{ firsthand: false }' }, []],
  [
    'works that report each other in a circle are one and end',
    { a: '{ firsthand: true, derivedFrom: [b] }', b: '{ firsthand: true, derivedFrom: [a] }' },
    ['a+b'],
  ],
  [
    'a work in a circle still shares its author with a work outside',
    {
      a: '{ firsthand: true, derivedFrom: [b], author: [{ literal: A }] }',
      b: '{ firsthand: true, derivedFrom: [a] }',
      c: by('A'),
    },
    ['a+b+c'],
  ],
  [
    'works in a circle of three through two kinds of link end',
    {
      a: '{ firsthand: true, seenVia: [{ source: b }] }',
      b: '{ firsthand: true, derivedFrom: [c] }',
      c: '{ firsthand: true, derivedFrom: [a, c] }',
    },
    ['a+b+c'],
  ],
])('%s', (_, sources, expected) => {
  const listed = Object.keys(sources)
    .map((id) => `{ source: ${id}, stance: supports }`)
    .join(', ');
  const uncited = { z: '{}', y: '{ derivedFrom: [a, b] }' };
  expect(originsOf({ ...uncited, ...sources }, `[${listed}]`)).toEqual(expected);
});

test('a statement taken from one report for two works leaves one origin', () => {
  const sources = { a: by('A'), b: by('B'), digest: '{}' };
  const taken = (id: string) => `{ source: ${id}, stance: supports, via: digest }`;
  expect(originsOf(sources, `[${taken('a')}, ${taken('b')}]`)).toEqual(['a+b']);
});

test('a work that other claims take from a report goes back to that report here too, unless its record says what it reports', () => {
  const citing = (id: string) =>
    `{ sources: [{ source: ${id}, stance: supports }, { source: report, stance: supports }] }`;
  const claims = {
    claim: citing('work'),
    elsewhere: '{ sources: [{ source: work, stance: supports, via: report }] }',
  };
  const origins = (work: string) => originsOf({ work, report: by('B'), base: '{}' }, '[]', { claims });
  expect(origins(by('A'))).toEqual(['report+work']);
  expect(origins('{ firsthand: true, derivedFrom: [base] }')).toEqual(['report', 'work']);
});

test('only supporting sources are origins', () => {
  const cited = (['supports', 'disputes', 'qualifies', 'mentions'] as const).map(
    (stance) => `{ source: ${stance}, stance: ${stance} }`,
  );
  const sources = { supports: by('A'), disputes: by('B'), qualifies: by('C'), mentions: by('D') };
  expect(originsOf(sources, `[${cited.join(', ')}]`)).toEqual(['supports']);
});

test('a retracted source is no origin', () => {
  const retracted = '{ firsthand: true, notices: [{ kind: retraction, date: 2026-01-01 }] }';
  expect(originsOf({ a: by('A'), b: retracted })).toEqual(['a']);
});

test('an origin counts as seen only where one of its first-hand sources was read itself', () => {
  const sources = {
    a: by('A'),
    b: '{ firsthand: true, seenVia: [{ text: A letter }] }',
    c: by('C'),
    d: '{}',
  };
  const cited =
    '[{ source: a, stance: supports }, { source: b, stance: supports }, { source: c, stance: supports, via: d }]';
  const graph = sketch({ sources, claims: { claim: `{ sources: ${cited} }` } });
  const seen = graph.claimFacts('claim').origins.map((origin) => [origin.sources.join(), origin.seen]);
  expect(seen).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
  ]);
});

import { expect, test } from 'vitest';
import { sketch } from './sketch.ts';

const to = (kind: string, id: string) => `relations: [{ to: ${id}, kind: ${kind}, because: method }]`;
const over = (id: string) => `supersedes: [{ claim: ${id}, reason: correction }]`;
const WITHDRAWN = 'withdrawn: { date: 2026-02, reason: A slip }';
const cite = (source: string, stance = 'supports') => `sources: [{ source: ${source}, stance: ${stance} }]`;
const SOURCES = {
  sound: '{ firsthand: true }',
  retracted: '{ notices: [{ kind: retraction, date: 2026-01-05 }] }',
  doubted: '{ notices: [{ kind: concern, date: 2026-01-05 }] }',
  'news-of-retracted': '{ derivedFrom: [retracted] }',
};

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['nothing against it', { a: '{}' }, { a: 'uncontested' }],
  [
    'a contradiction makes both disputed',
    { a: `{ ${to('contradicts', 'b')} }`, b: '{}' },
    { a: 'disputed', b: 'disputed' },
  ],
  [
    'a critique of the method challenges its target and leaves the critic unmarked',
    { critic: `{ ${to('undercuts', 'a')} }`, a: '{}' },
    { critic: 'uncontested', a: 'challenged' },
  ],
  [
    'a qualification changes nothing',
    { a: `{ ${to('qualifies', 'b')} }`, b: '{}' },
    { a: 'uncontested', b: 'uncontested' },
  ],
  [
    'a difference changes nothing',
    { a: `{ ${to('differs', 'b')} }`, b: '{}' },
    { a: 'uncontested', b: 'uncontested' },
  ],
  ['a disputing source disputes', { a: `{ ${cite('sound', 'disputes')} }` }, { a: 'disputed' }],
  [
    'a disputing source that was retracted does not',
    { a: `{ ${cite('retracted', 'disputes')} }` },
    { a: 'uncontested' },
  ],
  ['a qualifying source changes nothing', { a: `{ ${cite('sound', 'qualifies')} }` }, { a: 'uncontested' }],
  ['a successor supersedes', { a: '{}', b: `{ ${over('a')} }` }, { a: 'superseded', b: 'uncontested' }],
  [
    'a successor that was withdrawn does not',
    { a: '{}', b: `{ ${over('a')}, ${WITHDRAWN} }` },
    { a: 'uncontested', b: 'withdrawn' },
  ],
  [
    'a contradiction by a superseded claim is over',
    { a: `{ ${to('contradicts', 'b')} }`, b: '{}', c: `{ ${over('a')} }` },
    { a: 'superseded', b: 'uncontested', c: 'uncontested' },
  ],
  [
    'a contradiction by a withdrawn claim is over',
    { a: `{ ${to('contradicts', 'b')}, ${WITHDRAWN} }`, b: '{}' },
    { a: 'withdrawn', b: 'uncontested' },
  ],
  [
    'a critique that was withdrawn is over',
    { critic: `{ ${to('undercuts', 'a')}, ${WITHDRAWN} }`, a: '{}' },
    { critic: 'withdrawn', a: 'uncontested' },
  ],
  [
    'a critique that was superseded is over',
    { critic: `{ ${to('undercuts', 'a')} }`, a: '{}', next: `{ ${over('critic')} }` },
    { critic: 'superseded', a: 'uncontested', next: 'uncontested' },
  ],
  [
    'disputed is graver than challenged',
    { critic: `{ ${to('undercuts', 'a')} }`, a: `{ ${cite('sound', 'disputes')} }` },
    { a: 'disputed', critic: 'uncontested' },
  ],
  ['a retracted source that supports it shows', { a: `{ ${cite('retracted')} }` }, { a: 'retracted-source' }],
  [
    'a retracted source that it only mentions does not',
    { a: `{ ${cite('retracted', 'mentions')} }` },
    { a: 'uncontested' },
  ],
  ['a concern is no retraction', { a: `{ ${cite('doubted')} }` }, { a: 'uncontested' }],
  ['a report of retracted work shows', { a: `{ ${cite('news-of-retracted')} }` }, { a: 'retracted-source' }],
  [
    'what was taken from retracted work shows',
    { a: '{ sources: [{ source: sound, stance: supports, via: retracted }] }' },
    { a: 'retracted-source' },
  ],
  [
    'a retracted source is graver than a successor, a withdrawal gravest',
    { a: `{ ${cite('retracted')} }`, b: `{ ${over('a')} }`, c: `{ ${cite('retracted')}, ${WITHDRAWN} }` },
    { a: 'retracted-source', b: 'uncontested', c: 'withdrawn' },
  ],
  [
    'claims that supersede each other end',
    { a: `{ ${over('b')} }`, b: `{ ${over('a')} }` },
    { a: 'superseded', b: 'superseded' },
  ],
  [
    'a claim against itself says nothing',
    { a: `{ ${to('contradicts', 'a')}, ${over('a')} }` },
    { a: 'uncontested' },
  ],
  [
    'a claim against nothing says nothing',
    { a: `{ ${to('contradicts', 'nowhere')} }` },
    { a: 'uncontested' },
  ],
])('%s', (_, claims, expected) => {
  const graph = sketch({ sources: SOURCES, claims });
  const found = Object.keys(expected).map((id) => [id, graph.claimFacts(id).standing.value]);
  expect(Object.fromEntries(found)).toEqual(expected);
});

test('the reasons name all that stands against a claim, gravest first', () => {
  const claims = {
    a: `{ ${cite('retracted')}, ${to('contradicts', 'b')} }`,
    b: `{ sources: [{ source: sound, stance: disputes }] }`,
    critic: `{ ${to('undercuts', 'b')} }`,
    old: `{ ${cite('news-of-retracted')} }`,
    new: `{ ${over('old')} }`,
    gone: `{ ${WITHDRAWN} }`,
    told: '{ sources: [{ source: sound, stance: supports, via: retracted }] }',
  };
  const graph = sketch({ sources: SOURCES, claims });
  const texts = graph.claims.flatMap(({ id }) =>
    graph.claimFacts(id).standing.reasons.map(({ code, text }) => `${id} ${code}: ${text}`),
  );
  expect(texts).toMatchInlineSnapshot(`
    [
      "a source-retracted: “Title retracted”, which supports it, was retracted (2026-01-05).",
      "a contradicted: It contradicts another claim: “Statement b.”",
      "b contradicted: It contradicts another claim: “Statement a.”",
      "b disputed-by-source: “Title sound” disputes it.",
      "b undercut: Its method is attacked: “Statement critic.”",
      "critic nothing-against: No claim contradicts or undercuts it, and no source disputes it.",
      "gone withdrawn: It was withdrawn (2026-02): A slip.",
      "new nothing-against: No claim contradicts or undercuts it, and no source disputes it.",
      "old support-fell: “Title news-of-retracted”, which supports it, is known only through work that was retracted.",
      "old superseded: It was corrected: “Statement new.”",
      "told source-retracted: “Title sound” supports it as told by “Title retracted”, which was retracted (2026-01-05).",
    ]
  `);
});

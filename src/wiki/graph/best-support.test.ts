import { expect, test } from 'vitest';
import { sketch } from './sketch.ts';

const SOURCES = {
  high: '{ grade: high }',
  middle: '{ grade: middle }',
  low: '{ grade: low }',
  party: '{ grade: high, interest: { kind: independent, party: there } }',
  'sold-by-party': '{ grade: middle, publisher: Seller }',
  'known-through-low': '{ grade: high, seenVia: [{ source: low }] }',
  'known-through-both': '{ grade: low, seenVia: [{ source: low }, { source: middle }] }',
  'known-through-that': '{ grade: high, seenVia: [{ source: known-through-low }] }',
  'known-through-letter': '{ grade: high, seenVia: [{ text: A letter }] }',
  'circle-a': '{ grade: high, seenVia: [{ source: circle-b }] }',
  'circle-b': '{ grade: high, seenVia: [{ source: circle-a }] }',
  strange: '{ grade: nowhere }',
  retracted: '{ grade: high, notices: [{ kind: retraction, date: 2026-01-01 }] }',
};

test.each<[string, string[], object]>([
  ['the highest grade wins', ['low', 'high', 'middle'], { grade: 'high', source: 'high' }],
  ['only supporting sources count', ['low', 'high, stance: mentions'], { grade: 'low', source: 'low' }],
  [
    'a grade of the citation wins over that of the source',
    ['high, grade: low', 'middle'],
    { grade: 'middle', source: 'middle' },
  ],
  [
    'what was taken from another source has the grade of that',
    ['high, via: low'],
    { grade: 'low', source: 'high' },
  ],
  [
    'a work known through another takes its grade',
    ['known-through-low'],
    { grade: 'low', source: 'known-through-low' },
  ],
  [
    'of two that tell of it, the higher',
    ['known-through-both'],
    { grade: 'middle', source: 'known-through-both' },
  ],
  ['through two steps as well', ['known-through-that'], { grade: 'low', source: 'known-through-that' }],
  ['what has no record gives no grade', ['known-through-letter'], {}],
  ['works known through each other give no grade, and end', ['circle-a'], {}],
  [
    'a grade that the settings do not know is the lowest',
    ['strange', 'low'],
    { grade: 'low', source: 'low' },
  ],
  [
    'a party is shown apart',
    ['party', 'low'],
    { grade: 'low', source: 'low', party: { grade: 'high', source: 'party' } },
  ],
  [
    'a holder who is a party makes its source one',
    ['sold-by-party'],
    { party: { grade: 'middle', source: 'sold-by-party' } },
  ],
  ['of equals the first written', ['middle', 'known-through-both'], { grade: 'middle', source: 'middle' }],
  ['a retracted source counts no longer', ['retracted', 'low'], { grade: 'low', source: 'low' }],
  ['no source, no grade', [], {}],
])('%s', (_, cited, expected) => {
  const sources = cited.map(
    (one) => `{ source: ${one}${one.includes('stance') ? '' : ', stance: supports'} }`,
  );
  const claim = sources.length > 0 ? `{ sources: [${sources.join(', ')}] }` : '{}';
  expect(sketch({ sources: SOURCES, claims: { claim } }).claimFacts('claim').best).toEqual(expected);
});

test('a source knows the grade that counts and the pole to which its makers are a party', () => {
  const graph = sketch({ sources: SOURCES, claims: { claim: '{}' } });
  const told = (id: string) => {
    const { grade, party } = graph.sourceFacts(id);
    return { grade, party };
  };
  expect(told('known-through-both')).toEqual({ grade: 'middle', party: undefined });
  expect(told('known-through-letter')).toEqual({ grade: undefined, party: undefined });
  expect(told('party')).toEqual({ grade: 'high', party: 'there' });
  expect(told('sold-by-party').party).toBeDefined();
});

import { expect, test } from 'vitest';
import { source, speed, there, viewOf } from '../small-site.ts';
import { surenessOf } from './sureness.ts';

function sureness(...claims: string[]) {
  const view = viewOf({
    ...speed(claims),
    'sources/study.yml': source('Study', 'firsthand: true'),
    'sources/digest.yml': source('Digest', 'grade: report\nfirsthand: false'),
  });
  return surenessOf(view, there(view.graph.articlesOf('dimension')[0]));
}
const claim = (id: string, by: string, more = '') =>
  `{ id: ${id}, statement: S., asOf: 2026-01, sources: [{ source: ${by}, stance: supports }]${more} }`;

test.each([
  [[claim('a', 'study')], '1 independent origin stands behind 1 claim.'],
  [[claim('a', 'digest')], 'No independent origins stand behind 1 claim; it is second-hand.'],
  [
    [claim('a', 'study'), claim('b', 'digest'), '{ id: c, statement: C. }'],
    '1 independent origin stands behind 3 claims; 2 of them are second-hand or unsupported.',
  ],
  [
    [claim('a', 'study', ', relations: [{ to: b, kind: contradicts }]'), claim('b', 'study')],
    '1 independent origin stands behind 2 claims; 2 are disputed or challenged.',
  ],
])('how sure one can be of %j is told', (claims, sentence) => {
  expect(sureness(...claims)?.sentence).toBe(sentence);
});

test('claims no longer in use say nothing of what the evidence reads now', () => {
  const found = sureness(
    claim('a', 'study'),
    claim('b', 'digest', ', withdrawn: { date: 2026, reason: Wrong. }'),
  );
  expect(found?.evidence).toMatchObject({ claims: 1, origins: 1 });
});

test('thin evidence is told, and a dimension without claims has none to weigh', () => {
  expect(sureness(claim('a', 'study'))?.thin).toEqual(['1 origin only']);
  expect(sureness()).toBeUndefined();
});

import { expect, test } from 'vitest';
import { sketch } from './sketch.ts';

const GOOD = 'sources: [{ source: good, stance: supports }]';
const SOURCES = { good: '{ firsthand: true }', news: '{}' };

test.each<[string, string, string[]]>([
  ['nothing is marked where all is well', `{ ${GOOD} }`, []],
  ['what is past its review', `{ ${GOOD}, reviewBy: 2026-05 }`, ['past-review']],
  ['what is under review this month is not past it', `{ ${GOOD}, reviewBy: 2026-06 }`, []],
  [
    'all that applies, worst first',
    '{ reviewBy: "2025", withdrawn: { date: "2026", reason: Wrong } }',
    ['withdrawn', 'unsupported', 'past-review'],
  ],
  ['second-hand support', '{ sources: [{ source: news, stance: supports }] }', ['second-hand']],
  [
    'a dispute',
    `{ sources: [{ source: good, stance: supports }, { source: news, stance: disputes }] }`,
    ['disputed'],
  ],
])('%s', (_, claim, expected) => {
  expect(sketch({ sources: SOURCES, claims: { claim } }).claimFacts('claim').marks).toEqual(expected);
});

test('what was superseded is no longer marked as disputed or challenged', () => {
  const claims = {
    old: `{ ${GOOD}, relations: [{ to: rival, kind: contradicts }] }`,
    rival: `{ ${GOOD} }`,
    critic: `{ ${GOOD}, relations: [{ to: old, kind: undercuts }] }`,
    new: `{ ${GOOD}, supersedes: [{ claim: old, reason: revision }] }`,
  };
  expect(sketch({ sources: SOURCES, claims }).claimFacts('old').marks).toEqual(['superseded']);
});

test('the settings order the marks and leave out what they do not name', () => {
  const claims = { claim: '{ reviewBy: "2025", withdrawn: { date: "2026", reason: Wrong } }' };
  const settings = 'marks: [past-review, withdrawn]';
  expect(sketch({ claims, settings }).claimFacts('claim').marks).toEqual(['past-review', 'withdrawn']);
});

test.each([
  ['2026-06-30', 'current'],
  ['2026-06-29', 'past-review'],
  ['2026-06', 'current'],
  ['2026', 'current'],
  ['2025-01/2026-06', 'current'],
  ['2025-01/2026-05', 'past-review'],
])('a review by %s is %s on 2026-06-30', (date, expected) => {
  const graph = sketch({ claims: { claim: `{ reviewBy: ${date} }` }, now: '2026-06-30' });
  const { freshness } = graph.claimFacts('claim');
  expect(freshness.value).toBe(expected);
  expect(freshness.reasons[0]?.text).toContain(date);
});

test('a claim without a date for its review is current', () => {
  expect(sketch({ claims: { claim: '{}' } }).claimFacts('claim').freshness.value).toBe('current');
});

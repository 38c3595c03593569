import { expect, test } from 'vitest';
import { dedent, standingFiles } from '../rules/example-parts.ts';
import { loadWikiFrom } from '../wiki.ts';
import { healthOf, type Health } from './health.ts';

/** The health of a wiki on the standing settings and sources, with these claims in the dimension `speed`. */
function health(claims: string, more: Readonly<Record<string, string>> = {}, body = ''): Health {
  const speed = `---\ntitle: Speed\nsummary: Speed.\nclaims:\n${claims}\n---\n${body}`;
  return healthOf(loadWikiFrom({ ...standingFiles, 'dimensions/speed.md': speed, ...more }));
}

const claim = (id: string, more = '') => `  - { id: ${id}, statement: Statement of ${id}., ${more} }`;
const by = (source: string, more = '') => `sources: [{ source: ${source}, stance: supports${more} }]`;
const article = (title: string, fields = '', body = '') =>
  `---\ntitle: ${title}\nsummary: About it.\n${fields}---\n${body}`;

test('a withdrawn or superseded claim is counted by status and is not in use', () => {
  const { totals, statuses, singleOrigin, unsupported } = health(
    [
      claim('a', by('lab-study')),
      claim('b', 'supersedes: [{ claim: a, reason: correction }]'),
      claim('c', 'withdrawn: { date: 2026-01, reason: Wrong. }'),
      claim('d', by('lab-study')),
    ].join('\n'),
  );
  expect(totals).toMatchObject({ claims: 4, inUse: 2 });
  expect(statuses.standing).toEqual({
    uncontested: ['b', 'd'],
    challenged: [],
    disputed: [],
    superseded: ['a'],
    withdrawn: ['c'],
    'retracted-source': [],
  });
  expect(statuses.support['single-origin']).toEqual(['a', 'd']);
  expect({ singleOrigin, unsupported }).toEqual({ singleOrigin: ['d'], unsupported: ['b'] });
});

test('what is taken from another source is second-hand, and both sources are relied on', () => {
  const { secondHand, reliance } = health(
    [claim('a', by('maker-report', ', via: lab-study')), claim('b', by('lab-study'))].join('\n'),
  );
  expect(secondHand).toEqual(['a']);
  expect(reliance.map(({ source, supports, unsupported }) => ({ source, supports, unsupported }))).toEqual([
    { source: 'lab-study', supports: ['b'], unsupported: ['a', 'b'] },
    { source: 'maker-report', supports: ['a'], unsupported: ['a'] },
  ]);
});

test('what leaves claims second-hand is listed with what to do about it, most claims first', () => {
  const { unread } = health(
    [
      claim('a', by('maker-report', ', via: lab-study')),
      claim('b', by('digest')),
      claim('c', by('digest')),
      claim('d', by('lab-study')),
    ].join('\n'),
    {
      'sources/digest.yml':
        'type: web-page\ntitle: Digest\ngrade: report\ninterest: { kind: independent }\nfirsthand: false\n',
    },
  );
  expect(unread).toEqual([
    { source: 'digest', todo: 'find-origin', claims: ['b', 'c'] },
    { source: 'maker-report', todo: 'read-itself', claims: ['a'] },
  ]);
});

test('a source whose fall leaves one origin of two comes after one whose fall leaves nothing', () => {
  const { reliance } = health(
    [
      claim(
        'a',
        'sources: [{ source: lab-study, stance: supports }, { source: maker-report, stance: supports }]',
      ),
      claim('b', by('maker-report')),
    ].join('\n'),
  );
  expect(reliance).toEqual([
    { source: 'maker-report', supports: ['a', 'b'], alsoFalls: [], unsupported: ['b'], leftWithOne: ['a'] },
    { source: 'lab-study', supports: ['a'], alsoFalls: [], unsupported: [], leftWithOne: ['a'] },
  ]);
});

test('reviews are due by the day that counts as now, and claims without a day of review are listed', () => {
  const { pastReview, withoutReview, undated } = health(
    [
      claim('a', 'reviewBy: 2026-05'),
      claim('b', 'reviewBy: 2026-06, asOf: 2026'),
      claim('c', 'happened: 2025'),
    ].join('\n'),
    { 'topics/gap.md': article('Gap', 'form: overview\nreviewBy: 2025\n') },
  );
  expect({ pastReview, withoutReview, undated }).toEqual({
    pastReview: { claims: ['a'], articles: [{ kind: 'topic', id: 'gap' }] },
    withoutReview: ['c'],
    undated: ['a'],
  });
});

test('an orphan is what no other text or field names; words of the glossary link themselves', () => {
  const { orphans } = health([claim('used'), claim('unused'), claim('event', 'happened: 2025')].join('\n'), {
    'topics/linked.md': article('Linked', 'form: overview\n', 'It cites [@used] and links [[linked]].'),
    'topics/other.md': article('Other', 'form: overview\nrelated: [linked]\n'),
    'terms/word.md': article('Word', 'definition: A word.\n'),
    'terms/quiet.md': article('Quiet', 'definition: A word.\nlink: false\n'),
  });
  expect(orphans).toEqual({
    articles: [
      { kind: 'topic', id: 'other' },
      { kind: 'term', id: 'quiet' },
      { kind: 'dimension', id: 'speed' },
    ],
    claims: ['unused'],
    sources: ['lab-study', 'maker-report'],
  });
});

test('a dimension is covered by the claims in use that bear on it, wherever they stand', () => {
  const { coverage } = health(
    [
      claim(
        'a',
        `${by('lab-study')}, asOf: 2025, quantities: [{ measure: reading-lag, series: yearly-lag, value: 4, ahead: paper, between: [a, b] }]`,
      ),
      claim(
        'b',
        `${by('lab-study')}, heldBy: [screen-maker], quantities: [{ measure: reading-lag, value: 2, ahead: paper, between: [a, b], at: 2026-03 }]`,
      ),
      claim(
        'c',
        `${by('maker-report')}, quantities: [{ measure: reading-lag, value: 1, ahead: paper, between: [a, b] }]`,
      ),
      claim('d', 'withdrawn: { date: 2026-01, reason: Wrong. }, asOf: 2026-06'),
    ].join('\n'),
    { 'dimensions/empty.md': article('Empty') },
  );
  expect(coverage.map(({ dimension }) => dimension)).toEqual(['empty', 'speed']);
  expect(coverage[0]).toMatchObject({ claims: [], grades: {}, origins: 0, measurers: [] });
  expect(coverage[1]).toMatchObject({
    claims: ['a', 'b', 'c'],
    grades: { study: 2, report: 1 },
    origins: 2,
    figures: 3,
    measurers: ['reading-lab', 'screen-maker'],
    unnamedMeasurers: 1,
    newest: { text: '2026-03' },
  });
});

test('figures without a citation are counted by file, those that an exception accepts apart', () => {
  const exceptions = dedent(`
    exceptions:
      - { rule: uncited-figure, count: 1, reason: Old text. }
  `);
  const {
    uncitedFigures,
    rules,
    exceptions: told,
  } = health(claim('a', by('lab-study')), {
    'topics/gap.md': article(
      'Gap',
      `form: overview\n${exceptions}`,
      'It was 4 months. Then 5 months. See [@a].\n',
    ),
  });
  expect(uncitedFigures).toEqual([{ file: 'topics/gap.md', open: 1, accepted: 1 }]);
  expect(rules.find(({ rule }) => rule === 'uncited-figure')).toEqual({
    rule: 'uncited-figure',
    severity: 'warning',
    open: 1,
    accepted: 1,
  });
  expect(told).toEqual([
    { file: 'topics/gap.md', rule: 'uncited-figure', count: 1, reason: 'Old text.', accepts: 1 },
  ]);
});

test('an empty wiki has health too', () => {
  const { totals, reliance, coverage } = healthOf(loadWikiFrom({}));
  expect({ totals, reliance, coverage }).toEqual({
    totals: { articles: 0, claims: 0, inUse: 0, sources: 0, figures: 0 },
    reliance: [],
    coverage: [],
  });
});

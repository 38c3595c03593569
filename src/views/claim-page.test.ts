import { expect, test } from 'vitest';
import { claimPage, type ClaimPage } from './claim-page.ts';
import { article, source, speed, there, viewOf } from './small-site.ts';

function pageOf(id: string, claims: readonly string[], files: Record<string, string> = {}): ClaimPage {
  const view = viewOf({ ...speed(claims), ...files }, { base: '/wiki/' });
  return claimPage(view, there(view.graph.claim(id)));
}

const related = (page: ClaimPage) =>
  page.relations.map(({ heading, claims }) => [
    heading,
    ...claims.map(({ id, because, note }) => [id, because, note]),
  ]);

test('relations stand on both pages, with their reason and note, each under its own words', () => {
  const claims = [
    '{ id: a, statement: A., supersedes: [{ claim: old, reason: newer-in-series }], relations: [{ to: b, kind: contradicts, note: Both cannot hold. }, { to: b, kind: differs, because: method }, { to: c, kind: undercuts }, { to: d, kind: qualifies, note: In part. }] }',
    ...['b', 'c', 'd', 'old'].map((id) => `{ id: ${id}, statement: ${id.toUpperCase()}. }`),
  ];
  expect(related(pageOf('a', claims))).toEqual([
    ['Supersedes', ['old', 'a newer point of the series', undefined]],
    ['Contradicts', ['b', undefined, 'Both cannot hold.']],
    ['Attacks the method of', ['c', undefined, undefined]],
    ['Qualifies', ['d', undefined, 'In part.']],
    ['Differs from', ['b', 'Method', undefined]],
  ]);
  expect(related(pageOf('b', claims))).toEqual([
    ['Contradicts', ['a', undefined, 'Both cannot hold.']],
    ['Differs from', ['a', 'Method', undefined]],
  ]);
  expect(related(pageOf('c', claims))).toEqual([['Its method is attacked by', ['a', undefined, undefined]]]);
  expect(related(pageOf('d', claims))).toEqual([['Qualified by', ['a', undefined, 'In part.']]]);
  expect(related(pageOf('old', claims))).toEqual([
    ['Superseded by', ['a', 'a newer point of the series', undefined]],
  ]);
});

test('what both sides say of one relation stands together, the page’s own words first', () => {
  const claims = [
    '{ id: a, statement: A., relations: [{ to: b, kind: differs, because: method, note: Said here. }] }',
    '{ id: b, statement: B., relations: [{ to: a, kind: differs, because: date-window, note: Said there. }] }',
  ];
  expect(related(pageOf('a', claims))).toEqual([
    ['Differs from', ['b', 'Method, Date window', 'Said here. Said there.']],
  ]);
  expect(related(pageOf('b', claims))).toEqual([
    ['Differs from', ['a', 'Date window, Method', 'Said there. Said here.']],
  ]);
});

test('a relation to nothing or to the claim itself is left out', () => {
  const claims = [
    '{ id: a, statement: A., relations: [{ to: a, kind: contradicts }, { to: gone, kind: qualifies }] }',
  ];
  expect(pageOf('a', claims).relations).toEqual([]);
});

const maker = source(
  'Maker says',
  'grade: study\nissued: 2026\npublisher: Maker\ninterest: { kind: vendor, party: screen }\nfirsthand: true',
);
const report = source('News', 'grade: report\nissued: 2025\npublisher: Paper\nfirsthand: true');

test('the best support of a party stands apart from that of others', () => {
  const cited =
    '{ id: a, statement: A., sources: [{ source: maker, stance: supports }, { source: news, stance: supports }] }';
  expect(pageOf('a', [cited], { 'sources/maker.yml': maker, 'sources/news.yml': report }).best).toEqual({
    independent: 'Report (Paper 2025)',
    party: 'Study (Maker 2026)',
  });
  expect(pageOf('a', ['{ id: a, statement: A. }']).best).toEqual({
    independent: undefined,
    party: undefined,
  });
});

test('sources stand by stance in a fixed order, with locator, way and own grade; unknown ones are left out', () => {
  const cited =
    `{ id: a, statement: A., sources: [{ source: news, stance: disputes }, { source: gone, stance: supports },
    { source: was-maker, stance: supports, locator: p. 3, via: news, grade: report, gradeReason: Only a chart. }] }`.replace(
      /\n\s*/g,
      ' ',
    );
  const page = pageOf('a', [cited], {
    'sources/maker.yml': `${maker}formerIds: [was-maker]\n`,
    'sources/news.yml': report,
  });
  expect(page.sources.map(({ stance, sources }) => [stance, sources.map(({ id }) => id)])).toEqual([
    ['supports', ['maker']],
    ['disputes', ['news']],
  ]);
  expect(page.sources[0]?.sources[0]).toMatchObject({
    locator: 'p. 3',
    via: { href: '/wiki/sources/news/', text: 'Paper 2025' },
    grade: 'Report',
    gradeShort: 'B',
    gradeReason: 'Only a chart.',
    reference: expect.stringContaining('Maker says'),
  });
});

test('each axis has its value in words and the reasons with links to what they rest on', () => {
  const claims = [
    '{ id: a, statement: A., reviewBy: 2025 }',
    '{ id: b, statement: B., relations: [{ to: a, kind: contradicts }] }',
  ];
  const { verdicts } = pageOf('a', claims);
  expect(verdicts.map(({ axis, value, name }) => [axis, value, name])).toEqual([
    ['Support', 'unsupported', 'unsupported'],
    ['Standing', 'disputed', 'disputed'],
    ['Freshness', 'past-review', 'past review'],
  ]);
  expect(verdicts[1]?.reasons[0]?.links).toEqual([{ href: '/wiki/claims/b/', text: 'B.' }]);
  for (const { reasons } of verdicts) expect(reasons.length).toBeGreaterThan(0);
});

test('a withdrawn claim keeps its page and says when and why', () => {
  const page = pageOf('a', ['{ id: a, statement: A., withdrawn: { date: 2026-02-03, reason: A slip. } }']);
  expect(page.withdrawn).toEqual({ date: '3 February 2026', reason: 'A slip.' });
  expect(page.row.marks[0]).toEqual({ mark: 'withdrawn', name: 'withdrawn' });
});

test('an undated claim of nobody says nothing of either', () => {
  expect(pageOf('a', ['{ id: a, statement: A. }'])).toMatchObject({
    ...{ asOf: undefined, happened: undefined, reviewBy: undefined, heldBy: [], figures: [], formerIds: [] },
    dimensions: [{ href: '/wiki/dimensions/speed/', text: 'Speed' }],
    home: { href: '/wiki/dimensions/speed/', text: 'Speed' },
    path: '/claims/a/',
    json: '/wiki/api/v1/claims/a.json',
    file: 'dimensions/speed.md',
  });
});

test('it is used where prose and fields name it, but not where a timeline leaves it out', () => {
  const files = {
    'topics/uses.md': article('Uses', 'form: overview', 'As said [@a]. Again [@a].'),
    'topics/leaves-out.md': article('Leaves out', 'form: tracker\ntimeline: { exclude: [a] }'),
    'topics/includes.md': article('Includes', 'form: tracker\ntimeline: { include: [a] }'),
  };
  expect(pageOf('a', ['{ id: a, statement: A., happened: 2025 }'], files).usedIn).toEqual([
    { id: 'includes', kind: 'Topic', href: '/wiki/topics/includes/', text: 'Includes', contexts: [] },
    {
      id: 'uses',
      kind: 'Topic',
      href: '/wiki/topics/uses/',
      text: 'Uses',
      contexts: ['As said.', 'Again.'],
    },
  ]);
});

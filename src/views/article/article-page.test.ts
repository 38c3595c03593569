import { expect, test } from 'vitest';
import { article, source, speed, there, viewOf } from '../small-site.ts';
import { articlePage, type ArticlePage } from './article-page.ts';
import type { Details } from './details.ts';

const sources = Object.fromEntries(
  [...'abcdef'].map((id) => [
    `sources/s-${id}.yml`,
    source(`Study ${id}`, `issued: 2025\npublisher: P${id}`),
  ]),
);

function pageOf(id: string, files: Record<string, string>): ArticlePage {
  const view = viewOf({ ...sources, ...files }, { base: '/wiki/' });
  return articlePage(view, there(view.graph.article(id)));
}

function detailsOf<K extends Details['kind']>(kind: K, page: ArticlePage): Extract<Details, { kind: K }> {
  if (page.details.kind !== kind) throw new Error(`the page is of kind ${page.details.kind}`);
  return page.details as Extract<Details, { kind: K }>;
}

/** Ids of the sources in the order of their numbers. */
const numbered = (page: ArticlePage) => page.references.map(({ id }) => id);

test.each([
  ['dimensions', 'openQuestions: [{ text: Why?, sources: [s-a] }]', 'Body [@s-b].', ['s-b', 's-a']],
  [
    'tensions',
    `question: Q?
sides: [{ label: A, position: A. }, { label: B, position: B. }]
differBecause: [{ kind: method, text: M., sources: [s-c] }]
wouldSettle: [{ text: W., sources: [s-a] }]
resolution: { state: narrowed, reason: R., sources: [s-d] }`,
    'Body [@s-b].',
    ['s-c', 's-a', 's-b', 's-d'],
  ],
  [
    'perspectives',
    `holders: [reading-lab]
position: P.
sources: [s-d]
evolution: [{ date: 2024, position: O., sources: [s-a] }]`,
    'Body [@s-b].',
    ['s-d', 's-a', 's-b'],
  ],
  [
    'topics',
    `form: tracker
whyItMatters: [{ text: W., sources: [s-a] }]
changes: [{ date: 2025, text: C., sources: [s-c] }]
openQuestions: [{ text: O., sources: [s-d] }]`,
    'Body [@s-b].',
    ['s-b', 's-a', 's-c', 's-d'],
  ],
  [
    'briefs',
    `date: 2026-01
about: [s-f]
points: [p]
claims: [{ id: p, statement: P., sources: [{ source: s-c, stance: supports }] }]`,
    'Body [@s-b].',
    ['s-c', 's-b'],
  ],
  [
    'assessments',
    `question: Q?
subQuestions: [{ question: One?, finding: F., sources: [s-e], implications: [{ text: I., sources: [s-d] }] }]
risks: { overestimating: [{ text: O., sources: [s-c] }], underestimating: [{ text: U., sources: [s-a] }] }
supplements: [{ date: 2026, text: S., sources: [s-f] }]`,
    'Body [@s-b].',
    ['s-e', 's-d', 's-c', 's-a', 's-f', 's-b'],
  ],
  [
    'terms',
    `definition: D.
sources: [s-c]
senses: [{ id: one, label: One, definition: O., sources: [s-a] }]`,
    'Body [@s-b].',
    ['s-c', 's-a', 's-b'],
  ],
])('in %s sources are numbered in reading order over fields and body', (folder, fields, body, order) => {
  const page = pageOf('x', { [`${folder}/x.md`]: article('X', fields, body) });
  expect(numbered(page)).toEqual(order);
  expect(page.references.map(({ number, anchor }) => [number, anchor])).toEqual(
    order.map((_, index) => [index + 1, `ref-${index + 1}`]),
  );
});

test('each reference leads back to every place that cites it, and these are on the page', () => {
  const fields = 'openQuestions: [{ text: Why?, sources: [s-a] }]';
  const page = pageOf('x', { 'dimensions/x.md': article('X', fields, 'One [@s-a]. Two [@s-a].') });
  const anchors = page.references.flatMap(({ backlinks }) => backlinks);
  expect(anchors).toHaveLength(3);
  const html = page.body + detailsOf('dimension', page).openQuestions.join('');
  for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
});

test('the contents follow the page, and empty sections are left out', () => {
  const fields = `question: Q?
sides: [{ label: A, position: A. }, { label: B, position: B. }]
wouldSettle: [{ text: W. }]`;
  const page = pageOf('x', { 'tensions/x.md': article('X', fields, '## Own heading\n\nText.') });
  expect(page.toc.map(({ text }) => text)).toEqual([
    'The sides',
    'What would settle it',
    'Own heading',
    'Where it stands',
  ]);
});

test('claims used are those of other articles that prose or fields name, not what a timeline leaves out', () => {
  const claims = ['a', 'b', 'c', 'd', 'score'].map(
    (id) => `{ id: ${id}, statement: ${id}., happened: 2025, formerIds: [was-${id}] }`,
  );
  const fields = `form: tracker
claimsUsed: [was-a]
timeline: { include: [b], exclude: [c] }
claims: [{ id: own, statement: Own. }]`;
  const page = pageOf('x', {
    ...speed(claims),
    'topics/x.md': article('X', fields, 'See [@own] and [@a] and [[d]].'),
  });
  expect(page.claims.map(({ id }) => id)).toEqual(['own']);
  expect(page.used.map(({ id }) => id).sort()).toEqual(['a', 'b', 'd']);
});

test('a measure is no claim, though a claim has its key for an id', () => {
  const files = {
    ...speed(['{ id: score, statement: S. }']),
    'dimensions/pace.md': article('Pace', 'measures: [score]'),
  };
  expect(pageOf('pace', files)).toMatchObject({ used: [], related: [] });
});

test('a perspective shows its steps, since when it is unchanged, and the tensions in which it takes a side', () => {
  const sides = (holder: string) =>
    `question: Q?\nsides: [{ label: A, position: A., holders: [${holder}] }, { label: B, position: B. }]`;
  const page = pageOf('lab', {
    'perspectives/lab.md': article(
      'Lab',
      'holders: [reading-lab]\nposition: Now.\nevolution: [{ date: 2023, position: Then. }, { date: 2024-05, position: Now. }]',
    ),
    'tensions/with.md': article('With', sides('reading-lab')),
    'tensions/without.md': article('Without', sides('screen-maker')),
  });
  expect(detailsOf('perspective', page)).toMatchObject({
    holders: [{ text: 'Reading Lab' }],
    positionHtml: 'Now.',
    evolution: [{ date: '2023' }, { date: 'May 2024', later: '5 months later' }],
    unchangedSince: 'May 2024',
    tensions: [{ tension: { href: '/wiki/tensions/with/', text: 'With' }, sides: ['A'] }],
  });
});

test('a tension without a word on it is open', () => {
  const page = pageOf('x', {
    'tensions/x.md': article(
      'X',
      'question: Q?\nsides: [{ label: A, position: A., claims: [gone] }, { label: B, position: B. }]',
    ),
  });
  const { resolution, sides } = detailsOf('tension', page);
  expect(resolution).toEqual({ state: 'open', html: '', date: undefined });
  expect(sides.map(({ claims, evidence }) => [claims, evidence.origins])).toEqual([
    [[], 0],
    [[], 0],
  ]);
});

test('each term of a brief has its own definition, whatever other keys lead nowhere', () => {
  const term = (title: string) => `---\ntitle: ${title}\ndefinition: What ${title} is.\n---\n`;
  const page = pageOf('x', {
    ...speed(['{ id: p, statement: P., quantities: [{ measure: score, value: 4 }] }']),
    'briefs/x.md': article('X', 'date: 2026-01-02\nabout: [s-a]\npoints: [gone, p]\nterms: [gone, two, one]'),
    'terms/one.md': term('One'),
    'terms/two.md': term('Two'),
  });
  const details = detailsOf('brief', page);
  expect(details.terms.map(({ link, definition }) => [link.text, definition])).toEqual([
    ['Two', 'What Two is.'],
    ['One', 'What One is.'],
  ]);
  expect(details.points.map(({ row, figures }) => [row.id, figures])).toEqual([['p', ['4 points']]]);
  expect(details.about.map(({ reference }) => reference)).toEqual([expect.stringContaining('Study a')]);
  expect(details.date).toBe('2 January 2026');
});

test('texts of fields are escaped, and cite in brackets', () => {
  const fields = 'openQuestions: [{ text: "a <b> & c", sources: [s-a] }]';
  const page = pageOf('x', { 'dimensions/x.md': article('X', fields) });
  expect(detailsOf('dimension', page).openQuestions[0]).toMatch(
    /^a &#x3C;b> &#x26; c <span class="cite".*#ref-1/,
  );
});

test('a term is summarised by its definition, and any article can be past its review', () => {
  const page = pageOf('x', {
    'terms/x.md': '---\ntitle: X\ndefinition: What X is.\nsynonyms: [Ex]\nreviewBy: 2026-05\n---\n',
  });
  expect(page).toMatchObject({
    summary: 'What X is.',
    definition: undefined,
    synonyms: ['Ex'],
    pastReview: true,
  });
  expect(
    pageOf('x', { 'terms/x.md': '---\ntitle: X\ndefinition: D.\nreviewBy: 2026-06\n---\n' }).pastReview,
  ).toBe(false);
});

test('what a page names may be broken or not there', () => {
  const files = {
    ...speed(['{ id: bad, statement: "" }']),
    'sources/s-bad.yml': 'type: none\n',
    'topics/broken.md': '---\ntitle: B\n---\n',
    'topics/x.md': article(
      'X',
      'form: tracker\nclaimsUsed: [bad, gone]\nrelated: [broken, gone]\ndimensions: [gone]\nopenQuestions: [{ text: Q?, claims: [bad, gone], sources: [s-bad, gone] }]',
      'See [@bad] and [@gone], [[broken]] and [[gone]], ![[bad]].',
    ),
  };
  expect(pageOf('x', files)).toMatchObject({ references: [], used: [], related: [], dimensions: [] });
});

test('an article of nothing but a title and a summary has a page', () => {
  expect(pageOf('x', { 'topics/x.md': article('X', 'form: overview') })).toMatchObject({
    ...{ body: '', toc: [], references: [], claims: [], used: [], related: [], backlinks: [] },
    path: '/topics/x/',
    json: '/wiki/api/v1/topics/x.json',
  });
});

test('a reference says how often the page cites it for and against its claims, and nothing where it is cited for itself', () => {
  const claims = [
    '{ id: a, statement: A., sources: [{ source: one, stance: supports }] }',
    '{ id: b, statement: B., sources: [{ source: one, stance: qualifies }, { source: two, stance: disputes }] }',
  ];
  const sources = { 'sources/one.yml': source('One'), 'sources/two.yml': source('Two') };
  const page = pageOf('speed', { ...speed(claims, '[@a] [@b] [@a] [@two]\n'), ...sources });
  expect(page.references.map(({ id, stances }) => [id, stances])).toEqual([
    ['one', 'supports 1 claim, qualifies 1 claim'],
    ['two', ''],
  ]);
});

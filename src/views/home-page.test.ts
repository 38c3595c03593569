import { expect, test } from 'vitest';
import { homePage } from './home-page.ts';
import { article, source, speed, viewOf } from './small-site.ts';

const relates = (id: string, kind: string, ...to: string[]) =>
  `{ id: ${id}, statement: S., relations: [${to.map((one) => `{ to: ${one}, kind: ${kind} }`).join(', ')}] }`;

test('the most disputed come first, then the newest; each says what stands against it', () => {
  const page = homePage(
    viewOf({
      ...speed([
        '{ id: old, statement: S., asOf: 2024 }',
        '{ id: new, statement: S., asOf: 2026 }',
        '{ id: by-source, statement: S., asOf: 2025, sources: [{ source: study, stance: disputes }] }',
        '{ id: left, statement: S. }',
        relates('critic', 'undercuts', 'old', 'new'),
        relates('rival', 'contradicts', 'old'),
        relates('gone', 'contradicts', 'left').replace('S.,', 'S., withdrawn: { date: 2026, reason: R. },'),
      ]),
      'sources/study.yml': source('Study'),
    }),
  );
  expect(page.disputed.map(({ id, against }) => [id, against])).toEqual([
    ['old', '2 claims against it'],
    ['new', '1 claim against it'],
    ['by-source', '1 source against it'],
    ['rival', '1 claim against it'],
  ]);
});

test('a claim and a source against one are both told', () => {
  const claims = [
    '{ id: a, statement: S., sources: [{ source: study, stance: disputes }] }',
    relates('b', 'contradicts', 'a'),
  ];
  const page = homePage(viewOf({ ...speed(claims), 'sources/study.yml': source('Study') }));
  expect(page.disputed[0]).toMatchObject({ id: 'a', against: '1 claim and 1 source against it' });
});

test('the newest briefs come first, six of them', () => {
  const briefs = ['2025-01', '2026', '2024', '2026-05', '2025-01', '2023', '2022'].map(
    (date, index) =>
      [`briefs/b${index}.md`, article(`B${index}`, `date: ${date}\nabout: [s]\npoints: [p]`)] as const,
  );
  const page = homePage(viewOf(Object.fromEntries(briefs)));
  expect(page.briefs.map(({ text, date }) => [text, date])).toEqual([
    ['B1', '2026'],
    ['B3', 'May 2026'],
    ['B0', 'January 2025'],
    ['B4', 'January 2025'],
    ['B2', '2024'],
    ['B5', '2023'],
  ]);
});

test('open tensions come before narrowed and settled ones', () => {
  const tension = (state: string) =>
    article('T', `question: Q?\nsides: [{ label: Yes, position: A. }, { label: No, position: B. }]${state}`);
  const page = homePage(
    viewOf({
      'tensions/a.md': tension('\nresolution: { state: settled, reason: R. }'),
      'tensions/b.md': tension('\nresolution: { state: narrowed, reason: R. }'),
      'tensions/c.md': tension(''),
      'tensions/d.md': tension('\nresolution: { state: open, reason: R. }'),
    }),
  );
  expect(page.tensions.map(({ href }) => href)).toEqual(['c', 'd', 'b', 'a'].map((id) => `/tensions/${id}/`));
  expect(page.tensions[0]).toMatchObject({ question: 'Q?', sides: ['Yes', 'No'] });
});

test('each dimension counts its claims and reads its first measure', () => {
  const lag = 'quantities: [{ measure: reading-lag, value: 4, ahead: paper }]';
  const page = homePage(
    viewOf({
      ...speed([
        `{ id: a, statement: S., asOf: 2026-05, ${lag} }`,
        '{ id: b, statement: S., dimensions: [speed, cost] }',
      ]),
      'dimensions/cost.md': article('Cost'),
      'dimensions/empty.md': article('Empty'),
    }),
  );
  expect(
    page.dimensions.map(({ text, claims, reading }) => [text, claims, reading.map(({ summary }) => summary)]),
  ).toEqual([
    ['Cost', '1 claim', []],
    ['Empty', 'no claims', []],
    ['Speed', '2 claims', ['printed ahead in 1 of 1']],
  ]);
});

test.each([
  ['lead', { href: '/topics/lead/', text: 'Lead', summary: 'About Lead.' }],
  ['was-lead', { href: '/topics/lead/', text: 'Lead', summary: 'About Lead.' }],
  ['nowhere', undefined],
])('the topic `%s` of the settings leads to %j', (topic, link) => {
  const files = { 'topics/lead.md': article('Lead', 'form: overview\nformerIds: [was-lead]') };
  expect(homePage(viewOf(files, { settings: `headline: { topic: ${topic} }\n` })).topic).toEqual(link);
});

test('an empty wiki has a home page that says so', () => {
  const page = homePage(viewOf({}, { base: '/wiki/' }));
  expect(page).toMatchObject({
    path: '/',
    dimensions: [],
    disputed: [],
    briefs: [],
    tensions: [],
    topic: undefined,
  });
  expect(page.counts).toEqual([
    { href: '/wiki/claims/', text: 'no claims' },
    { href: '/wiki/sources/', text: 'no sources' },
    { href: '/wiki/tensions/', text: 'no tensions' },
    { href: '/wiki/perspectives/', text: 'no perspectives' },
  ]);
  expect(page.poles.map(({ name }) => name)).toEqual(['Paper', 'Screens']);
});

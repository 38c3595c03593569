import { expect, test } from 'vitest';
import { sketch } from './sketch.ts';

const SOURCES = {
  lab: '{ firsthand: true, publisher: Lab }',
  paper: '{ firsthand: true, author: [{ literal: Lab }] }',
  other: '{ firsthand: true, author: [{ literal: Other }, { literal: Shared }], grade: high }',
  shared: '{ firsthand: true, author: [{ literal: Shared }] }',
  child: '{ firsthand: true, author: [{ literal: Child }], derivedFrom: [lab] }',
  sibling: '{ firsthand: true, author: [{ literal: Sibling }], derivedFrom: [lab] }',
  news: '{ firsthand: false, publisher: Daily, derivedFrom: [lab] }',
  unseen: '{ firsthand: true, author: [{ literal: Far }], seenVia: [{ source: news }] }',
  letter: '{ firsthand: true, author: [{ literal: Far }], seenVia: [{ text: A letter }] }',
  gone: '{ firsthand: true, author: [{ literal: Gone }], notices: [{ kind: correction, date: 2025-01 }, { kind: retraction, date: 2026-01 }] }',
  'news-of-gone': '{ firsthand: false, derivedFrom: [gone] }',
  nobody: '{ author: [{ literal: Nobody }] }',
};

/** Claims by what they cite, each of `source`, `source:stance` or `source<via`, and other fields. */
const CLAIMS: Readonly<Record<string, readonly [cited: string, fields?: string]>> = {
  none: [''],
  one: ['lab', 'reviewBy: 2026-01-01'],
  two: ['lab other', 'reviewBy: 2026-12-01'],
  'one-maker': ['lab paper'],
  'one-author': ['other shared'],
  'one-ancestor': ['child sibling'],
  told: ['lab news nobody'],
  through: ['unseen news'],
  'by-letter': ['letter lab<news'],
  'twice-cited': ['lab lab<news'],
  fallen: ['gone'],
  'fallen-too': ['news-of-gone lab other<gone'],
  unknown: ['nowhere nobody'],
  held: ['lab', 'heldBy: [lab]'],
  'held-elsewhere': ['news', 'heldBy: [lab]'],
  editorial: ['lab other', 'origin: editorial, reasoning: Compared.'],
  disputed: ['lab other:disputes shared:qualifies news:mentions'],
  'disputed-by-fallen': ['lab gone:disputes other<gone:disputes'],
  withdrawn: ['lab', 'withdrawn: { date: 2026-01, reason: Wrong. }'],
  old: ['lab'],
  new: ['lab', 'supersedes: [{ claim: old, reason: correction }]'],
  newest: ['lab', 'supersedes: [{ claim: old, reason: correction }]'],
  contra: ['lab', 'relations: [{ to: one, kind: contradicts, note: So. }, { to: nowhere, kind: qualifies }]'],
  under: ['lab', 'relations: [{ to: two, kind: undercuts }, { to: one, kind: qualifies }]'],
  differs: [
    'lab',
    'relations: [{ to: two, kind: differs, because: method }, { to: fallen, kind: contradicts }]',
  ],
};

function written(cited: string, fields = ''): string {
  const sources = cited
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [, source, via, stance = 'supports'] = /^([a-z-]+)(?:<([a-z-]+))?(?::(\w+))?$/.exec(one) ?? [];
      return `{ source: ${source}, stance: ${stance}${via ? `, via: ${via}` : ''} }`;
    });
  return `{ ${[...(sources.length > 0 ? [`sources: [${sources.join(', ')}]`] : []), fields].filter(Boolean).join(', ')} }`;
}

/** A graph derives a fact once and keeps it, so that each test draws its own. */
const drawn = () =>
  sketch({
    sources: SOURCES,
    claims: Object.fromEntries(Object.entries(CLAIMS).map(([id, each]) => [id, written(...each)])),
    articles: { 'topic/b': '{ claimsUsed: [two] }', 'topic/a': '{}' },
    prose: { b: '[@one] [[lab]]', a: '[@two] ![[one]] [@lab] [[other]]' },
  });

test.each(Object.keys(CLAIMS))('all that is derived about a claim: %s', (id) => {
  expect(drawn().claimFacts(id)).toMatchSnapshot();
});

test.each(Object.keys(SOURCES))('all that is derived about a source: %s', (id) => {
  expect(drawn().sourceFacts(id)).toMatchSnapshot();
});

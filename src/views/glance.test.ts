import { expect, test } from 'vitest';
import { articleGlance, claimGlance, sourceGlance } from './glance.ts';
import { article, source, speed, there, viewOf } from './small-site.ts';

const files = {
  ...speed([
    '{ id: lag, statement: Screens trail., asOf: 2026-05, sources: [{ source: study, stance: supports, locator: p. 2 }, { source: advert, stance: disputes, grade: study, gradeReason: R. }] }',
    '{ id: bare, statement: B. }',
    `{ id: many, statement: M., sources: [${[...'abcdefg'].map((id) => `{ source: ${id}, stance: mentions }`).join(', ')}] }`,
  ]),
  'sources/study.yml': source(
    'A study',
    'author: [{ family: Ash, given: Ann }]\nissued: 2025-11\nfirsthand: true',
  ),
  'sources/advert.yml': source('An advert', 'grade: report\ninterest: { kind: vendor, party: screen }'),
  ...Object.fromEntries([...'abcdefg'].map((id) => [`sources/${id}.yml`, source(id.toUpperCase())])),
  'terms/lag-term.md': '---\ntitle: Lag\ndefinition: How far one trails the other.\n---\n',
  'topics/t.md': article('T', 'form: overview\ndefinition: What T is.'),
};
const view = viewOf(files);
const claim = (id: string) => claimGlance(view, there(view.graph.claim(id)));

test('a claim shows its statement, each mark with its reason, its date, and each source with stance, grade, interest and place', () => {
  expect(claim('lag')).toMatchInlineSnapshot(`
    {
      "kind": "Claim",
      "lines": [
        "As of May 2026, 2 sources",
      ],
      "sources": [
        {
          "about": "Study, interest: Independent, p. 2",
          "name": "Supports: Ash 2025",
          "stance": "supports",
        },
        {
          "about": "Study, interest: Vendor (party: Screens)",
          "name": "Disputes: An advert, n.d.",
          "stance": "disputes",
        },
      ],
      "standing": [
        {
          "mark": "disputed",
          "name": "disputed",
          "why": "“An advert” disputes it.",
        },
        {
          "mark": "single-origin",
          "name": "single origin",
          "why": "All support goes back to one origin: “A study”.",
        },
      ],
      "title": "Screens trail.",
    }
  `);
});

test('a claim without sources or date says so', () => {
  expect(claim('bare')).toMatchObject({
    lines: ['Undated, no sources'],
    standing: [{ mark: 'unsupported', name: 'unsupported' }],
    sources: [],
  });
});

test('of many sources five are named, and the others counted', () => {
  expect(claim('many')).toMatchObject({ more: 2, lines: ['Undated, 7 sources'] });
  expect(claim('many').sources).toHaveLength(5);
});

test('a source shows its reference, grade and interest', () => {
  expect(sourceGlance(view, there(view.graph.source('advert')))).toEqual({
    kind: 'Source',
    title: 'An advert, n.d.',
    lines: ['An advert (n.d.). Report.', 'Report, interest: Vendor (party: Screens)'],
  });
});

test('an article shows its summary, and its definition where it has one', () => {
  expect(articleGlance(there(view.graph.article('t')))).toEqual({
    kind: 'Topic',
    title: 'T',
    lines: ['About T.'],
    definition: 'What T is.',
  });
  expect(articleGlance(there(view.graph.article('lag-term')))).toEqual({
    kind: 'Term',
    title: 'Lag',
    lines: [],
    definition: 'How far one trails the other.',
  });
});

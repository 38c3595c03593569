import { expect, test } from 'vitest';
import { renderBody } from './body.ts';
import { articleOf, graphOf } from './small-wiki.ts';

const source = `type: report
title: A report
grade: study
interest: { kind: independent }
firsthand: true
`;

const claims = `claims:
  - id: well
    statement: It is so.
    sources:
      - { source: a, stance: supports }
      - { source: e, stance: disputes }
      - { source: b, stance: qualifies }
      - { source: c, stance: mentions }
  - id: bare
    statement: Nobody says so.
  - id: gone
    statement: It was so.
    sources: [{ source: a, stance: supports }]
    withdrawn: { date: 2026-01, reason: It never was. }
`;

function graphWith(prose: string) {
  const sources = ['a', 'b', 'c', 'd', 'e'].map((id) => [`sources/${id}.yml`, source]);
  return graphOf({
    ...Object.fromEntries(sources),
    'topics/page.md': `---\ntitle: Page\nsummary: A page.\nform: overview\n${claims}---\n${prose}\n`,
  });
}

function rendered(prose: string) {
  const graph = graphWith(prose);
  return renderBody(articleOf(graph, 'page'), graph);
}

function shown(prose: string): string {
  return rendered(prose)
    .html.replace(/<a class="claim-link"[^>]*>◆<\/a>/g, '◆')
    .replace(/<[^>]+>/g, '')
    .trim();
}

test.each([
  ['One source: [@a].', 'One source: [1].'],
  ['The same again [@a] and [@a, p. 2].', 'The same again [1] and [1, p. 2].'],
  ['Numbered by first use [@c] [@a] [@c].', 'Numbered by first use [1] [2] [1].'],
  ['Two [@a; @b].', 'Two [1, 2].'],
  ['Sorted [@a] [@b] [@b; @a].', 'Sorted [1] [2] [1, 2].'],
  ['Three [@a; @b; @c].', 'Three [1–3].'],
  ['A gap [@a] [@b] [@c] [@d] [@e] [@a; @c; @d; @e].', 'A gap [1] [2] [3] [4] [5] [1, 3–5].'],
  ['Two neighbours stay apart [@a] [@b] [@c] [@a; @b].', 'Two neighbours stay apart [1] [2] [3] [1, 2].'],
  ['Merged [@a; @a].', 'Merged [1].'],
  ['Both places [@a, p. 1; @a, fig. 2].', 'Both places [1, p. 1, fig. 2].'],
  ['Words [see @a, p. 12; but see @b].', 'Words [see 1, p. 12; but see 2].'],
  ['Words keep their order [@a] [@b] [@b, p. 2; @a].', 'Words keep their order [1] [2] [2, p. 2; 1].'],
  ['The author is named [-@a].', 'The author is named [1].'],
  ['A claim [@well].', 'A claim [1, 2]◆ disputed.'],
  ['A claim and a source [@well; @b; @d].', 'A claim and a source [1–3]◆ disputed.'],
  ['Two claims [@well; @gone].', 'Two claims [1, 2]◆ disputed ◆ withdrawn.'],
  ['Without source [@bare].', 'Without source ◆ unsupported.'],
  ['Unknown [@nobody].', 'Unknown [@nobody].'],
  ['Unknown beside known [@nobody; @a].', 'Unknown beside known [1, @nobody].'],
  ['An article is no source [@page].', 'An article is no source [@page].'],
  ['Code stays `[@a]`.', 'Code stays [@a].'],
  ['Escaped \\[@a] stays.', 'Escaped [@a] stays.'],
])('%s reads %s', (prose, text) => {
  expect(shown(prose)).toBe(text);
});

test('A number links to its reference, and the reference knows every place that cites it', () => {
  const body = rendered('First [@b] then [@a; @b; @c].');
  expect(body.html).toBe(
    '<p>First <span class="cite" data-pagefind-ignore="">[<a id="cite-1-1" href="#ref-1">1</a>]</span> then ' +
      '<span class="cite" data-pagefind-ignore="">[<a id="cite-1-2" href="#ref-1">1</a>' +
      '<span id="cite-2-1"></span>–<a id="cite-3-1" href="#ref-3">3</a>]</span>.</p>',
  );
  expect(body.references).toEqual([
    { number: 1, source: 'b', backlinks: ['cite-1-1', 'cite-1-2'], stances: new Map() },
    { number: 2, source: 'a', backlinks: ['cite-2-1'], stances: new Map() },
    { number: 3, source: 'c', backlinks: ['cite-3-1'], stances: new Map() },
  ]);
  expect(body.citedSources).toEqual(['b', 'a', 'c']);
});

test('A claim is linked by a small mark and shows its worst mark in a word, which leads to its meaning', () => {
  expect(rendered('[@gone]').html).toBe(
    '<p><span class="cite" data-pagefind-ignore="">[<a id="cite-1-1" href="#ref-1" data-stances="supports">1</a>]' +
      '<a class="claim-link" href="/claims/gone/" aria-label="Claim: It was so">◆</a> ' +
      '<a class="mark mark-withdrawn" href="/evidence/#mark-withdrawn">withdrawn</a></span></p>',
  );
});

test('A number says how its source bears on each claim of the bracket, in their order', () => {
  const stances = (prose: string) =>
    [...rendered(prose).html.matchAll(/data-stances="([^"]*)">(\d)/g)].map(
      ([, words, at]) => `${at} ${words}`,
    );
  expect(stances('[@well]')).toEqual(['1 supports', '2 qualifies']);
  expect(stances('[@gone; @well]')).toEqual(['1 supports supports', '2 - qualifies']);
  expect(stances('[@a; @d]')).toEqual([]);
  const [first, second] = rendered('[@well] and [@gone]').references;
  expect([...(first?.stances ?? [])]).toEqual([
    ['well', 'supports'],
    ['gone', 'supports'],
  ]);
  expect([...(second?.stances ?? [])]).toEqual([['well', 'qualifies']]);
});

test('Claims are listed in order of first use, whether cited or embedded', () => {
  expect(rendered('[@gone] and again\n\n![[well]]\n\n[@bare; @gone]').citedClaims).toEqual([
    'gone',
    'well',
    'bare',
  ]);
});

test('Sources inside footnotes are numbered after those of the text', () => {
  expect(rendered('Text[^1] [@b].\n\n[^1]: Note [@a].').citedSources).toEqual(['b', 'a']);
});

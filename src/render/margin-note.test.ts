import { expect, test } from 'vitest';
import { renderBody } from './body.ts';
import { Citations } from './citations.ts';
import { sourcedTextHtml } from './sourced-text.ts';
import { articleOf, graphOf } from './small-wiki.ts';

function source(id: string): string {
  return `type: report\ntitle: T\nauthor: [{ family: ${id.toUpperCase()} }]\nissued: 2025\ngrade: ${id === 'b' ? 'report' : 'study'}\ninterest: { kind: independent }\nfirsthand: true\n`;
}

const claims = `claims:
  - id: well
    statement: It is so.
    sources: [{ source: a, stance: supports }, { source: b, stance: qualifies }]
  - id: gone
    statement: It was so.
    sources: [{ source: a, stance: supports }]
    withdrawn: { date: 2026-01, reason: It never was. }
`;

function graphWith(prose: string) {
  return graphOf({
    ...Object.fromEntries([...'abcde'].map((id) => [`sources/${id}.yml`, source(id)])),
    'topics/page.md': `---\ntitle: Page\nsummary: A page.\nform: overview\n${claims}---\n${prose}\n`,
  });
}

function html(prose: string, notes = true): string {
  const graph = graphWith(prose);
  return renderBody(articleOf(graph, 'page'), graph, { citations: new Citations(graph, { notes }) }).html;
}

/** The notes of a text, lines set apart by a stroke. */
function notes(prose: string): string[] {
  return [...html(prose).matchAll(/<span class="note" aria-hidden="true">(.*?)<\/span>/g)].map(
    ([, inner = '']) => inner.replaceAll('<br>', ' | ').replace(/<[^>]+>/g, ''),
  );
}

test.each([
  ['A source.', 'One [@a].', ['1 A 2025 · Study']],
  ['A claim.', 'One [@gone].', ['1 A 2025 · Study | ◆ withdrawn, single origin']],
  [
    'A source that limits.',
    '[@well].',
    ['1 A 2025 · Study | 2 B 2025 · Report, qualifies | ◆ single origin'],
  ],
  [
    'By number, whatever the order.',
    '[@b]. [@a; @b; @c].',
    ['1 B 2025 · Report', '2 A 2025 · Study | 3 C 2025 · Study'],
  ],
  [
    'Many.',
    '[@a; @b; @c; @d; @e].',
    ['1 A 2025 · Study | 2 B 2025 · Report | 3 C 2025 · Study | and 2 more'],
  ],
  ['Once in a paragraph.', '[@a]. [@a]. [@a; @c].', ['1 A 2025 · Study', '2 C 2025 · Study']],
  [
    'A claim on sources named before.',
    '[@a]. [@gone]. [@gone].',
    ['1 A 2025 · Study', '1 ◆ withdrawn, single origin'],
  ],
  ['Anew in the next.', '[@a]\n\n[@a]', ['1 A 2025 · Study', '1 A 2025 · Study']],
  ['In lists.', '- [@a]\n- [@a]', ['1 A 2025 · Study', '1 A 2025 · Study']],
  ['Not in tables and headings.', '## H [@a]\n\n| A | B |\n| - | - |\n| x | [@a] |', []],
  ['Not on cards.', '![[well]]', []],
  ['Not for what is not there.', '[@nobody].', []],
])('%s', (_name, prose, expected) => {
  expect(notes(prose)).toEqual(expected);
});

test('A note stands before the number, hidden from those who hear the page', () => {
  expect(html('Now [@a].')).toBe(
    '<p>Now <span class="cite" data-pagefind-ignore=""><span class="note" aria-hidden="true"><strong>1</strong> A 2025 · <em>Study</em></span>' +
      '[<a id="cite-1-1" href="#ref-1">1</a>]</span>.</p>',
  );
});

test('Where no notes are asked for, there are none', () => {
  expect(html('Now [@a].', false)).not.toContain('note');
});

test('Texts of the front matter have notes of their own', () => {
  const citations = new Citations(graphWith(''), { notes: true });
  const text = () => sourcedTextHtml('Said.', { claims: ['gone'] }, citations);
  expect(text()).toContain('<strong>1</strong> A 2025');
  expect(text()).toContain('<strong>1</strong> A 2025');
});

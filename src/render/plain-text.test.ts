import { expect, test } from 'vitest';
import { Citations } from './citations.ts';
import { plainText } from './plain-text.ts';
import { articleOf, graphOf } from './small-wiki.ts';
import { sourcedTextHtml } from './sourced-text.ts';

const source = 'type: report\ntitle: R\nissued: 2026\ngrade: study\ninterest: { kind: independent }\n';

function wiki(prose: string) {
  return graphOf({
    'sources/a.yml': source,
    'topics/page.md': `---
title: Page
summary: A page.
form: overview
claims:
  - { id: it, statement: It is so., sources: [{ source: a, stance: supports }] }
---
${prose}
`,
  });
}

test.each([
  ['Words [@a], *more* words [see @it].', 'Words, more words.'],
  ['## Head\n\nText\nover lines.', 'Head\nText over lines.'],
  ['[[page]] and [[page|label]] and [[it]]', 'Page and label and It is so'],
  ['![[it]]', 'It is so.'],
  ['| A | B |\n|---|---|\n| 1 | `2` |', 'A B\n1 2'],
  ['- a\n- b\n\n> [!NOTE]\n> c', 'a\nb\nc'],
  ['[link](https://a.example) ![alt](../images/x.png)', 'link alt'],
  ['Note[^1].\n\n[^1]: Text.', 'Note.\nText.'],
])('%j reads aloud as %j', (prose, text) => {
  const graph = wiki(prose);
  expect(plainText(articleOf(graph, 'page').body, graph)).toBe(text);
});

test('Texts of the front matter share the numbers of the page and stay plain text', () => {
  const citations = new Citations(wiki('x'));
  citations.bracket([{ key: 'a' }]);
  expect(sourcedTextHtml('A <b> & c.', { sources: ['a'] }, citations)).toBe(
    'A &#x3C;b> &#x26; c. <span class="cite" data-pagefind-ignore="">[<a id="cite-1-2" href="#ref-1">1</a>]</span>',
  );
  expect(sourcedTextHtml('Bare.', {}, citations)).toBe('Bare.');
});

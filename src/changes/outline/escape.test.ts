import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { escapeStart, escapeText, inlineCode, visibleLine } from './escape.ts';

/** The text that Markdown shows, and the kinds of nodes that it is made of. */
function shown(markdown: string): { text: string; kinds: string[] } {
  const kinds = new Set<string>();
  let text = '';
  const visit = (node: { type: string; value?: string; children?: unknown[] }): void => {
    kinds.add(node.type);
    text += node.value ?? '';
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(fromMarkdown(markdown));
  return { text, kinds: [...kinds].sort() };
}

const HOSTILE = [
  '**bold** _em_ `code` ~~gone~~ ***all***',
  '[link](https://evil.example) ![picture](https://evil.example/a.png) [ref][1]',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- hidden --> &lt;b&gt; &amp;',
  '<details><summary>x</summary>',
  '# heading',
  '- item',
  '+ item',
  '1. first',
  '2) second',
  '> quote',
  '=== ---',
  '--- ===',
  '| a | b |',
  '[ ] task',
  '\\* \\[ \\\\',
  'a\\',
  '``` fence',
  '    code',
  '$x^2$ and $$y$$',
  '*',
  '_a_b_',
  '&copy; &#64;user',
];

test.each(HOSTILE)('%j is shown as it is', (text) => {
  const { text: read, kinds } = shown(`- ${escapeStart(text)}`);
  expect(read.replaceAll('\u200B', '')).toBe(text.trim());
  expect(kinds).toEqual(['list', 'listItem', 'paragraph', 'root', 'text']);
});

test.each(HOSTILE)('%j is shown as it is within a line', (text) => {
  expect(shown(`x ${escapeText(text)} y`).kinds).toEqual(['paragraph', 'root', 'text']);
});

// What GitHub looks for in the text that Markdown shows, to make links of its own.
const LINKS =
  /@[a-z\d]|#\d|\bgh-\d|:\/\/|\bwww\.|mailto:|xmpp:|:[\w+-]+:|\$|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}\b/i;

test.each([
  'ask @maintainer and @org/team',
  'see #12, GH-34, owner/repo#56, owner/repo@abcdef1234567',
  'https://evil.example http://evil.example ftp://evil.example',
  'www.evil.example and WWW.EVIL.EXAMPLE',
  'mailto:a@b.example xmpp:a@b.example a@b.example',
  'commit 0123456789abcdef0123456789abcdef01234567 or abc1234',
  ':tada: :+1: :flag_de:',
  'costs $5 to $10',
  'closes #1',
])('GitHub finds nothing to link in %j', (text) => {
  expect(text).toMatch(LINKS);
  const { text: read } = shown(escapeText(text));
  expect(read.replaceAll('$', '')).not.toMatch(LINKS);
  expect(escapeText(text)).not.toContain('$');
  expect(read.replaceAll('\u200B', '')).toBe(text);
});

test('signs that nobody sees are shown, and the text stays on one line', () => {
  expect(visibleLine('a\u202Eb\u0000c\nd\u200Be\u2028f\uD800')).toBe(
    'a<U+202E>b<U+0000>c d<U+200B>e<U+2028>f<U+D800>',
  );
});

test.each([
  ['id', '`id`'],
  ['a`b', '``a`b``'],
  ['`a``b`', '``` `a``b` ```'],
  ['a\nb', '`a b`'],
  ['', '` `'],
  ['@user #1 <b>', '`@user #1 <b>`'],
])('%j as code is %s', (text, code) => {
  expect(inlineCode(text)).toBe(code);
  expect(shown(code).kinds).toEqual(['inlineCode', 'paragraph', 'root']);
});

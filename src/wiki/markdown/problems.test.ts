import { expect, test } from 'vitest';
import { exampleBody } from './example-body.ts';

test.each<[string, ...string[]]>([
  ['x[^a]\n\n[^a]: [^b]\n\n[^b]: y'],
  ['x\n\n[^a]: y', 'footnote-unused: [^a]'],
  ['x[^a]\n\n[^A]: y\n\n> [^a]: z', 'footnote-unused: [^a]'],
  ['x\n\n[^a]: [^b]\n\n[^b]: [^a]', 'footnote-unused: [^a]', 'footnote-unused: [^b]'],
  ['x\n\n[^__proto__]: [^__proto__]', 'footnote-unused: [^__proto__]'],
  ['x [@', 'citation-syntax: [@'],
  ['x [@]', 'citation-syntax: [@]'],
  ['x [@ a]', 'citation-syntax: [@ a] → [@a]'],
  ['x [@a;]', 'citation-syntax: [@a;] → [@a]'],
  ['x [;@a]', 'citation-syntax: [;@a] → [@a]'],
  ['x [@a; ; @b]', 'citation-syntax: [@a; ; @b] → [@a; @b]'],
  ['x [@a,]', 'citation-syntax: [@a,] → [@a]'],
  ['x [@a p. 12]', 'citation-syntax: [@a p. 12] → [@a, p. 12]'],
  ['x [@a.]', 'citation-syntax: [@a.] → [@a]'],
  ['x [@a!]', 'citation-syntax: [@a!]'],
  ['x [@a @b]', 'citation-syntax: [@a @b] → [@a; @b]'],
  ['x [see -@a, @b]', 'citation-syntax: [see -@a, @b] → [@a; @b]'],
  ['x [also; @a]', 'citation-syntax: [also; @a]'],
  ['x [@a and no end', 'citation-syntax: [@a → [@a]'],
  ['x [-@a\n\ny]', 'citation-syntax: [-@a → [-@a]'],
  ['x [@a, `code`]', 'citation-syntax: [@a, `code`]'],
  ['x [[@a]]', 'citation-syntax: [[@a]] → [@a]'],
  ['[text [@a]](address)', 'citation-syntax: [@a]'],
  ['![text [@a]](address)', 'citation-syntax: [@a]'],
  ['| [@a;] |\n| - |\n| *[@]* |', 'citation-syntax: [@a;] → [@a]', 'citation-syntax: [@]'],
  ['x [[]]', 'wikilink-syntax: [[]]'],
  ['x [[ ]]', 'wikilink-syntax: [[ ]]'],
  ['x [[|a]]', 'wikilink-syntax: [[|a]]'],
  ['x [[a|]]', 'wikilink-syntax: [[a|]] → [[a]]'],
  ['x ![[a|]]', 'wikilink-syntax: ![[a|]] → ![[a]]'],
  ['x [[a#]]', 'wikilink-syntax: [[a#]] → [[a]]'],
  ['x [[a#|b]]', 'wikilink-syntax: [[a#|b]] → [[a|b]]'],
  ['x [[a#b|]]', 'wikilink-syntax: [[a#b|]] → [[a#b]]'],
  ['x [[#a]]', 'wikilink-syntax: [[#a]]'],
  ['x [[a`b`]]', 'wikilink-syntax: [[a`b`]]'],
  ['x [[a', 'wikilink-syntax: [[a → [[a]]'],
  ['x [[', 'wikilink-syntax: [['],
  ['x [[a] and no more', 'wikilink-syntax: [[a] → [[a]]'],
  ['[text [[a]]](address)', 'wikilink-syntax: [[a]]'],
  ['> - **[[a|]]**', 'wikilink-syntax: [[a|]] → [[a]]'],
  ['| x | y |\n| - | - |\n| [[a|b]] | z |', 'wikilink-split-by-table: [[a|b]] → [[a\\|b]]'],
  ['| x |\n| - |\n| ![[a#b|c d]] |', 'wikilink-split-by-table: ![[a#b|c d]] → ![[a#b\\|c d]]'],
  ['| [[a|b]] | y |\n| - | - |\n| c | d |', 'wikilink-split-by-table: [[a|b]] → [[a\\|b]]'],
  ['a <b>c</b>', 'html-forbidden: <b>', 'html-forbidden: </b>'],
  ['<div>\nx\n</div>', 'html-forbidden: <div>\nx\n</div>'],
  ['a <!-- b --> c', 'html-forbidden: <!-- b -->'],
  ['a <![CDATA[b]]> c', 'html-forbidden: <![CDATA[b]]>'],
  ['<script>alert(1)</script>', 'html-forbidden: <script>alert(1)</script>'],
  ['- <img src=x onerror=y>', 'html-forbidden: <img src=x onerror=y>'],
  ['# Title', 'heading-level: # Title → ## Title'],
  ['Title\n===', 'heading-level: Title\n=== → ## Title'],
  ['### Deep', 'heading-level: ### Deep → ## Deep'],
  ['## A\n\n#### B\n\n#### C\n\n## D', 'heading-level: #### B → ### B'],
])('in %j the problems stand where they are', (input, ...problems) => {
  expect(exampleBody(input).problems).toEqual(problems);
});

test('places are exact behind front matter, with CRLF, escapes and characters of two units', () => {
  const text = '> 🙂 \\* &amp;\r\n> [@a;] <b>\r\n> https://example.org/𝔘.\r\n';
  expect(exampleBody(text, '---\r\ntitle: 🙂\r\n---\r\n').problems).toEqual([
    'citation-syntax: [@a;] → [@a]',
    'html-forbidden: <b>',
    'bare-url: https://example.org/𝔘 → <https://example.org/𝔘>',
  ]);
});

test.each<[string, string?, string?]>([
  ['See https://example.org/a_b, please.', 'https://example.org/a_b', 'https://example.org/a_b'],
  ['(www.example.org/a(b))', 'www.example.org/a(b)', 'https://www.example.org/a(b)'],
  ['**HTTP://Example.org/*x***', 'HTTP://Example.org/*x', 'HTTP://Example.org/*x'],
  ['| https://example.org | x |\n| - | - |', 'https://example.org', 'https://example.org'],
  ['<https://example.org>'],
  ['[https://example.org](https://example.org)'],
  ['`https://example.org` and xhttps://example.org and https\\://example.org'],
  ['https://… and www.'],
])('the bare address in %j is found whole', (input, url, target) => {
  expect(exampleBody(input).problems).toEqual(url ? [`bare-url: ${url} → <${target}>`] : []);
});

test('every message is a sentence without full stop, and advice is given', () => {
  const text =
    '# x [@ [[]] <b> www.example.org [x](data:,) [[a|]] [@a;]\n\n#### y\n\n| x |\n| - |\n| [[a|b]] |';
  const { problems } = exampleBody(text).body;
  expect(new Set(problems.map(({ rule }) => rule)).size).toBe(7);
  for (const { message, advice } of problems) {
    expect(message).toMatch(/^[A-Z].*[^.]$/);
    expect(advice).toMatch(/^[A-Z].*[^.]$/);
  }
});

test('a message shows no more of an address than can be read', () => {
  const [problem] = exampleBody(`See https://example.org/${'a'.repeat(3000)} there.`).body.problems;
  expect(problem?.rule).toBe('bare-url');
  expect(problem?.message.length).toBeLessThan(300);
  expect(problem?.advice?.length).toBeLessThan(500);
});

import type { BlockContent, Link, Root, Strong } from 'mdast';
import { expect, test } from 'vitest';
import { renderBody } from './body.ts';
import { renderInline } from './html.ts';
import { articleOf, graphOf } from './small-wiki.ts';

const graph = graphOf({
  'topics/page.md': '---\ntitle: Page\nsummary: A page.\nform: overview\n---\nText.\n',
});

/** Renders a tree as it would be if the parser and the checker had let everything pass. */
function renderedTree(children: Root['children']): string {
  const page = articleOf(graph, 'page');
  return renderBody({ ...page, body: { ...page.body, tree: { type: 'root', children } } }, graph).html;
}

function rendered(prose: string): string {
  const wiki = graphOf({
    'topics/page.md': `---\ntitle: Page\nsummary: A page.\nform: overview\n---\n${prose}\n`,
  });
  return renderBody(articleOf(wiki, 'page'), wiki).html;
}

const badAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript&#58;alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'file:///etc/passwd',
  'ftp://a.example/',
  'blob:https://a.example/x',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/\\evil.example',
  'https:evil.example',
  'https:\\\\evil.example',
  'https://good.example@evil.example/',
  'https://good.example\\@evil.example/',
  'http://',
  '/absolute',
  '?query',
  '',
  '..',
  '../../../etc/passwd',
  'mailto:a@b.example?body=x%0Abcc:c@d.example',
];

test.each(badAddresses)('A link to %j is text without a link', (url) => {
  const link: Link = { type: 'link', url, children: [{ type: 'text', value: 'words' }] };
  expect(renderedTree([{ type: 'paragraph', children: [link] }])).toBe('<p>words</p>');
});

test.each([
  ...badAddresses,
  'https://tracker.example/pixel.png',
  '../images/../../x.png',
  '../images/%2e%2e/%2e%2e/x.png',
  '../images/%252e%252e/x.png',
  '../images/x.svg',
  '../images/x.png.html',
  '../images/a\\b.png',
  '../images/a\u0000.png',
  '/images/x.png',
  'x.png',
])('A picture at %j is its words alone', (url) => {
  const image = { type: 'image', url, alt: 'words' } as const;
  expect(renderedTree([{ type: 'paragraph', children: [image] }])).toBe(
    '<p><span class="image-unknown">words</span></p>',
  );
});

test('A host that looks like another is written in its ASCII form', () => {
  expect(rendered('[x](https://аpple.example)')).toContain('href="https://xn--');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>*{display:none}</style>',
  '<!-- <script> -->',
  '<![CDATA[<script>]]>',
  '<?php ?>',
  '<a href="javascript:alert(1)" style="color:red">x</a>',
  '<p onclick=alert(1)>x</p>',
])('The HTML %s leaves no tag behind', (html) => {
  for (const prose of [html, `Words ${html} words`]) expect(rendered(prose)).not.toMatch(/<(?!\/?p>)/);
  expect(renderedTree([{ type: 'html', value: html }])).toBe('');
});

test.each([
  ['*x*{onclick=alert(1)}', /<[^>]*onclick=/],
  ['`"><script>`', /<script/],
  ['```"onload=alert(1)\nx\n```', /onload=alert\(1\)"/],
  ['| <script> |\n|---|\n| " onload=x |', /<script|="" onload/],
  ['## <script>alert(1)</script>', /<script/],
  ['[^a"onclick]\n\n[^a"onclick]: x', / onclick/],
  ['![[" onload=x]]', / onload=x"/],
  ['[[page|<b>x</b>]]', /<b>/],
  ['[see <b> @page, <i>]', /<b>|<i>/],
])('%j breaks out of nothing', (prose, forbidden) => {
  expect(rendered(prose)).not.toMatch(forbidden);
});

test('Names that a tree could smuggle in are dropped by the second lock', () => {
  const data = { hName: 'script', hProperties: { onClick: 'x', style: 'y', id: 'cookie' } };
  const strong: Strong = { type: 'strong', data, children: [{ type: 'text', value: 'x' }] };
  expect(renderedTree([{ type: 'paragraph', children: [strong] }])).toBe('<p></p>');
  const div = { ...strong, data: { ...data, hName: 'div' } };
  expect(renderedTree([{ type: 'paragraph', children: [div] }])).toBe('<p><div>x</div></p>');
});

test.each(['# cookie', '## body', '## __proto__', '## constructor', '##', '## \u200b'])(
  'The heading %j clobbers nothing',
  (prose) => {
    for (const [, id] of rendered(prose).matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^s-./);
  },
);

test('A tree nested too deep is left out, not a stack overflow', () => {
  let node: BlockContent = { type: 'paragraph', children: [] };
  for (let depth = 0; depth < 20_000; depth += 1) node = { type: 'blockquote', children: [node] };
  expect(renderedTree([node])).toBe('');
});

test('Whatever is read is rendered, however deep it is nested', () => {
  const marks = Array.from({ length: 140 }, (_, n) => (n % 2 === 0 ? '*' : '_'));
  const open = marks.map((mark) => `${mark}a`).join(' ');
  const closed = marks.toReversed().map((mark) => `a${mark}`);
  expect(rendered(`${'>'.repeat(99)}${open} ${closed.join(' ')}`)).toMatch(/(?:a<\/em> ?){100}/);
});

test('Plain text stays plain text', () => {
  expect(renderInline('<b>a</b> & "c" \u2028')).toBe('&#x3C;b>a&#x3C;/b> &#x26; "c" \u2028');
});

test('No style attribute and no handler is ever written', () => {
  const html = rendered('| a |\n|:-:|\n| b |\n\n- [x] y\n\n> [!NOTE]\n> z\n\n1. o\n\n***\n\n**s** ~~d~~ `c`');
  expect(html).not.toMatch(/ style=| on[a-z]+=/);
});

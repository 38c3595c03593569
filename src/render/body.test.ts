import { expect, test } from 'vitest';
import { renderBody } from './body.ts';
import { articleOf, graphOf } from './small-wiki.ts';

const term = (title: string, extra = '') => `---\ntitle: ${title}\ndefinition: What it means.\n${extra}---\n`;

const others = {
  'sources/lab-2026.yml':
    'type: report\ntitle: Lag\nauthor: [{ literal: Lab }]\nissued: 2026\ngrade: study\ninterest: { kind: independent }\nfirsthand: true\n',
  'terms/lag.md': term('Lag', 'synonyms: [delay]\n'),
  'terms/time-lag.md': term('time lag'),
  'terms/quiet.md': term('quiet', 'link: false\n'),
  'dimensions/speed.md': `---
title: Speed
summary: How fast.
claims:
  - id: slow
    statement: Readers on screens trail by four to six months.
    asOf: 2026-05
    sources: [{ source: lab-2026, stance: supports }]
    quantities: [{ measure: reading-lag, low: 4, high: 6, range: estimate, ahead: paper }]
  - id: long
    statement: This statement goes on for a good while, far longer than any link in a sentence should ever be read.
    sources: [{ source: lab-2026, stance: supports }]
---
## First part

Text.
`,
};

function rendered(prose: string, base = '') {
  const page = `---\ntitle: Page\nsummary: A page.\nform: overview\n---\n${prose}\n`;
  const graph = graphOf({ ...others, 'topics/page.md': page });
  return renderBody(articleOf(graph, 'page'), graph, { base });
}

test.each([
  ['[[speed]]', '<a href="/dimensions/speed/" class="link-dimension">Speed</a>'],
  ['[[speed|how *fast*]]', '<a href="/dimensions/speed/" class="link-dimension">how *fast*</a>'],
  [
    '[[speed#First part]]',
    '<a href="/dimensions/speed/#s-first-part" class="link-dimension">Speed: First part</a>',
  ],
  ['[[speed#first-part|x]]', '<a href="/dimensions/speed/#s-first-part" class="link-dimension">x</a>'],
  ['[[speed#Nowhere]]', '<a href="/dimensions/speed/" class="link-dimension">Speed</a>'],
  [
    '[[slow]]',
    '<a href="/claims/slow/" class="link-claim">Readers on screens trail by four to six months</a>',
  ],
  [
    '[[long]]',
    '<a href="/claims/long/" class="link-claim">This statement goes on for a good while, far longer than any link in a…</a>',
  ],
  ['[[lab-2026]]', '<a href="/sources/lab-2026/" class="link-source">Lab 2026</a>'],
  ['[[nothing]]', '<span class="link-unknown">nothing</span>'],
])('The wikilink %s becomes %s', (prose, html) => {
  expect(rendered(prose).html).toBe(`<p>${html}</p>`);
});

test('Every address starts with the base path', () => {
  const { html } = rendered('[[speed]] lag ![x](../images/a.png) [@slow]\n\n![[slow]]', '/wiki');
  const addresses = Array.from(html.matchAll(/(?:href|src)="([^#"][^"]*)"/g), ([, address]) => address);
  expect(addresses).toEqual([
    '/wiki/dimensions/speed/',
    '/wiki/terms/lag/',
    '/wiki/images/a.png',
    '/wiki/claims/slow/',
    '/wiki/claims/slow/',
  ]);
});

test('A term is linked at its first use only, the longest name first, not in headings, links or code', () => {
  const { html } = rendered(
    '## Lag\n\n`lag` [lag](https://a.example) Quiet time lag, then delay and lag, time lag.',
  );
  expect(html).toBe(
    '<h2 id="s-lag">Lag <a class="anchor" href="#s-lag" aria-label="Link to the section Lag" data-pagefind-ignore="">#</a></h2>\n' +
      '<p><code>lag</code> <a href="https://a.example/" rel="noopener nofollow" class="external">lag</a> Quiet ' +
      '<a class="term" href="/terms/time-lag/" data-term="time-lag">time lag</a>, then ' +
      '<a class="term" href="/terms/lag/" data-term="lag">delay</a> and lag, time lag.</p>',
  );
});

test('A term that the author linked by hand before gets no second link', () => {
  expect(rendered('[[lag|The lag]] is a lag.').html).toBe(
    '<p><a href="/terms/lag/" class="link-term">The lag</a> is a lag.</p>',
  );
});

test('A term is not linked on its own page', () => {
  const graph = graphOf({ ...others, 'terms/lag.md': `${term('Lag')}Lag and time lag.\n` });
  expect(renderBody(articleOf(graph, 'lag'), graph).html).toBe(
    '<p>Lag and <a class="term" href="/terms/time-lag/" data-term="time-lag">time lag</a>.</p>',
  );
});

test('An embedded claim is a card between paragraphs, with figures, date and numbered sources', () => {
  expect(rendered('Before ![[slow]] after.').html).toBe(
    '<p>Before</p>\n' +
      '<aside class="claim-card" role="note"><p class="claim-statement"><a href="/claims/slow/">Readers on screens trail by four to six months.</a></p>' +
      '<dl class="claim-figures"><div><dt>Reading lag</dt><dd>4–6 months, printed ahead</dd></div></dl>' +
      '<p class="claim-meta">As of May 2026. Sources <span class="cite" data-pagefind-ignore="">[<a id="cite-1-1" href="#ref-1">1</a>]</span>.</p></aside>\n' +
      '<p>after.</p>',
  );
});

test('A card within a table or emphasis is a link, since no block may stand there', () => {
  expect(rendered('*see ![[slow]]*').html).toBe(
    '<p><em>see <a href="/claims/slow/" class="link-claim">Readers on screens trail by four to six months</a></em></p>',
  );
});

test('Headings carry a prefix, an anchor link and an entry in the table of contents', () => {
  const body = rendered('## Cookie\n\n### Body\n\n## Cookie');
  expect(body.toc).toEqual([
    { depth: 2, text: 'Cookie', id: 's-cookie' },
    { depth: 3, text: 'Body', id: 's-body' },
    { depth: 2, text: 'Cookie', id: 's-cookie-1' },
  ]);
  for (const { id } of body.toc) expect(body.html).toContain(`id="${id}"`);
});

test('A heading of the first level becomes one of the second, since the title is the only one', () => {
  expect(rendered('# Top').html).toMatch(/^<h2 id="s-top">/);
});

test('A table stands in a named region and is aligned by classes', () => {
  expect(rendered('| A | B | |\n|---|--:|---|\n| 1 | 2 | x |').html).toBe(
    '<section class="table-scroll" tabindex="0" aria-label="Table 1: A, B"><table>\n<thead>\n<tr>\n<th scope="col">A</th>\n' +
      '<th class="align-right" scope="col">B</th>\n<td></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n' +
      '<td class="align-right">2</td>\n<td>x</td>\n</tr>\n</tbody>\n</table></section>',
  );
});

test.each([
  [
    '> [!NOTE]\n> Text.',
    '<div class="alert alert-note">\n<p class="alert-title">Note</p>\n<p>Text.</p>\n</div>',
  ],
  [
    '> [!WARNING]\n> *Text*\n>\n> - more',
    '<div class="alert alert-warning">\n<p class="alert-title">Warning</p>\n<p><em>Text</em></p>\n<ul>\n<li>more</li>\n</ul>\n</div>',
  ],
  ['> [!TIP]', '<div class="alert alert-tip">\n<p class="alert-title">Tip</p>\n</div>'],
  ['> [!NOTE] beside', '<blockquote>\n<p>[!NOTE] beside</p>\n</blockquote>'],
  ['> [!OTHER]\n> x', '<blockquote>\n<p>[!OTHER]\nx</p>\n</blockquote>'],
  ['> Plain', '<blockquote>\n<p>Plain</p>\n</blockquote>'],
])('The quote %j becomes %s', (prose, html) => {
  expect(rendered(prose).html).toBe(html);
});

test('Footnotes count by letters, carry ids of the article and lead both ways', () => {
  const { html } = rendered('One[^x] two[^y] one[^x].\n\n[^x]: X.\n[^y]: Y.');
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
  const targets = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id ?? '');
  expect(targets.length).toBe(6);
  for (const target of targets) expect(ids).toContain(target);
  expect([...ids].every((id) => id?.startsWith('n-page-'))).toBe(true);
  expect(html).toContain('>b</a></sup>');
  expect(html).toContain('<ol type="a">');
});

test('Tasks show a sign, lists and code stay ordinary', () => {
  expect(rendered('- [x] a\n- [ ] b\n\n```js\nx\n```').html).toBe(
    '<ul class="contains-task-list">\n<li class="task-list-item">☑ a</li>\n<li class="task-list-item">☐ b</li>\n</ul>\n' +
      '<pre><code class="language-js">x\n</code></pre>',
  );
});

test('Rendering twice gives the same bytes and leaves the tree as it was', () => {
  const graph = graphOf({
    ...others,
    'topics/page.md':
      '---\ntitle: P\nsummary: S.\nform: overview\n---\n> [!NOTE]\n> lag [@slow]\n\na ![[slow]] b\n',
  });
  const article = articleOf(graph, 'page');
  const before = JSON.stringify(article.body.tree);
  expect(renderBody(article, graph).html).toBe(renderBody(article, graph).html);
  expect(JSON.stringify(article.body.tree)).toBe(before);
});

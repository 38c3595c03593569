import { expect, test } from 'vitest';
import { planWiki } from '../corpus/plan.ts';
import { corpusFiles, USUAL } from '../corpus/write-corpus.ts';
import { PEERS } from './all.ts';
import { pageText, plainPages, type PlainPage } from './pages.ts';
import { siteFiles } from './peer.ts';

function pagesOf(files: Record<string, string>): PlainPage[] {
  return plainPages(
    Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  );
}

const files = {
  'wiki.yml': 'name: A gap\n',
  'sources/kim-2025.yml':
    'type: report\ntitle: A "fast" study\nauthor:\n  - { family: Kim, given: Jo }\n  - { literal: The Lab }\nissued: 2025-03\npublisher: Lab Press\nURL: https://lab.example/a\n',
  'sources/lee-2026.yml': 'type: article\ntitle: Another\nissued: 2026\npublisher: News\n',
  'briefs/pace.md': `---
title: Pace
summary: How fast.
claims:
  - id: pace-grows
    statement: It grows.
    sources:
      - { source: kim-2025, stance: supports, locator: p. 3 }
      - { source: lee-2026, stance: qualifies }
      - { source: lee-2026, stance: disputes }
---

It grows [@pace-grows], as said [@pace-grows] by [[term-one|one]] and [[pace]].

Seen [@lee-2026] and [@nobody] at [[nowhere|no place]].
`,
  'terms/term-one.md': '---\ntitle: One\n---\n\nA term.\n',
};

test('an article becomes Markdown with footnotes and links, a source a page with its record', () => {
  expect(
    pagesOf(files)
      .map((page) => `=== ${page.path}\n${pageText(page)}`)
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "=== sources/kim-2025
    ---
    title: "A \\"fast\\" study"
    ---

    - Authors: Jo Kim, The Lab
    - Type: report
    - Publisher: Lab Press
    - Date: 2025-03
    - Address: <https://lab.example/a>

    === sources/lee-2026
    ---
    title: "Another"
    ---

    - Type: article
    - Publisher: News
    - Date: 2026

    === briefs/pace
    ---
    title: "Pace"
    description: "How fast."
    ---

    It grows [^pace-grows], as said [^pace-grows] by [one](/terms/term-one/) and [pace](/briefs/pace/).

    Seen [^lee-2026] and [@nobody] at no place.

    [^pace-grows]: [A "fast" study](/sources/kim-2025/), Lab Press, 2025; [Another](/sources/lee-2026/), News, 2026.

    [^lee-2026]: [Another](/sources/lee-2026/), News, 2026.

    === terms/term-one
    ---
    title: "One"
    ---

    A term.
    "
  `);
});

test('a file that cannot be read is refused, since the builders would do less than we do', () => {
  expect(() => pagesOf({ 'terms/one.md': '---\ntitle: [\n---\n' })).toThrow('`terms/one.md` cannot be read');
});

const generated = Object.fromEntries(corpusFiles(planWiki({ articles: 30, ...USUAL })));
const pages = pagesOf(generated);

test('every article and source of a generated wiki becomes a page without marks of ours', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    Object.keys(generated)
      .filter((path) => path !== 'wiki.yml')
      .map((path) => path.replace(/\.\w+$/, '')),
  );
  expect(pages.filter(({ body }) => /\[@|\[\[/.test(body))).toEqual([]);
  const articles = pages.filter(({ path }) => !path.startsWith('sources/'));
  // Each footnote is called, and each call has its footnote with a link to a source.
  for (const { body } of articles) {
    const notes = [...body.matchAll(/^\[\^(.+)\]: .*\]\(\/sources\//gm)].map(([, key]) => key);
    const calls = [...body.matchAll(/(?<!^)\[\^([a-z0-9-]+)\]/gm)].map(([, key]) => key);
    expect(new Set(calls)).toEqual(new Set(notes));
    expect(calls).toHaveLength(5);
  }
});

test.each(Object.entries(PEERS))('the site of %s has its settings and a file for each page', (_, peer) => {
  const site = new Map(siteFiles(peer, pages, pageText));
  expect(site.size).toBe(Object.keys(peer.settings).length + pages.length);
  for (const { path } of pages) expect(site.get(`${peer.pages}/${path}.md`)).toMatch(/^---\ntitle: "/);
});

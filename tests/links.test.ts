import { describe, expect, inject, test } from 'vitest';
import { brokenLinks } from '../src/site/broken-links.ts';
import { loadWiki } from '../src/wiki/index.ts';
import { builtPages } from './setup/pages.ts';

/** What search engines and screen readers ask of a page, as Lighthouse asks for it. */
const SAID = [
  /^<!doctype html>/i,
  /<html lang="[a-z]/,
  /<meta charset="utf-8"/i,
  /<meta name="viewport" content="width=device-width, initial-scale=1"/,
  /<meta name="description" content="[^"]{10}/,
];
/** Words of a link that tell nothing of where it leads, as Lighthouse lists them. */
const SAYS_NOTHING =
  /^(?:click (?:here|this)|go|(?:right )?here|information|learn more|(?:read |see )?more|more info(?:rmation)?|start|this)$/i;

describe.each(['real', 'office'] as const)('the %s wiki', (name) => {
  const site = inject(name);
  const pages = builtPages(site.folder, site.base);
  const { graph } = loadWiki(site.content);

  test('every internal link and anchor leads somewhere', () => {
    const files = pages.map(({ file }) => file);
    expect(brokenLinks(site.folder, site.base, files)).toEqual([]);
  });

  test('there is one page for each article, claim and source', () => {
    const files = new Set(pages.map((page) => page.file));
    const folders = {
      ...Object.fromEntries(graph.articles.map(({ kind }) => [kind, `${kind}s`])),
      source: 'sources',
      claim: 'claims',
    };
    const missing = [...graph.articles, ...graph.claims, ...graph.sources]
      .map(({ kind, id }) => `${folders[kind as 'claim']}/${id}/index.html`)
      .filter((file) => !files.has(file));
    expect(missing).toEqual([]);
  });

  test('each page has one first heading and a title of its own', () => {
    const titles = new Map<string, string[]>();
    const odd = pages.flatMap((page) => {
      const headings = page.html.match(/<h1[\s>]/g)?.length ?? 0;
      const title = /<title>([^<]*)<\/title>/.exec(page.html)?.[1] ?? '';
      titles.set(title, [...(titles.get(title) ?? []), page.file]);
      return headings === 1 && title !== ''
        ? []
        : [`${page.file}: ${headings} first headings, title “${title}”`];
    });
    expect(odd).toEqual([]);
    expect([...titles.values()].filter((files) => files.length > 1)).toEqual([]);
  });

  test('each page says what it is and where, and no link says nothing', () => {
    const odd = pages.flatMap(({ file, html }) => {
      const leadsOn = html.includes('http-equiv="refresh"');
      const lacks = leadsOn ? [] : SAID.filter((part) => !part.test(html)).map(String);
      const links = [...html.matchAll(/<a\s([^>]*)>([\s\S]*?)<\/a>/g)];
      const blind = links.filter(([, attributes = '']) => !/\bhref="[^"]/.test(attributes));
      const empty = links.filter(([, , inner = '']) =>
        SAYS_NOTHING.test(inner.replace(/<[^>]*>/g, '').trim()),
      );
      return [...lacks, ...[...blind, ...empty].map(([link]) => link)].map((fault) => `${file}: ${fault}`);
    });
    expect(odd).toEqual([]);
  });

  test('no page has an inline script, style element or style attribute', () => {
    const odd = pages.filter(({ html }) => /<style[\s>]|\sstyle="|<script(?![^>]*\ssrc=)[^>]*>/.test(html));
    expect(odd.map(({ file }) => file)).toEqual([]);
  });
});

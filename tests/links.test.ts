import { describe, expect, inject, test } from 'vitest';
import { brokenLinks } from '../src/site/broken-links.ts';
import { loadWiki } from '../src/wiki/index.ts';
import { builtPages } from './setup/pages.ts';

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

  test('no page has an inline script, style element or style attribute', () => {
    const odd = pages.filter(({ html }) => /<style[\s>]|\sstyle="|<script(?![^>]*\ssrc=)[^>]*>/.test(html));
    expect(odd.map(({ file }) => file)).toEqual([]);
  });
});

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { builtPages, type BuiltPage } from './setup/pages.ts';

const HREF = /\s(?:href|src|action)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

function unescaped(text: string): string {
  return text
    .replaceAll('&#x26;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

function fileAt(folder: string, base: string, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const inner = decodeURIComponent(path.slice(base.length));
  const file = join(folder, inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner);
  return existsSync(file) && statSync(file).isFile() ? file.slice(folder.length + 1) : undefined;
}

function broken(pages: readonly BuiltPage[], folder: string, base: string): string[] {
  const ids = new Map(
    pages.map((page) => [page.file, new Set([...page.html.matchAll(ID)].map((match) => match[1] ?? ''))]),
  );
  return pages.flatMap((page) =>
    [...page.html.matchAll(HREF)].flatMap((match) => {
      const url = new URL(unescaped(match[1] ?? ''), `http://site${page.address}`);
      if (url.origin !== 'http://site') return [];
      const target = fileAt(folder, base, url.pathname);
      if (!target) return [`${page.file}: ${match[1]} leads nowhere`];
      const anchor = decodeURIComponent(url.hash.slice(1));
      const known = ids.get(target);
      return anchor !== '' && known && !known.has(anchor)
        ? [`${page.file}: ${match[1]} has no such place`]
        : [];
    }),
  );
}

describe.each(['real', 'office'] as const)('the %s wiki', (name) => {
  const site = inject(name);
  const pages = builtPages(site.folder, site.base);
  const { graph } = loadWiki(site.content);

  test('every internal link and anchor leads somewhere', () => {
    expect(broken(pages, site.folder, site.base)).toEqual([]);
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

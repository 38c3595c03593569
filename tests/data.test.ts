import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { openBrowser, withPage } from './setup/browser.ts';
import { builtPages, filesBelow } from './setup/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What is wrong with the form of an XML text by the parser of a browser; `undefined` where nothing is. */
function xmlFault(text: string): Promise<string | undefined> {
  return withPage(browser, {}, (page) =>
    page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ??
        undefined,
      text,
    ),
  );
}

interface ApiLink {
  readonly id: string;
  readonly page: string;
  readonly json: string;
}

describe.each(['real', 'office'] as const)('the data of the %s wiki', (name) => {
  const site = inject(name);
  const { graph } = loadWiki(site.content);
  const { settings } = graph;
  const entities = [...graph.articles, ...graph.claims, ...graph.sources];
  const text = (path: string): string => readFileSync(join(site.folder, path), 'utf8');
  const api = (path: string): unknown => JSON.parse(text(`api/v1/${path}`));
  /** File below the folder of the site of an address below the origin. */
  const fileOf = (address: string): string => {
    expect(address.startsWith(site.base), address).toBe(true);
    return address.slice(site.base.length).replace(/(^|\/)$/, '$1index.html');
  };
  const exists = (address: string): boolean => existsSync(join(site.folder, fileOf(address)));

  test('is JSON in every file', () => {
    const files = filesBelow(join(site.folder, 'api/v1'));
    expect(files.length).toBeGreaterThan(entities.length);
    for (const file of files) expect(() => api(file), file).not.toThrow();
  });

  test('lists every entity, each with a page and a record of its own', () => {
    const index = api('index.json') as { lists: Record<string, string>; graph: string; settings: string };
    const links = Object.values(index.lists).flatMap(
      (address) => JSON.parse(text(fileOf(address))) as ApiLink[],
    );
    expect(links.map(({ id }) => id).sort()).toEqual(entities.map(({ id }) => id).sort());
    expect(links.filter(({ page, json }) => !exists(page) || !exists(json))).toEqual([]);
    for (const { id, json } of links) expect(JSON.parse(text(fileOf(json)))).toMatchObject({ id });
    expect(JSON.parse(text(fileOf(index.settings)))).toMatchObject({ name: settings.name });
  });

  test('holds the whole graph, whose edges end at its nodes', () => {
    const { nodes, edges, redirects } = api('graph.json') as {
      nodes: ApiLink[];
      edges: { from: string; to: string }[];
      redirects: Record<string, string>;
    };
    const ids = new Set([...nodes.map(({ id }) => id), ...Object.keys(redirects)]);
    expect(nodes).toHaveLength(entities.length);
    expect(edges.length).toBeGreaterThan(entities.length);
    expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });

  test('gives each source as BibTeX, RIS and CSL-JSON', () => {
    expect(filesBelow(join(site.folder, 'cite'))).toHaveLength(graph.sources.length * 3);
    for (const { id } of graph.sources) {
      expect(text(`cite/${id}.bib`)).toMatch(new RegExp(`^@[a-z]+\\{${id},`));
      expect(text(`cite/${id}.ris`)).toMatch(/^TY {2}- [A-Z]+\r?\n[\s\S]*ER {2}-\s*$/);
      expect(JSON.parse(text(`cite/${id}.csl.json`))).toMatchObject([{ id }]);
    }
  });

  test('gives a feed of pages that exist', async () => {
    const feed = text('feed.xml');
    expect(await xmlFault(feed)).toBeUndefined();
    const origin = settings.url ?? '';
    const entries = [...feed.matchAll(/<entry>[\s\S]*?<link href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(entries.length).toBeGreaterThan(3);
    expect(new Set(entries).size).toBe(entries.length);
    for (const href of entries) expect(exists(href.slice(origin.length)), href).toBe(true);
    const days = [...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, day = '']) => day);
    for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
  });

  test('lists in its sitemaps just the pages that search engines may show', async () => {
    const origin = settings.url ?? '';
    const places = (xml: string): string[] =>
      [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, href = '']) => href.slice(origin.length));
    const index = text('sitemap-index.xml');
    expect(await xmlFault(index)).toBeUndefined();
    const listed: string[] = [];
    for (const map of places(index)) {
      const xml = text(map.slice(site.base.length));
      expect(await xmlFault(xml)).toBeUndefined();
      listed.push(...places(xml));
    }
    const open = builtPages(site.folder, site.base).filter(({ html }) => !html.includes('content="noindex"'));
    expect([...listed].sort()).toEqual(open.map(({ address }) => address).sort());
    expect(text('robots.txt')).toContain(`Sitemap: ${origin}${site.base}sitemap-index.xml`);
  });

  test('writes the headers down for hosts that read them from a file', () => {
    const headers = text('_headers');
    expect(headers).toContain(`${site.base}*\n  Content-Security-Policy: default-src 'none'`);
    expect(headers).toContain(`${site.base}_astro/*\n  Cache-Control: public, max-age=31536000, immutable`);
  });
});

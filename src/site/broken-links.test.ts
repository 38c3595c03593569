import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-links-'));

function page(file: string, html: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), html);
}

beforeAll(() => {
  page('index.html', '<h1 id="top">Home</h1>');
  page('claims/a/index.html', '<h2 id="what-&#x26;-why">A</h2>');
  page('theme.js', '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['/wiki/', undefined],
  ['/wiki/claims/a/', undefined],
  ['/wiki/claims/a/#what-%26-why', undefined],
  ['/wiki/claims/a/?q=1', undefined],
  ['../', undefined],
  ['#', undefined],
  ['/wiki/theme.js', undefined],
  ['https://other.example/nothing', undefined],
  ['mailto:a@b.example', undefined],
  ['/wiki/claims/b/', 'page'],
  ['/wiki/claims/a', 'page'],
  ['/claims/a/', 'page'],
  ['/wiki/claims/a/#nothing', 'place'],
  ['#nothing', 'place'],
  ['/wiki/%E0%A4%A', 'page'],
  ['/wiki/&quot;', 'page'],
])('the link %s lacks %s', (link, missing) => {
  page('links/index.html', `<a href="${link}">x</a> <a href="${link}">again</a>`);
  const found = brokenLinks(folder, '/wiki/', ['links/index.html']);
  expect(found).toEqual(missing ? [{ page: 'links/index.html', link, missing }] : []);
});

import { expect, test } from 'vitest';
import { cacheControl, headersFile, PAGE_POLICY, SECURITY_HEADERS } from './headers.ts';

test('the policy allows no inline code, no evaluation of text and no other origin', () => {
  expect(PAGE_POLICY).toMatch(/^default-src 'none'; /);
  expect(PAGE_POLICY).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
});

test('the policy of the headers is that of the pages, and keeps frames out', () => {
  expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(`${PAGE_POLICY}; frame-ancestors 'none'`);
});

test.each([
  ['/_astro/a.123.css', 'public, max-age=31536000, immutable'],
  ['_astro/a.123.css', 'public, max-age=31536000, immutable'],
  ['/pagefind/index/en_1.pf_index', 'public, max-age=31536000, immutable'],
  ['/pagefind/fragment/en_1.pf_fragment', 'public, max-age=31536000, immutable'],
  ['/pagefind/filter/en_1.pf_filter', 'public, max-age=31536000, immutable'],
  ['/topics/_astro/', 'public, max-age=0, must-revalidate'],
  ['/claims/lag/', 'public, max-age=0, must-revalidate'],
  ['/pagefind/pagefind.js', 'public, max-age=0, must-revalidate'],
])('%s may be kept: %s', (path, control) => {
  expect(cacheControl(path)).toBe(control);
});

test('the file for hosts has every header for all addresses below the base', () => {
  const lines = headersFile('/wiki/').split('\n');
  expect(lines[0]).toBe('/wiki/*');
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  expect(lines.slice(1, 1 + headers.length)).toEqual(headers);
  expect(lines.slice(1 + headers.length).join('\n')).toMatchInlineSnapshot(`
    "
    /wiki/_astro/*
      Cache-Control: public, max-age=31536000, immutable

    /wiki/pagefind/fragment/*
      Cache-Control: public, max-age=31536000, immutable

    /wiki/pagefind/index/*
      Cache-Control: public, max-age=31536000, immutable

    /wiki/pagefind/filter/*
      Cache-Control: public, max-age=31536000, immutable
    "
  `);
});

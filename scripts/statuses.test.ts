import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FRESHNESS_WORDS, STANDING_WORDS, SUPPORT_WORDS } from '../src/views/words.ts';
import { MARKS } from '../src/wiki/index.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/reference/statuses.md'), 'utf8');

test.each([
  ['support', SUPPORT_WORDS],
  ['standing', STANDING_WORDS],
  ['freshness', FRESHNESS_WORDS],
])('the page of the statuses has a row for each value of %s', (_, words) => {
  const rows = [...page.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, value]) => value);
  for (const value of Object.keys(words)) expect(rows).toContain(value);
});

test('the page of the statuses gives the marks in their order', () => {
  expect(page.replace(/\s+/g, ' ')).toContain(MARKS.map((mark) => `\`${mark}\``).join(', '));
});

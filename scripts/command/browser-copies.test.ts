import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { browserCopies, COPIES } from './browser-copies.ts';
import { drift } from './generated-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('browsers check by the same code as the core: run `npm run generate` and commit what it writes', () => {
  const found = drift(root, {
    files: browserCopies(root),
    own: { folder: COPIES, ending: '.ts' },
    from: 'the core',
  });
  expect(found).toEqual({ stale: [], left: [] });
});

test('copies import nothing but each other', () => {
  for (const text of browserCopies(root).values()) {
    for (const [, from] of text.matchAll(/ from '([^']+)'/g)) expect(from).toMatch(/^\.\/[a-z-]+\.ts$/);
  }
});

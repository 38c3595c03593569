import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fieldReference, jsonSchemas, snippetFile } from '../src/wiki/index.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const MEND = 'is stale: run `npm run generate` and commit what it writes';

test('the JSON Schemas in the repository are those of the schemas in the code', () => {
  const texts = jsonSchemas();
  expect(readdirSync(at('schemas')).sort(), MEND).toEqual(Object.keys(texts).sort());
  for (const [name, text] of Object.entries(texts)) {
    expect(readFileSync(at(`schemas/${name}`), 'utf8') === text, `schemas/${name} ${MEND}`).toBe(true);
  }
});

test('the reference of fields in the repository is that of the schemas in the code', () => {
  const page = 'docs/reference/fields.md';
  expect(readFileSync(at(page), 'utf8') === fieldReference(), `${page} ${MEND}`).toBe(true);
});

test('the snippets of the editor in the repository are those of the schemas in the code', () => {
  const file = '.vscode/wiki.code-snippets';
  expect(readFileSync(at(file), 'utf8') === snippetFile(), `${file} ${MEND}`).toBe(true);
});

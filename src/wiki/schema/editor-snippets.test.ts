import { expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';
import { editorSnippets } from './editor-snippets.ts';
import { FOLDERS, type ArticleKind } from './kinds.ts';

/** What stands in the editor when every stop is passed over: the first of the choices, the text of the stop. */
function passedOver(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

const snippets = Object.entries(editorSnippets());

function fileOf(name: string, text: string): Record<string, string> {
  const claim = (part: string) =>
    `---\ntitle: Lag\ndefinition: How far one trails.\nclaims:\n${part.replace(/^/gm, '  ')}\n---\n`;
  if (name === 'source') return { 'sources/new-one.yml': text };
  if (name === 'claim') return { 'terms/new-one.md': claim(text) };
  const list = { 'source of a claim': 'sources', figure: 'quantities', relation: 'relations' }[name];
  if (list === undefined) return { [`${FOLDERS[name as ArticleKind]}/new-one.md`]: text };
  return {
    'terms/new-one.md': claim(
      `- id: new-claim\n  statement: It is so.\n  ${list}:\n${text.replace(/^/gm, '    ')}`,
    ),
  };
}

test.each(snippets)('the snippet of a %s is YAML with known fields in it', (name, { body }) => {
  const files = fileOf(name, passedOver(body));
  const found = findingsOf(files).filter(({ place }) => place.file in files);
  const slips = found.filter(({ rule }) => /^(front-matter|field-unknown|file-|id-duplicate)/.test(rule));
  expect(slips.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  // Whatever is left open is told, so that no snippet is published half filled in.
  expect(found.length).toBeGreaterThan(0);
});

test.each(snippets)('the stops of the snippet of a %s come in order, each once', (_, { body }) => {
  const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
  const last = stops.filter((number) => number > 0);
  expect(last).toEqual(last.map((_number, index) => index + 1));
  expect(stops.filter((number) => number === 0)).toHaveLength(1);
});

test('the snippet of a claim, as it stands in the editor', () => {
  expect(passedOver(editorSnippets()['claim']?.body ?? [])).toBe(
    [
      '- id: ',
      '  statement: ',
      '  sources:',
      '    - source: source',
      '      stance: supports',
      '      locator: ',
      '  asOf: YYYY-MM-DD',
      '  ',
    ].join('\n'),
  );
});

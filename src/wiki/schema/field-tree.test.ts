import { expect, test } from 'vitest';
import { fieldTree, type Field, type FieldType } from './field-tree.ts';
import { fieldRows } from './field-reference.ts';
import { DESCRIBED, DESCRIBED_KINDS } from './json-schema.ts';

const field = (fields: readonly Field[], name: string): FieldType | undefined =>
  fields.find((each) => each.name === name)?.is;

/** Names as the reference of fields writes them: `sources[].stance`. */
function names(fields: readonly Field[], prefix = ''): string[] {
  return fields.flatMap(({ name, is }) => [`${prefix}${name}`, ...inside(is, `${prefix}${name}`)]);
}

function inside(is: FieldType, name: string): string[] {
  if (is.type === 'fields') return names(is.fields, `${name}.`);
  if (is.type === 'list') return inside(is.of, `${name}[]`);
  if (is.type === 'table') return inside(is.of, `${name}.<key>`);
  if (is.type === 'either') return is.options.flatMap((option) => inside(option, name));
  return [];
}

test.each(DESCRIBED_KINDS)('the tree of a %s has every field of its schema, as plain data', (kind) => {
  const tree = fieldTree(kind);
  expect(names(tree)).toEqual(fieldRows(DESCRIBED[kind]).map((row) => row.name));
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
});

test.each([
  ['statement', { type: 'text', max: 300 }],
  ['asOf', { type: 'date' }],
  ['heldBy', { type: 'list', of: { type: 'reference', to: ['holder'], words: [] } }],
  ['origin', { type: 'words', words: ['editorial'] }],
])('a claim has %s', (name, expected) => {
  expect(field(fieldTree('claim'), name)).toEqual(expected);
});

test('a pattern brings the words that are said where a text does not fit', () => {
  const doi = field(fieldTree('source'), 'DOI');
  expect(doi).toMatchObject({ type: 'pattern', message: expect.stringContaining('a DOI starts with') });
  expect(doi?.type === 'pattern' && new RegExp(doi.pattern).test('10.1234/x')).toBe(true);
});

test('a figure may say ahead with a pole or a word, and between with two texts', () => {
  const quantities = field(fieldTree('claim'), 'quantities');
  const figure = quantities?.type === 'list' && quantities.of.type === 'fields' ? quantities.of.fields : [];
  expect(field(figure, 'ahead')).toEqual({ type: 'reference', to: ['pole'], words: ['level', 'none'] });
  expect(field(figure, 'between')).toEqual({
    type: 'pair',
    of: [
      { type: 'text', max: 120 },
      { type: 'text', max: 120 },
    ],
  });
});

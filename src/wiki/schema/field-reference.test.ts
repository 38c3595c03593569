import { expect, test } from 'vitest';
import { fieldReference, fieldRows, type FieldRow } from './field-reference.ts';
import { DESCRIBED, type DescribedKind } from './json-schema.ts';

function row(kind: DescribedKind, name: string): Omit<FieldRow, 'description'> | undefined {
  const found = fieldRows(DESCRIBED[kind]).find((each) => each.name === name);
  return found && { name: found.name, required: found.required, reads: found.reads };
}

test.each<[kind: DescribedKind, name: string, required: boolean, reads: string]>([
  ['topic', 'title', true, 'text, at most 120 characters'],
  ['topic', 'form', true, '`overview`, `comparison` or `tracker`'],
  ['topic', 'claims', false, 'list of claims'],
  ['topic', 'timeline', false, 'fields'],
  ['topic', 'timeline.from', false, 'date'],
  ['topic', 'exceptions[].count', false, 'whole number, at least 1'],
  ['claim', 'sources[].source', true, 'id of a source'],
  ['claim', 'quantities[].ahead', false, 'key of a pole, `level` or `none`'],
  ['claim', 'quantities[].between', false, 'list of 2: text, at most 120 characters'],
  ['claim', 'quantities[].testClass', false, 'key of a test class'],
  ['source', 'author', false, 'list: fields with `family` or fields with `literal`'],
  ['source', 'author[].family', true, 'text, at most 120 characters'],
  ['source', 'interest.kind', true, 'key of an interest'],
  ['source', 'URL', false, 'web address'],
  ['source', 'etAl', false, '`true` or `false`'],
  ['settings', 'measures.<key>.min', false, 'number'],
  ['settings', 'poles', true, 'table by key: fields'],
])('%s has %s', (kind, name, required, reads) => {
  expect(row(kind, name)).toEqual({ name, required, reads });
});

test('the page has one heading and whole tables', () => {
  const lines = fieldReference().split('\n');
  expect(lines.filter((line) => line.startsWith('# '))).toEqual(['# Reference of fields']);
  for (const line of lines.filter((each) => each.startsWith('|'))) {
    expect(line.replaceAll('\\|', '').split('|'), line).toHaveLength(6);
  }
});

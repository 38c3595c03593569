import { describe, expect, test } from 'vitest';
import { applyEdits } from './apply.ts';
import { reorder } from './reorder.ts';
import type { Path } from './yaml-tree.ts';

function inOrder(text: string, path: Path, wanted: string): string | undefined {
  const edits = reorder({ file: 'a.yml', text, start: 0, end: text.length }, path, wanted.split(' '));
  return edits && applyEdits(text, edits);
}

describe('fields move whole', () => {
  test.each<[string, string, Path, string, string]>([
    ['one line for another', 'b: 2\na: 1\n', [], 'a b', 'a: 1\nb: 2\n'],
    ['without a last line ending', 'b: 2\na: 1', [], 'a b', 'a: 1\nb: 2'],
    ['with CRLF', 'b: 2\r\na: 1\r\n', [], 'a b', 'a: 1\r\nb: 2\r\n'],
    ['with their comments', 'b: 2 # two\n# one\na: 1\n', [], 'a b', '# one\na: 1\nb: 2 # two\n'],
    ['and what parts them stays', 'b: 2\n\na: 1\nc: 3\n', [], 'a b c', 'a: 1\n\nb: 2\nc: 3\n'],
    [
      'over several lines',
      'b:\n  - x\n  - y\na: >-\n  t\n  u\n',
      [],
      'a b',
      'a: >-\n  t\n  u\nb:\n  - x\n  - y\n',
    ],
    [
      'within an entry',
      'l:\n  - b: 2\n    a: 1\n  - c: 3\n',
      ['l', 0],
      'a b',
      'l:\n  - a: 1\n    b: 2\n  - c: 3\n',
    ],
    ['within braces', 'l: {b: [x, y],  a: 1 } # c\n', ['l'], 'a b', 'l: {a: 1,  b: [x, y] } # c\n'],
    ['not at all where the order is right', 'a: 1\nb: 2\n', [], 'a b', 'a: 1\nb: 2\n'],
  ])('%s', (_, before, path, wanted, after) => {
    expect(inOrder(before, path, wanted)).toBe(after);
  });

  test.each<[string, string, Path, string]>([
    ['a name is missing', 'b: 2\na: 1\n', [], 'a'],
    ['a name is not there', 'b: 2\na: 1\n', [], 'a c'],
    ['a comment would stand behind a hyphen', 'l:\n  - b: 2\n    # one\n    a: 1\n', ['l', 0], 'a b'],
    ['a text keeps its last lines', 'b: |+\n  x\n\na: 1\n', [], 'a b'],
    ['it is no group of fields', 'l: [a]\n', ['l'], 'a'],
  ])('and stay where %s', (_, text, path, wanted) => {
    expect(inOrder(text, path, wanted)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { applyEdits } from './apply.ts';
import { removal } from './remove.ts';
import type { Path } from './yaml-tree.ts';

function without(text: string, path: Path): string | undefined {
  const edit = removal({ file: 'a.yml', text, start: 0, end: text.length }, path);
  return edit && applyEdits(text, [edit]);
}

describe('what is taken out goes with its line and nothing else', () => {
  test.each<[string, string, Path, string]>([
    ['a field', 'a: 1\nb: 2\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['the first field', 'a: 1\nb: 2\n', ['a'], 'b: 2\n'],
    ['the last field', 'a: 1\nb: 2\n', ['b'], 'a: 1\n'],
    ['the last field of a file without a last line ending', 'a: 1\nb: 2', ['b'], 'a: 1'],
    ['a field with lines that end in CRLF', 'a: 1\r\nb: 2\r\nc: 3\r\n', ['b'], 'a: 1\r\nc: 3\r\n'],
    ['a field without a value', 'a:\nb: 2\n', ['a'], 'b: 2\n'],
    ['a field over several lines', 'a: 1\nb: >-\n  x\n\n  y\n\nc: 3\n', ['b'], 'a: 1\n\nc: 3\n'],
    ['a field that keeps its last lines', 'b: |+\n  x\n\nc: 3\n', ['b'], 'c: 3\n'],
    ['a field below a comment', '# about a\na: 1\n# about b\nb: 2\n', ['a'], '# about a\n# about b\nb: 2\n'],
    ['an entry', 'l:\n  - a\n  - b\n', ['l', 0], 'l:\n  - b\n'],
    [
      'an entry of several lines',
      'l:\n  - a: 1\n    b: 2\n  - c: 3\nx: y\n',
      ['l', 0],
      'l:\n  - c: 3\nx: y\n',
    ],
    ['the only entry, with its list', 'x: y\nl:\n  - a\n', ['l', 0], 'x: y\n'],
    ['the first field of an entry', 'l:\n  - a: 1\n    b: 2\n', ['l', 0, 'a'], 'l:\n  - b: 2\n'],
    ['a later field of an entry', 'l:\n  - a: 1\n    b: 2\n', ['l', 0, 'b'], 'l:\n  - a: 1\n'],
    ['the first in brackets', 'l: [ a, b ] # c\n', ['l', 0], 'l: [ b ] # c\n'],
    ['the last in brackets', 'l: [ a, b ] # c\n', ['l', 1], 'l: [ a ] # c\n'],
    ['the only one in brackets, with its field', 'x: y\nl: [a]\n', ['l', 0], 'x: y\n'],
    ['a field in braces', 'l: { a: 1, b: 2, c: 3 }\n', ['l', 'b'], 'l: { a: 1, c: 3 }\n'],
    ['a list in braces', 'l: { a: 1, b: [x] }\n', ['l', 'b', 0], 'l: { a: 1 }\n'],
  ])('%s', (_, before, path, after) => {
    expect(without(before, path)).toBe(after);
  });

  test.each<[string, string, Path]>([
    ['a comment stands behind it', 'a: 1 # why\nb: 2\n', ['a']],
    [
      'a comment stands between it and the field that would come up',
      'l:\n  - a: 1\n    # b\n    b: 2\n',
      ['l', 0, 'a'],
    ],
    ['nothing would be left of a group', 'l:\n  a: 1\n', ['l', 'a']],
    ['nothing is there', 'a: 1\n', ['b']],
    ['it is the whole', 'a: 1\n', []],
  ])('nothing goes where %s', (_, text, path) => {
    expect(without(text, path)).toBeUndefined();
  });

  test('the last field of a front matter leaves the fence where it is', () => {
    const text = '---\r\na: 1\r\nb: 2\r\n---\r\nText.\r\n';
    const edit = removal({ file: 'a.md', text, start: 3, end: 15 }, ['b']);
    expect(edit && applyEdits(text, [edit])).toBe('---\r\na: 1\r\n---\r\nText.\r\n');
  });
});

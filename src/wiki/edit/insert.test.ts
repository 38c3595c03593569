import { describe, expect, test } from 'vitest';
import { applyEdits } from './apply.ts';
import { insertEntry, insertField } from './insert.ts';
import type { Path, YamlStretch } from './yaml-tree.ts';

const stretch = (text: string): YamlStretch => ({ file: 'a.yml', text, start: 0, end: text.length });

function withEntry(text: string, path: Path, entry: string): string | undefined {
  const edit = insertEntry(stretch(text), path, entry);
  return edit && applyEdits(text, [edit]);
}

function withField(text: string, path: Path, name: string, value: string, after?: string[]) {
  const edit = insertField(stretch(text), path, name, value, after);
  return edit && applyEdits(text, [edit]);
}

describe('an entry is added', () => {
  test.each<[string, string, string]>([
    ['behind the last one', 'list:\n  - a\nx: y\n', 'list:\n  - a\n  - id: b\n    c: d\nx: y\n'],
    ['as far to the right as the others', 'list:\n- a\n', 'list:\n- a\n- id: b\n  c: d\n'],
    ['at the end of a file without a last line ending', 'list:\n  - a', 'list:\n  - a\n  - id: b\n    c: d'],
    [
      'with the line endings of the file',
      'list:\r\n  - a\r\nx: y\r\n',
      'list:\r\n  - a\r\n  - id: b\r\n    c: d\r\nx: y\r\n',
    ],
    [
      'behind a comment at the end of a line',
      'list:\n  - a # one\n',
      'list:\n  - a # one\n  - id: b\n    c: d\n',
    ],
    [
      'before comments below it',
      'list:\n  - a\n  # more\nx: y\n',
      'list:\n  - a\n  - id: b\n    c: d\n  # more\nx: y\n',
    ],
    [
      'behind a group of fields',
      'list:\n  - a: >-\n      t\n\n      u\n\nx: y\n',
      'list:\n  - a: >-\n      t\n\n      u\n  - id: b\n    c: d\n\nx: y\n',
    ],
    [
      'behind a text that keeps its last lines',
      'list:\n  - |+\n    t\n\nx: y\n',
      'list:\n  - |+\n    t\n\n  - id: b\n    c: d\nx: y\n',
    ],
    ['to a field that is not there', 'x: y\n', 'x: y\nlist:\n  - id: b\n    c: d\n'],
    [
      'to a field without a value',
      'list: # none yet\nx: y\n',
      'list: # none yet\n  - id: b\n    c: d\nx: y\n',
    ],
    ['in place of empty brackets', 'list: []\nx: y\n', 'list:\n  - id: b\n    c: d\nx: y\n'],
  ])('%s', (_, before, after) => {
    expect(withEntry(before, ['list'], 'id: b\nc: d')).toBe(after);
  });

  test('in brackets, where it fits on a line', () => {
    expect(withEntry('list: [ a, b ] # c\n', ['list'], 'd')).toBe('list: [ a, b, d ] # c\n');
    expect(withEntry('list: [ a ]\n', ['list'], 'id: b\nc: d')).toBeUndefined();
  });

  test('inside another list', () => {
    const text = 'claims:\n  - id: a\n    sources:\n      - { source: s }\n  - id: b\n';
    expect(withEntry(text, ['claims', 0, 'sources'], '{ source: t }')).toBe(
      'claims:\n  - id: a\n    sources:\n      - { source: s }\n      - { source: t }\n  - id: b\n',
    );
    expect(withEntry(text, ['claims', 1, 'sources'], '{ source: t }')).toBe(
      'claims:\n  - id: a\n    sources:\n      - { source: s }\n  - id: b\n    sources:\n      - { source: t }\n',
    );
  });

  test('in the front matter of an article, before its closing fence', () => {
    const text = '---\ntitle: A\n---\nText.\n';
    const front = { file: 'a.md', text, start: 3, end: 12 };
    const edit = insertEntry(front, ['claims'], 'id: b');
    expect(edit && applyEdits(text, [edit])).toBe('---\ntitle: A\nclaims:\n  - id: b\n---\nText.\n');
  });

  test.each([
    ['to a text', 'list: a\n', ['list']],
    ['to a group of fields', 'list: { a: b }\n', ['list']],
    ['to a field of something that is not there', 'x: y\n', ['z', 'list']],
    ['to what cannot be read', 'x: "y\n', ['list']],
  ])('and not %s', (_, text, path) => {
    expect(withEntry(text, path, 'a')).toBeUndefined();
  });
});

describe('a field is added', () => {
  test.each<[string, string, Path, string[], string]>([
    ['at the end', 'a: b\nc: d\n', [], [], 'a: b\nc: d\nnew: v\n'],
    [
      'behind the last of those named',
      'a: b\nc: d\ne: f\n',
      [],
      ['a', 'c', 'z'],
      'a: b\nc: d\nnew: v\ne: f\n',
    ],
    ['inside braces', 'a: { b: c } # d\n', ['a'], [], 'a: { b: c, new: v } # d\n'],
    [
      'to an entry of a list',
      'a:\n  - b: c\n  - d: e\n',
      ['a', 0],
      [],
      'a:\n  - b: c\n    new: v\n  - d: e\n',
    ],
    ['behind a long text', 'a: one\n  two\nb: c\n', [], ['a'], 'a: one\n  two\nnew: v\nb: c\n'],
    ['behind a field without a value', 'a:\nb: c\n', [], ['a'], 'a:\nnew: v\nb: c\n'],
  ])('%s', (_, before, path, after, expected) => {
    expect(withField(before, path, 'new', 'v', after)).toBe(expected);
  });
});

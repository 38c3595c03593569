import { expect, test } from 'vitest';
import { SourceText } from './place.ts';

test.each<[text: string, lines: string[]]>([
  ['', ['']],
  ['a', ['a']],
  ['a\n', ['a', '']],
  ['a\nb', ['a', 'b']],
  ['a\r\nb\r\n', ['a', 'b', '']],
  ['a\rb', ['a', 'b']],
  ['🧭\n\n𝔾', ['🧭', '', '𝔾']],
])('%j has the lines %j', (text, lines) => {
  const source = new SourceText('a.md', text);
  expect(source.lineCount).toBe(lines.length);
  expect(lines.map((_, n) => source.line(n + 1))).toEqual(lines);
  expect(source.line(0)).toBe('');
  expect(source.line(lines.length + 1)).toBe('');
});

test.each<[text: string, offset: number, line: number, column: number]>([
  ['ab\ncd', 0, 1, 1],
  ['ab\ncd', 2, 1, 3],
  ['ab\ncd', 3, 2, 1],
  ['ab\r\ncd', 4, 2, 1],
  ['🧭b\ncd', 2, 1, 3],
  ['ab', 99, 1, 3],
  ['ab', -5, 1, 1],
])('in %j the offset %i is on line %i in column %i', (text, offset, line, column) => {
  expect(new SourceText('a.md', text).point(offset)).toMatchObject({ line, column });
});

test('a place cuts out what stands between its ends, and never runs backwards', () => {
  const source = new SourceText('a.md', 'one\ntwo 🧭 three');
  expect(source.cut(source.place(4, 10))).toBe('two 🧭');
  expect(source.cut(source.place(6, 2))).toBe('');
  expect(source.place(4, 7)).toMatchObject({ file: 'a.md', start: { line: 2 }, end: { column: 4 } });
});

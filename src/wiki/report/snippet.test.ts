import { expect, test } from 'vitest';
import { SourceText } from '../read/place.ts';
import { snippet } from './snippet.ts';

const draw = (text: string, words: string) => {
  const source = new SourceText('a.md', text);
  const start = text.indexOf(words);
  return snippet(source.place(start, start + words.length), source).map(({ number, text: shown }) =>
    number === undefined ? `  ${shown}` : `${number} ${shown}`,
  );
};

test.each<[string, string, string, string[]]>([
  ['the line before and after', 'one\ntwo\nthree', 'wo', ['1 one', '2 two', '   ^^', '3 three']],
  ['CRLF line ends', 'one\r\ntwo\r\nthree', 'two', ['1 one', '2 two', '  ^^^', '3 three']],
  ['the first line', 'one\ntwo', 'one', ['1 one', '  ^^^', '2 two']],
  ['an empty place', 'one', '', ['1 one', '  ^']],
  ['a place over two lines', 'one\ntwo', 'ne\ntwo', ['1 one', '   ^^', '2 two']],
  ['a tab before the place', '\tone', 'one', ['1   one', '    ^^^']],
  ['wide signs before the place', '速度 one', 'one', ['1 速度 one', '       ^^^']],
  ['astral signs in the place', 'a 🎉 b', '🎉', ['1 a 🎉 b', '    ^^']],
  ['a terminal escape', '\u001B[2J one', 'one', ['1 <U+001B>[2J one', '              ^^^']],
])('shows %s', (_, text, words, lines) => {
  expect(draw(text, words)).toEqual(lines);
});

test('of a long line it shows the part around the place', () => {
  const [line = '', marks = ''] = draw(`${'a '.repeat(300)}here${' b'.repeat(300)}`, 'here');
  expect(line.length).toBeLessThan(120);
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('here');
  expect(line).toMatch(/^1 ….*…$/);
});

test('a file without text has no snippet', () => {
  const source = new SourceText('a.md', '');
  expect(snippet(source.place(0, 0), source)).toEqual([]);
});

import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['  =1+1', "'  =1+1"],
  ['+49 30', "'+49 30"],
  ['@key', "'@key"],
  ['-2.5', '-2.5'],
  ['-cmd|calc', "'-cmd|calc"],
  ['\t=1', '"\'\t=1"'],
  ['＝1+1', "'＝1+1"],
  ['Håvard', 'Håvard'],
])('the cell `%s` is written `%s`', (text, written) => {
  expect(csv([[text]])).toBe(`\uFEFF${written}\r\n`);
});

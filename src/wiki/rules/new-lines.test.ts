import { expect, test } from 'vitest';
import type { Edit } from '../edit/index.ts';
import { SourceText } from '../read/place.ts';
import { newLines } from './new-lines.ts';

const TEXT = 'one\r\ntwo\r\nthree\r\nfour\r\n';
const edit = (start: number, end: number, text: string): Edit => ({ file: 'a.md', start, end, text });
const source = new SourceText('a.md', TEXT);
const lines = (...edits: Edit[]) =>
  newLines(edits, new Map([['a.md', source]])).map(
    (each) => `${each.from}-${each.to}: ${each.lines.join(' / ')}`,
  );

test.each<[string, Edit[], string[]]>([
  ['a word', [edit(5, 8, 'TWO')], ['2-2: TWO']],
  ['a part of a line', [edit(6, 7, 'W')], ['2-2: tWo']],
  ['two words of lines that touch', [edit(5, 6, 'T'), edit(10, 11, 'T')], ['2-3: Two / Three']],
  ['two words far apart', [edit(0, 1, 'O'), edit(17, 18, 'F')], ['1-1: One', '4-4: Four']],
  ['a line behind another', [edit(8, 8, '\r\nmore')], ['3-2: more']],
  ['a line that goes away', [edit(5, 10, '')], ['2-2: ']],
  ['two lines that go away', [edit(5, 17, '')], ['2-3: ']],
  ['the end of the file', [edit(17, 23, '')], ['4-4: ']],
  ['a line before the first', [edit(0, 0, 'zero\r\n')], ['1-0: zero']],
])('the new lines for %s', (_, edits, expected) => {
  expect(lines(...edits)).toEqual(expected);
});

test('files without a text have no lines', () => {
  expect(newLines([{ ...edit(0, 1, 'x'), file: 'b.md' }], new Map([['a.md', source]]))).toEqual([]);
});

test('a fix of many thousand lines is no matter of the stack', () => {
  const long = new SourceText('a.md', 'a \n'.repeat(200_000));
  const edits = Array.from({ length: 200_000 }, (_, n) => edit(3 * n + 1, 3 * n + 2, ''));
  expect(newLines(edits, new Map([['a.md', long]]))).toMatchObject([{ from: 1, to: 200_000 }]);
});

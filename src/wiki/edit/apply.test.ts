import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, compatible, editBytes } from './apply.ts';
import { clash, sameEdit, type Edit } from './edit.ts';

const edit = (start: number, end: number, text: string, file = 'a.md'): Edit => ({ file, start, end, text });

describe('edits of a text', () => {
  test.each<[string, Edit[], string]>([
    ['none', [], 'abcdef'],
    ['a replacement', [edit(1, 3, 'XYZ')], 'aXYZdef'],
    ['an insertion', [edit(3, 3, '-')], 'abc-def'],
    ['a removal', [edit(0, 6, '')], ''],
    ['two that touch, in any order', [edit(3, 5, 'Y'), edit(1, 3, 'X')], 'aXYf'],
    ['an insertion before what is replaced', [edit(2, 4, 'X'), edit(2, 2, '<')], 'ab<Xef'],
    ['an insertion behind what is replaced', [edit(2, 4, 'X'), edit(4, 4, '>')], 'abX>ef'],
    ['one that is given twice', [edit(1, 2, 'X'), edit(1, 2, 'X')], 'aXcdef'],
  ])('%s', (_, edits, expected) => {
    expect(applyEdits('abcdef', edits)).toBe(expected);
  });

  test.each<[string, Edit[]]>([
    ['share a character', [edit(1, 3, 'X'), edit(2, 4, 'Y')]],
    ['lie in each other', [edit(0, 6, 'X'), edit(2, 3, 'Y')]],
    ['insert inside what is replaced', [edit(1, 4, 'X'), edit(2, 2, 'Y')]],
    ['insert at one place', [edit(2, 2, 'X'), edit(2, 2, 'Y')]],
    ['lie outside the text', [edit(5, 7, 'X')]],
    ['end before they start', [edit(3, 2, 'X')]],
  ])('are refused where they %s', (_, edits) => {
    expect(() => applyEdits('abcdef', edits)).toThrow();
  });

  test('of two groups that clash the first is kept, whole', () => {
    const one = { edits: [edit(0, 1, 'X'), edit(4, 5, 'X')] };
    const two = { edits: [edit(2, 3, 'Y'), edit(4, 6, 'Y')] };
    const three = { edits: [edit(2, 3, 'Z')] };
    const elsewhere = { edits: [edit(4, 6, 'W', 'b.md')] };
    expect(compatible([one, two, three, elsewhere])).toEqual([one, three, elsewhere]);
  });
});

describe('edits of bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each(['a\nb\n', 'a\r\nb', '\uFEFFa\r\nb\r\n', '\uFEFF\uFEFFa\n', '😀é\n', ''])(
    '%j stays what it is without edits',
    (text) => {
      expect(editBytes(bytes(text), [])).toEqual(bytes(text));
    },
  );

  test('offsets count from behind the byte order mark', () => {
    expect(editBytes(bytes('\uFEFF😀b\r\n'), [edit(2, 3, 'c')])).toEqual(bytes('\uFEFF😀c\r\n'));
  });

  test('what is no UTF-8 is refused, and never written back with other letters', () => {
    expect(() => editBytes(Uint8Array.from([0x61, 0xff]), [])).toThrow();
  });

  test('no byte outside the edits is lost', () => {
    const parts = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, fc.string({ unit: 'binary' }), fc.boolean(), (pairs, tail, marked) => {
        let text = '';
        let expected = '';
        const edits: Edit[] = [];
        for (const [kept, replaced] of pairs) {
          text += kept;
          expected += kept;
          // An empty kept part would make two edits at one place.
          if (kept === '') continue;
          edits.push(edit(text.length, text.length + replaced.length, `<${replaced.length}>`));
          text += replaced;
          expected += `<${replaced.length}>`;
        }
        const mark = marked ? '\uFEFF' : '';
        fc.pre(marked || !text.startsWith('\uFEFF'));
        expect(editBytes(bytes(mark + text + tail), edits)).toEqual(bytes(mark + expected + tail));
      }),
    );
  });
});

test('what can be done together is what clashes with nothing before it, found at any size', () => {
  const edits = fc.array(
    fc.tuple(fc.nat(20), fc.nat(3)).map(([start, length]) => [edit(start, start + length, 'x')]),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(edits, (lists) => {
      const groups = lists.map((own) => ({ edits: own }));
      const kept = compatible(groups);
      const plainly: typeof groups = [];
      for (const group of groups) {
        const others = plainly.flatMap((each) => each.edits);
        if (group.edits.every((one) => others.every((other) => sameEdit(one, other) || !clash(one, other))))
          plainly.push(group);
      }
      expect(kept).toEqual(plainly);
    }),
  );
});

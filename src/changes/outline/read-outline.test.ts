import { expect, test } from 'vitest';
import { withinBounds } from './bounds.ts';
import { words, type Inline, type Item, type Outline } from './outline.ts';
import { NoOutline, readOutline } from './read-outline.ts';

const good: Outline = {
  version: 1,
  title: 'Title',
  summary: words('Summary'),
  sections: [
    { title: 'Claims', weight: 'folded', items: [{ words: words('a'), items: [{ words: words('b') }] }] },
  ],
};

test('a report comes back as it was written, and fields that are not known are left out', () => {
  const text = JSON.stringify(good).replace('{', '{"__proto__":{"evil":1},"more":2,');
  expect(readOutline(JSON.parse(text))).toEqual(good);
});

const line = { words: words('a') };
const deep: Item = { words: words('a'), items: [{ words: words('b'), items: [{ ...line, items: [line] }] }] };

test.each([
  ['null', null],
  ['a text', 'report'],
  ['a list', []],
  ['another version', { ...good, version: 2 }],
  ['a title that is no text', { ...good, title: { toString: 'x' } }],
  ['a text that is too long', { ...good, title: 'x'.repeat(5_001) }],
  ['too many sections', { ...good, sections: Array.from({ length: 41 }, () => good.sections[0]) }],
  ['a section without lines', { ...good, sections: [{ title: 'x' }] }],
  ['a weight that is not known', { ...good, sections: [{ title: 'x', weight: 'heavy', items: [] }] }],
  ['words of another kind', { ...good, summary: [{ kind: 'html', text: '<b>' }] }],
  ['words that are no text', { ...good, summary: [{ kind: 'text', text: 1 }] }],
  ['too many lines', { ...good, sections: [{ title: 'x', items: Array.from({ length: 501 }, () => line) }] }],
  ['lines too deep in lines', { ...good, sections: [{ title: 'x', items: [deep] }] }],
])('%s is no report', (_, value) => {
  expect(() => readOutline(value)).toThrow(NoOutline);
});

test('a report that was brought within bounds is taken, and counts what it left out', () => {
  const long: Inline = { kind: 'text', text: 'x'.repeat(6_000) };
  const wide: Item = { words: Array.from({ length: 900 }, () => long) };
  const items: Item[] = Array.from({ length: 900 }, (_, n) => (n === 0 ? { ...wide, items: [deep] } : line));
  const large: Outline = {
    ...good,
    title: 'x'.repeat(6_000),
    sections: Array.from({ length: 50 }, (_, n) => ({ title: 'Many', items: n === 0 ? items : [line] })),
  };
  expect(() => readOutline(large)).toThrow(NoOutline);
  const taken = readOutline(withinBounds(large));
  expect(taken.sections).toHaveLength(40);
  expect(taken.sections[0]?.items).toHaveLength(500);
  expect(taken.sections[0]?.items.at(-1)?.words[0]?.text).toBe('401 more lines are left out.');
  expect(readOutline(withinBounds(good))).toEqual(good);
});

import { expect, test } from 'vitest';
import { words, type Outline } from './outline.ts';
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
const deep = { words: words('a'), items: [{ words: words('b'), items: [{ ...line, items: [line] }] }] };

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
  [
    'too many lines',
    { ...good, sections: [{ title: 'x', items: Array.from({ length: 2_001 }, () => line) }] },
  ],
  ['lines too deep in lines', { ...good, sections: [{ title: 'x', items: [deep] }] }],
])('%s is no report', (_, value) => {
  expect(() => readOutline(value)).toThrow(NoOutline);
});

import { expect, test } from 'vitest';
import { withBlock } from './document.ts';

const document = `# What it costs

<!-- bench: peers -->

old

<!-- end of bench: peers -->

After.
`;

test('a block takes the place of the former one and leaves the rest', () => {
  const written = withBlock(document, { name: 'peers', text: '| a |' });
  expect(written).toBe(document.replace('old', '| a |'));
  expect(withBlock(written, { name: 'peers', text: 'old' })).toBe(document);
});

test('a block may be empty so far', () => {
  const empty = '<!-- bench: growth -->\n<!-- end of bench: growth -->\n';
  expect(withBlock(empty, { name: 'growth', text: 'new' })).toBe(
    '<!-- bench: growth -->\n\nnew\n\n<!-- end of bench: growth -->\n',
  );
});

test('a document without a place for the block is refused', () => {
  expect(() => withBlock(document, { name: 'growth', text: '' })).toThrow('has no place for `growth`');
});

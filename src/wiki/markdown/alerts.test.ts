import { expect, test } from 'vitest';
import { exampleBody } from './example-body.ts';

test.each([
  ['> [!NOTE]\n> Text *here*.', 'note', 'Text *here*.'],
  ['> [!tip]  \n> Text.', 'tip', 'Text.'],
  ['> [!WARNING]\n> **Bold** first.', 'warning', '**Bold** first.'],
  ['> [!CAUTION]\n>\n> A paragraph.', 'caution', 'A paragraph.'],
  ['- > [!IMPORTANT]\r\n  > Text.', 'important', 'Text.'],
])('%j is an alert', (input, alert, rest) => {
  const { body, source } = exampleBody(input);
  const [block] = body.tree.children;
  const [item] = block?.type === 'list' ? block.children : [];
  const quote = item ? item.children[0] : block;
  if (quote?.type !== 'blockquote') throw new Error('a quote was expected');
  expect(quote.data?.alert).toBe(alert);
  const [paragraph] = quote.children;
  expect(source.text.slice(paragraph?.position?.start.offset, paragraph?.position?.end.offset)).toBe(rest);
  expect(JSON.stringify(quote.children)).not.toContain('[!');
});

test.each(['> [!NOTE] text', '> [!OTHER]\n> text', '> text [!NOTE]', '> [!NOTE] **x**', '> \\[!NOTE]\n> x'])(
  '%j is an ordinary quote',
  (input) => {
    const [quote] = exampleBody(input).body.tree.children;
    expect(quote?.type === 'blockquote' && quote.data?.alert).toBe(undefined);
  },
);

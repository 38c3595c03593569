import { expect, test } from 'vitest';
import { toMarkdown } from './markdown.ts';
import { name, strong, words, type Outline } from './outline.ts';

const outline: Outline = {
  version: 1,
  title: 'What changed from main',
  summary: words(strong('1 id'), ' leads nowhere now.'),
  sections: [
    { title: 'Lost', weight: 'grave', items: [{ words: words(name('x'), ' is gone') }] },
    {
      title: 'Claims',
      items: [
        {
          words: words('Reworded ', name('y')),
          items: [
            {
              words: [
                { kind: 'removed', text: 'four' },
                { kind: 'added', text: 'six' },
                { kind: 'text', text: ' @months' },
              ],
            },
          ],
        },
      ],
    },
    { title: 'More', weight: 'folded', items: [{ words: words('one') }, { words: words('two') }] },
    { title: 'Empty', items: [] },
  ],
};

test('a report as Markdown', () => {
  expect(toMarkdown(outline)).toMatchInlineSnapshot(`
    "## What changed from main

    **1 id** leads nowhere now.

    ### ❌ Lost

    - \`x\` is gone

    ### Claims

    - Reworded \`y\`
      - <del>four</del> <ins>six</ins> @&#8203;months

    <details>
    <summary>More (2)</summary>

    - one
    - two

    </details>
    "
  `);
});

const large: Outline = {
  ...outline,
  sections: ['folded', undefined].map((weight) => ({
    title: 'Many',
    ...(weight === 'folded' && { weight }),
    items: Array.from({ length: 500 }, (_, n) => ({ words: words(`Line ${n} – “ü”`) })),
  })),
};

test.each([560, 600, 2_000, 20_000])('a report of at most %d bytes counts what it leaves out', (limit) => {
  const text = toMarkdown(large, { limit, more: 'See `npm run diff`.' });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
  const shown = text.match(/Line/g)?.length ?? 0;
  const left = Number(/(\d+) more lines are left out here\. See `npm run diff`\./.exec(text)?.[1]);
  // Headings count as lines too.
  expect(shown + left).toBeGreaterThanOrEqual(1_000);
  expect(shown + left).toBeLessThanOrEqual(1_004);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
});

import { expect, test } from 'vitest';
import { exampleBody } from './example-body.ts';

test('slugs are unique, as GitHub makes them, and never empty', () => {
  const { body, source } = exampleBody(
    '## A b\n\n## A *b* [@c]\n\n## !\n\n## [[d|E]]\n\n## __proto__\n\n##\n',
  );
  expect(body.headings.map(({ text, slug }) => [text, slug])).toEqual([
    ['A b', 'a-b'],
    ['A b', 'a-b-1'],
    ['!', 'section'],
    ['E', 'e'],
    ['proto', 'proto'],
    ['', 'section-1'],
  ]);
  expect(body.headings.map(({ place }) => source.cut(place)).slice(0, 2)).toEqual([
    '## A b',
    '## A *b* [@c]',
  ]);
  const [first] = body.tree.children;
  expect(first?.type === 'heading' && first.data?.slug).toBe('a-b');
});

test('words are those of prose, not of code blocks, addresses or citations', () => {
  expect(exampleBody("One two's [@three] `four` [five](six) 7.5.\n\n```\neight\n```\n").body.words).toBe(5);
});

import { expect, test } from 'vitest';
import { article, source, speed, there, viewOf } from '../small-site.ts';
import { tensionSides } from './tension-sides.ts';

const claim = (id: string, ...cited: string[]) =>
  `{ id: ${id}, statement: S., sources: [${cited.map((one) => `{ source: ${one}, stance: supports }`).join(', ')}] }`;

test('each side has its own evidence, and a source on which several rest is named', () => {
  const view = viewOf({
    ...speed([claim('x', 'a', 'b'), claim('y', 'b'), claim('z', 'b')]),
    'sources/a.yml': source('A', 'publisher: A\nfirsthand: true'),
    'sources/b.yml': source('B', 'publisher: B\nfirsthand: true'),
    'tensions/t.md': article(
      'T',
      'question: Q?\nsides: [{ label: One, position: P., claims: [x, y] }, { label: Two, position: P., claims: [z] }, { label: Three, position: P. }]',
    ),
  });
  const { sides, shared } = tensionSides(view, there(view.graph.articlesOf('tension')[0]));
  expect(sides.map(({ label, evidence }) => [label, evidence.claims, evidence.origins])).toEqual([
    ['One', 2, 2],
    ['Two', 1, 1],
    ['Three', 0, 0],
  ]);
  // `b` serves two claims of the first side and one of the second.
  expect(shared.map(({ href }) => href)).toEqual(['/sources/b/']);
});

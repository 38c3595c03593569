import { expect, test } from 'vitest';
import { article, speed, there, viewOf } from '../small-site.ts';
import { elsewhere } from './elsewhere.ts';

const view = viewOf({
  ...speed([
    '{ id: a, statement: A., happened: 2025, heldBy: [reading-lab] }',
    '{ id: b, statement: B., happened: 2026 }',
  ]),
  'dimensions/cost.md': article('Cost'),
  'perspectives/lab.md': article('Lab', 'holders: [reading-lab]\nposition: P.'),
  'perspectives/both.md': article('Both', 'holders: [reading-lab, screen-maker]\nposition: P.'),
  'tensions/x.md': article(
    'X',
    'question: Q?\nsides: [{ label: A, position: P. }, { label: B, position: P. }]',
  ),
});

test.each([
  ['speed', [['2 events on the timeline', '/timeline/dimensions/speed/']]],
  ['cost', []],
  ['lab', [['1 event on the timeline', '/timeline/holders/reading-lab/']]],
  ['both', [['1 event of Reading Lab on the timeline', '/timeline/holders/reading-lab/']]],
  ['x', [['Its row in the matrix', '/matrix/#t-x']]],
])('the page of `%s` leads to %j', (id, links) => {
  const found = elsewhere(view, there(view.graph.article(id)));
  expect(found.map(({ text, href }) => [text, href])).toEqual(links);
});

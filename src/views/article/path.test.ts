import { expect, test } from 'vitest';
import { article, there, viewOf } from '../small-site.ts';
import { positionPath } from './path.ts';
import { takesPart } from './takes-part.ts';

function path(...steps: string[]) {
  const evolution = steps.map((step) => {
    const [date, ...words] = step.split(' ');
    return `{ date: ${date}, position: ${words.join(' ')} }`;
  });
  const view = viewOf({
    'perspectives/p.md': article(
      'P',
      `holders: [reading-lab]\nposition: Now.\n${evolution.length > 0 ? `evolution: [${evolution.join(', ')}]` : ''}`,
    ),
  });
  return positionPath(there(view.graph.articlesOf('perspective')[0]));
}

test('the steps of a position stand in order of date, and words said again with their first step', () => {
  const steps = path('2025-03 Near.', '2024-01 Far.', '2025-06 near');
  expect(steps.map(({ date, restated, index, again }) => ({ date, restated, index, again }))).toEqual([
    { date: 'January 2024', restated: [], index: 1, again: [] },
    { date: 'March 2025', restated: ['June 2025'], index: 0, again: [2] },
  ]);
});

test.each([
  ['2024-01-02', '2024-01-30', undefined],
  ['2024-01-30', '2024-02-01', '1 month later'],
  ['2024-01', '2024-12', '11 months later'],
  ['2024-01', '2025-02', 'about 1 year later'],
  ['2023', '2026', 'about 3 years later'],
])('from %s to %s it is %s', (from, to, later) => {
  expect(path(`${from} Far.`, `${to} Near.`)[1]?.later).toBe(later);
});

test('a perspective without steps has no path', () => {
  expect(path()).toEqual([]);
});

test('the sides that its holders take are named, both where they part', () => {
  const side = (label: string, holders: string) => `{ label: ${label}, position: P., holders: [${holders}] }`;
  const view = viewOf({
    'perspectives/p.md': article('P', 'holders: [reading-lab, screen-maker]\nposition: Now.'),
    'tensions/one.md': article(
      'One',
      `question: Q?\nsides: [${side('Yes', 'reading-lab')}, ${side('No', 'screen-maker')}]`,
    ),
    'tensions/none.md': article(
      'None',
      'question: Q?\nsides: [{ label: A, position: P. }, { label: B, position: P. }]',
    ),
  });
  expect(takesPart(view, there(view.graph.articlesOf('perspective')[0]))).toEqual([
    { tension: { href: '/tensions/one/', text: 'One' }, sides: ['Yes', 'No'] },
  ]);
});

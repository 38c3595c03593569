import { expect, test } from 'vitest';
import { positionRuns, unchangedSince } from './position-unchanged.ts';
import { sketch } from './sketch.ts';

function perspective(...steps: string[]) {
  const evolution = steps.map((step) => {
    const [date, ...words] = step.split(' ');
    return `{ date: "${date}", position: ${words.join(' ')} }`;
  });
  const fields = evolution.length > 0 ? `{ evolution: [${evolution.join(', ')}] }` : '{}';
  const article = sketch({ articles: { 'perspective/view': fields } }).articlesOf('perspective')[0];
  if (!article) throw new Error('The sketch has no perspective.');
  return article;
}

test.each<[string, string[], string | undefined]>([
  ['without steps it is not known', [], undefined],
  ['with one step since that', ['2025 Closer.'], '2025'],
  ['with a change since the change', ['2025 Closer.', '2026-03 Wider.'], '2026-03'],
  ['a step with the same words confirms', ['2024 Far.', '2025 Closer.', '2026-03 closer'], '2025'],
  ['a position taken up again counts from then', ['2024 Far.', '2025 Closer.', '2026 Far.'], '2026'],
  ['steps count in order of date, not as written', ['2026-03 Closer.', '2025 Closer.'], '2025'],
])('%s', (_, steps, expected) => {
  expect(unchangedSince(perspective(...steps))?.text).toBe(expected);
});

test('runs name the steps that they are made of', () => {
  const runs = positionRuns(perspective('2026 Far.', '2024 Far.', '2025 Closer.'));
  expect(runs.map(({ position, first, last, steps }) => [position, first.text, last.text, ...steps])).toEqual(
    [
      ['Far.', '2024', '2024', 1],
      ['Closer.', '2025', '2025', 2],
      ['Far.', '2026', '2026', 0],
    ],
  );
});

import { expect, test } from 'vitest';
import { exampleBody } from './example-body.ts';
import { uncitedFigures } from './uncited-figures.ts';

const names = ['Opus 4', 'Opus 4.6', 'Llama 3', 'F1'];

function figures(input: string): string[] {
  const { body, source } = exampleBody(input);
  return uncitedFigures(body.tree, source, { names }).map(({ figure, place }) => {
    expect(source.cut(place).replace(/\r?\n> /g, ' ')).toBe(figure);
    return figure;
  });
}

test.each<[string, ...string[]]>([
  ['It was 4.', '4'],
  ['It was 40% and 17.4 points.', '40%'],
  ['It was 40 % then.', '40 %'],
  ['It was 4–6 months.', '4–6'],
  ['Some 1,000 of them.', '1,000'],
  ['In 2026 it fell.', '2026'],
  ['In May 2026 it fell.', 'May 2026'],
  ['On 28 May 2026 it fell.', '28 May 2026'],
  ['On May 28, 2026 it fell.', 'May 28, 2026'],
  ['On 2026-05-28 it fell.', '2026-05-28'],
  ['It may 4 times fall.', '4'],
  ['It cost $30M.', '$30M'],
  ['It was 3x faster over a 6-month span.', '3x'],
  ['In the 1990s it rose.', '1990s'],
  ['> wrapped\n> &amp; on 28\n> May 2026 \\* it', '28 May 2026'],
  ['🙂 was 4 𝔘.', '4'],
  ['One. Two 2. Three 3.', '2', '3'],
  ['- 1 of them\n- 2 of them [@a]', '1'],
])('%j states %j and cites nothing', (input, ...expected) => {
  expect(figures(input)).toEqual(expected);
  expect(figures(input.replaceAll('\n', '\r\n').replaceAll('\r\n', '\n'))).toEqual(expected);
});

test.each([
  'It was 4 [@a].',
  '[@a] says 4.',
  'It was 4. [@a]',
  'It was 4. [@a] It fell.',
  'It was 4.[@a] It fell.',
  'It was 4 ![[a]].',
  'GPT-4, R1, 8B and o1-mini fell.',
  'Opus 4.6 beat Opus 4 and llama\n3 on *F1*.',
  '1. one\n2. two',
  'First (1) one, then (2) two.',
  '## In 2026',
  '`4` of them',
  '```\n4\n```',
  '[[a-2026|the 2026 card]] fell.',
  '[[a-2026]] fell.',
  '[x](https://example.org/2026)',
  'It was four.[^1]\n\n[^1]: No figure.',
  'It was 4.[^1]\n\n[^1]: See [@a].',
])('%j states nothing uncited', (input) => {
  expect(figures(input)).toEqual([]);
});

test.each<[string, ...string[]]>([
  ['It was 4. [@a] It was 5.', '5'],
  ['It was 4! [@a] says so.', '4'],
  ['It was 4 [[a]].', '4'],
  ['It was 4.[^1]\n\n[^1]: Or 5.', '4', '5'],
  ['Opus 4.7 fell.', '4.7'],
  ['`[@a]` has 4.', '4'],
  ['[x](https://example.org) has 4.', '4'],
])('%j does not count what is no citation of that sentence', (input, ...expected) => {
  expect(figures(input)).toEqual(expected);
});

const table = '| 2025 | x |\n| - | - |\n| 1 | a [@a] |\n| b | 2 |\n| c | d |\n';

test.each<[string, ...string[]]>([
  [table, '2'],
  [`Caption [@a].\n\n${table}`],
  [`${table}\nCaption [@a].\n`],
  [`Far off [@a].\n\nCaption.\n\n${table}`, '2'],
  [`> Caption [@a].\n\n${table}`, '2'],
])('in %j a row needs a citation of its own or one beside the table', (input, ...expected) => {
  expect(figures(input)).toEqual(expected);
});

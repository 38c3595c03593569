import { expect, test } from 'vitest';
import { exampleReport } from './example-findings.ts';
import { formatText } from './format-text.ts';

test('a text report shows each finding with its source and ends with the counts', () => {
  const { findings, files } = exampleReport();
  expect(formatText(findings, files)).toMatchInlineSnapshot();
});

test('without findings it says how much was checked', () => {
  expect(formatText([], exampleReport().files)).toBe('No findings, 2 files checked.');
});

test('colours are there only when asked for, and nothing else acts on a terminal', () => {
  const { findings, files } = exampleReport();
  expect(formatText(findings, files)).not.toContain('\u001B');
  const coloured = formatText(findings, files, { color: true });
  expect(coloured).toContain('\u001B[31merror\u001B[39m');
  // eslint-disable-next-line no-control-regex -- colours are what may be there
  expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(formatText(findings, files));
});

test('a line break in a file name or a message starts no line of its own', () => {
  const { findings } = exampleReport();
  const [first] = findings.map((each) => ({ ...each, place: { ...each.place, file: 'a\nb.md' } }));
  const report = formatText(first ? [first] : [], []);
  expect(report.split('\n')[0]).toMatch(/^content\/a<U\+000A>b\.md:6:\d+: error: /);
});

import { expect, test } from 'vitest';
import { exampleReport } from './example-findings.ts';
import { formatJson } from './format-json.ts';

test('a JSON report has the counts and every finding with its place', () => {
  const { findings, files } = exampleReport();
  expect(formatJson(findings, files)).toMatchInlineSnapshot();
});

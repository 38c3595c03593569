import { expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { exampleReport, file, finding } from './example-findings.ts';
import { formatSarif } from './format-sarif.ts';

const run = (text: string) => JSON.parse(text).runs[0];

test('a SARIF report names all rules and points each result at its rule and place', () => {
  const { tool, results, columnKind } = run(formatSarif(exampleReport().findings));
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver.rules).toHaveLength(rules.length);
  for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  expect(results).toMatchInlineSnapshot();
});

test('a path is written as a URI', () => {
  const odd = file('terms/a b%ü#.md', 'x');
  const [result] = run(
    formatSarif([finding(odd, 'x', { rule: 'bare-url', severity: 'warning', message: 'm' })]),
  ).results;
  expect(result.level).toBe('warning');
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(
    'content/terms/a%20b%25%C3%BC%23.md',
  );
});

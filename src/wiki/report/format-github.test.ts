import { expect, test } from 'vitest';
import { exampleReport, file, finding } from './example-findings.ts';
import { formatGithub } from './format-github.ts';

test('findings become annotations with all that the runner would read as a command escaped', () => {
  expect(formatGithub(exampleReport().findings)).toMatchInlineSnapshot();
});

test('a file name cannot end its property or start another command', () => {
  const odd = file('a,line=1::error::\n::b%.md', 'x');
  const report = formatGithub([finding(odd, 'x', { rule: 'bare-url', severity: 'warning', message: 'm' })]);
  expect(report).toBe(
    '::warning file=content/a%2Cline=1%3A%3Aerror%3A%3A%0A%3A%3Ab%25.md,line=1,col=1,endColumn=2,title=bare-url::m.',
  );
});

const many = Array.from({ length: 13 }, (_, n) => file(`terms/t${String(n).padStart(2, '0')}.md`, 'x'));
const of = (severity: 'error' | 'warning') =>
  many.map((each) => finding(each, 'x', { rule: 'bare-url', severity, message: 'm' }));

test('ten errors and ten warnings are shown and the others counted', () => {
  const lines = formatGithub([...of('error'), ...of('warning')]).split('\n');
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(lines.at(-1)).toBe(
    '::notice title=Gapwiki::3 errors and 3 warnings more than annotations can show; `npm run check` lists all.',
  );
});

test('files that a pull request changed go first', () => {
  const report = formatGithub(of('error'), { first: ['content/terms/t12.md'] });
  expect(report.split('\n')[0]).toContain('t12.md');
});

test('without findings there is nothing to say', () => {
  expect(formatGithub([])).toBe('');
});

import { expect, test } from 'vitest';
import { exampleFixes, exampleReport, file, finding } from './example-findings.ts';
import { formatGithub } from './format-github.ts';

test('findings become annotations with all that the runner would read as a command escaped', () => {
  expect(formatGithub(exampleReport().findings)).toMatchInlineSnapshot(`
    "::error file=content/dimensions/speed.md,line=6,col=13,endColumn=23,title=citation-unknown::No source or claim has the id \`lab-studdy\`, so this citation leads to no evidence.%0ADid you mean \`lab-study\` or \`lab-studio\`?%0ACorrect the key, or add the source or claim that it names.
    ::error file=content/sources/daily.yml,line=2,col=8,endColumn=18,title=field-value::The text <U+001B>[31m, 100%25: holds<U+000A>hidden signs.
    ::warning file=content/dimensions/speed.md,line=7,col=4,endColumn=9,title=uncited-figure::A tab stands here."
  `);
});

test('a file name cannot end its property or start another command', () => {
  const odd = file('terms/a,line=1::error::\n::b%.md', 'x');
  const report = formatGithub([finding(odd, 'x', { rule: 'bare-url', severity: 'warning', message: 'm' })]);
  expect(report).toBe(
    '::warning file=content/terms/a%2Cline=1%3A%3Aerror%3A%3A%0A%3A%3Ab%25.md,line=1,col=1,endColumn=2,title=bare-url::m.',
  );
});

const many = Array.from({ length: 13 }, (_, n) => file(`terms/t${String(n).padStart(2, '0')}.md`, 'x'));
const of = (severity: 'error' | 'warning') =>
  many.map((each) => finding(each, 'x', { rule: 'bare-url', severity, message: 'm' }));

test('a file name does nothing in the log', () => {
  const odd = file('terms/\u001B[2J.md', 'x');
  const report = formatGithub([finding(odd, 'x', { rule: 'bare-url', severity: 'warning', message: 'm' })]);
  expect(report).toContain('file=content/terms/<U+001B>[2J.md,');
});

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

test('an annotation holds the lines that mend it, whole', () => {
  expect(formatGithub(exampleFixes().findings)).toMatchInlineSnapshot(`
    "::warning file=content/terms/lag.md,line=3,col=1,endColumn=5,title=field-value::Wrong.%0ATake out line 3.
    ::warning file=content/terms/lag.md,line=5,col=7,endColumn=11,title=wikilink-unknown::Wrong.%0ADid you mean \`lag\`?%0AIf that is meant, write: \`\`See [[lag]] and \`x\`: www.example.org.\`\`
    ::warning file=content/terms/lag.md,line=5,col=23,endColumn=38,title=bare-url::Wrong.%0AWrite: \`\`See [[laag]] and \`x\`: <https://www.example.org>.\`\`
    ::warning file=content/terms/lag.md,line=1,col=1,endColumn=4,title=id-format::Wrong.%0ARename the file to \`content/terms/delay.md\`."
  `);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS, loadWikiFrom, minimalSettings, type Finding } from '../src/wiki/index.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../docs/reference/limits.md'), 'utf8');

/** The rows of the tables: what has a limit, the limit, the rule, what to do. */
const rows = PAGE.split('\n')
  .filter((line) => /^\| [A-Z]/.test(line))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

const many = (text: string, count: number): string => text.repeat(count);
const characters = (count: number): string => `${count.toLocaleString('en')} characters`;

test('the page names each limit with the number that the code has', () => {
  expect(Object.fromEntries(rows.map(([what = '', most]) => [what, most]))).toEqual({
    'A file': `${LIMITS.fileBytes / 1024 ** 2} MiB`,
    'A line': characters(LIMITS.line),
    'The fields of an article, a record or the wiki': characters(LIMITS.fields),
    'Lists and fields inside each other': String(LIMITS.fieldDepth),
    'Errors told about the YAML of one file': String(LIMITS.fieldFindings),
    'An id': characters(LIMITS.id),
    'The text of an article': characters(LIMITS.body),
    'Time to read it, as estimated': `${LIMITS.bodyMilliseconds / 1000} second`,
    'Quotes and lists inside each other': String(LIMITS.bodyDepth),
    'Brackets that stand open': String(LIMITS.bodyDepth),
    'Bars in a row of a table': String(LIMITS.columns),
    'Anything inside each other, emphasis included': String(LIMITS.treeDepth),
  });
});

/** What the check says of one file beside the settings. */
function said(path: string, text: string): Finding[] {
  const { findings } = loadWikiFrom({ 'wiki.yml': minimalSettings, [path]: text });
  return findings.filter(({ severity }) => severity === 'error');
}

const page = (body: string, fields = ''): string => `---\ntitle: A\nsummary: B.\n${fields}---\n${body}`;
/** A text of so many characters with lines that are short enough. */
const filled = (head: string, size: number): string => {
  const lines = many(`${many('x', 99)}\n`, Math.ceil(size / 100));
  return head + lines.slice(0, size - head.length - 1) + '\n';
};
const comment = (size: number): string => {
  const lines = many(`# ${many('x', 97)}\n`, Math.ceil(size / 100));
  return `${lines.slice(0, size - 1)}\n`;
};
/** Characters of the fields of every page, from the line ending behind the first fence up to that before the last. */
const OWN = '\ntitle: A\nsummary: B.\n'.length - 1;

test.each<[what: string, path: string, edge: string, beyond: string]>([
  ['A file', 'topics/a.md', filled('', LIMITS.fileBytes), filled('', LIMITS.fileBytes + 1)],
  ['A line', 'dimensions/a.md', page(many('x', LIMITS.line)), page(many('x', LIMITS.line + 1))],
  [
    'The fields of an article, a record or the wiki',
    'dimensions/a.md',
    page('', comment(LIMITS.fields - OWN)),
    page('', comment(LIMITS.fields - OWN + 1)),
  ],
  [
    'An id',
    `dimensions/a.md`,
    page('', `formerIds: [${many('a', LIMITS.id)}]\n`),
    page('', `formerIds: [${many('a', LIMITS.id + 1)}]\n`),
  ],
])(
  '%s: what is as large as the limit passes, and what is larger is refused by the rule that the page names',
  (what, path, edge, beyond) => {
    const [, , rule = ''] = rows.find(([name]) => name === what) ?? [];
    expect(said(path, edge).filter((finding) => rule.includes(`\`${finding.rule}\``))).toEqual([]);
    const [finding] = said(path, beyond);
    expect(rule).toContain(`[\`${finding?.rule}\`]`);
    expect(finding?.message).toMatch(/the most that is read|at most \d+ characters/);
  },
);

const claims = (count: number): string =>
  Array.from({ length: count }, (_, n) => `  - { id: c${n}, statement: S., asOf: 2025 }\n`).join('');

test.each<[name: string, text: string, rule: string]>([
  ['50,000 claims in one article', page('', `claims:\n${claims(50_000)}`), 'file-too-large'],
  ['10,000 claims in one article', page('', `claims:\n${claims(10_000)}`), 'file-too-large'],
  ['a line of 10 MB', page(many('x', 10_000_000)), 'file-too-large'],
  [
    '100,000 footnotes',
    page(Array.from({ length: 100_000 }, (_, n) => `[^${n}]: a\n`).join('\n')),
    'markdown-too-complex',
  ],
  [
    'a table of 10,000 columns',
    page(`${many('|a', 10_000)}|\n${many('|-', 10_000)}|\n`),
    'markdown-too-complex',
  ],
  ['quotes 10,000 deep', page(`${many('>', 10_000)}a`), 'markdown-too-complex'],
  ['lists 10,000 deep', page(`${many('- ', 10_000)}a`), 'markdown-too-complex'],
  [
    'an alias bomb',
    page('', `a: &a [x]\n${Array.from({ length: 40 }, (_, n) => `b${n}: &b${n} [*a, *a]\n`).join('')}`),
    'front-matter-syntax',
  ],
])('%s is refused with an error that says what to do', (_name, text, rule) => {
  const found = said('dimensions/a.md', text);
  expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule]);
  expect(found.length).toBeLessThanOrEqual(LIMITS.fieldFindings);
  for (const { message, advice } of found) {
    expect(message).toMatch(/the most|an anchor|an alias/);
    expect(advice).toBeTruthy();
  }
});

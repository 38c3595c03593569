import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SourceText } from '../read/place.ts';
import { loadWikiFrom } from '../wiki.ts';
import { ruleContext } from './context.ts';
import { standingFiles } from './example-parts.ts';
import { rules, runRules } from './index.ts';

const wiki = loadWikiFrom(standingFiles);
const parts = { graph: wiki.graph, files: wiki.files, images: new Set<string>() };
const place = new SourceText('a.md', 'abcdef').place(1, 3);

test('rules are sorted by id, have ids of their own, and say all that their page needs', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const rule of rules) {
    for (const text of [rule.summary, rule.why, rule.fix]) expect(text).toMatch(/^[A-Z`].*\.$/s);
    expect(rule.good.length).toBeGreaterThan(0);
    // That a file cannot be opened is not to be shown with texts by path.
    if (rule.id !== 'file-unreadable') expect(rule.bad.length).toBeGreaterThan(0);
  }
});

test('every rule that a layer of the core names is registered', () => {
  const root = join(import.meta.dirname, '..');
  const named = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('rules'))
    .flatMap((path) => [
      ...readFileSync(join(root, path), 'utf8').matchAll(/\brule: '([^']*)'|RULE\w* = '([^']*)'/g),
    ])
    .map((match) => match[1] ?? match[2] ?? '');
  expect(named.length).toBeGreaterThan(10);
  const ids = rules.map(({ id }) => id);
  expect([...new Set(named)].filter((id) => !ids.includes(id))).toEqual([]);
});

test('a problem of a rule that is not registered is our bug and not lost', () => {
  expect(() => ruleContext(parts, [{ rule: 'no-such-rule', place, message: 'm' }])).toThrow('no-such-rule');
});

test('the runner stamps rule, severity and help, and begins messages like sentences', () => {
  const context = ruleContext(parts, [
    { rule: 'bare-url', place, message: 'an address stands bare', advice: 'write it in brackets' },
  ]);
  expect(runRules(context, { only: ['bare-url'] })).toEqual([
    {
      rule: 'bare-url',
      severity: 'warning',
      place,
      message: 'An address stands bare',
      advice: 'Write it in brackets',
      help: 'docs/reference/rules/bare-url.md',
    },
  ]);
});

test('what a message quotes of the content does nothing where it is printed', () => {
  const context = ruleContext(parts, [
    { rule: 'bare-url', place, message: '`\u001B[2J`', advice: '\u202Eno' },
  ]);
  expect(runRules(context, { only: ['bare-url'] })).toMatchObject([
    { message: '`<U+001B>[2J`', advice: '<U+202E>no' },
  ]);
});

test('a file with faults without end takes no lines to write from another', () => {
  const bad = `${'See https://a.org/b now. '.repeat(1500)}\n`;
  const head = '---\ntitle: A\nsummary: B.\n---\n';
  const { findings } = loadWikiFrom({
    ...standingFiles,
    'dimensions/a.md': head + bad,
    'dimensions/z.md': `${head}See https://a.org/b now.\n`,
  });
  const written = findings.filter(({ write }) => write).map((finding) => finding.place.file);
  expect(written.filter((file) => file === 'dimensions/a.md').length).toBeLessThan(100);
  expect(written).toContain('dimensions/z.md');
});

test('findings are sorted by file, place and rule, and identical ones stand once', () => {
  const at = (file: string, start: number, end: number) => new SourceText(file, 'abcdef').place(start, end);
  const problems = [
    { rule: 'url-scheme', place: at('b.md', 0, 1), message: 'm' },
    { rule: 'bare-url', place: at('a.md', 4, 5), message: 'm' },
    { rule: 'html-forbidden', place: at('a.md', 1, 2), message: 'm' },
    { rule: 'bare-url', place: at('a.md', 1, 2), message: 'm' },
    { rule: 'bare-url', place: at('a.md', 1, 2), message: 'm' },
  ];
  const only = ['bare-url', 'html-forbidden', 'url-scheme'];
  const order = (list: typeof problems) =>
    runRules(ruleContext(parts, list), { only }).map(
      ({ rule, place: { file, start } }) => `${file}:${start.column} ${rule}`,
    );
  const expected = ['a.md:2 bare-url', 'a.md:2 html-forbidden', 'a.md:5 bare-url', 'b.md:1 url-scheme'];
  expect(order(problems)).toEqual(expected);
  expect(order([...problems].reverse())).toEqual(expected);
});

test('what a broken file may use is not called unused', () => {
  const broken = '---\ntitle: [\n---\nSee [@lab-study].\n';
  const found = loadWikiFrom({ ...standingFiles, 'terms/lag.md': broken }).findings;
  expect(found.map(({ rule, place: { file } }) => `${rule} ${file}`)).toEqual([
    'source-unused sources/maker-report.yml',
    'front-matter-syntax terms/lag.md',
  ]);
});

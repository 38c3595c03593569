import { expect, test } from 'vitest';
import { exampleBody } from './example-body.ts';
import { MAX_COLUMNS, MAX_DEPTH } from './load/costs.ts';
import { MAX_CHARS } from './load/load.ts';
import { uncitedFigures } from './uncited-figures.ts';

// The promise is a second; the parser of the tests, which checks itself, and a busy machine get four of
// processor time, which nothing quadratic would keep to.
const SECONDS = 4;
const PATIENCE = 60_000;

const many = (text: string, count: number): string => text.repeat(count);
const hostile: readonly [name: string, text: string][] = [
  ...['[', ']', '*', '_', '`', '!', '<', '&', '~', '|', '@', '\\', '(', '#', '> ', '- ', '1. ', '+ '].map(
    (sign): [string, string] => [`50,000 ${sign}`, many(sign, 50_000)],
  ),
  ...['![', '[[', '[@', '[@a', '[see ', '[[a|', '[^', '[a](', '[a](<b', '*a ', '*a **b ', '*a_ '].map(
    (sign): [string, string] => [`20,000 ${sign}`, many(sign, 20_000)],
  ),
  ['10,000 quotes', `${many('> ', 10_000)}a`],
  ['10,000 lists', `${many('- ', 10_000)}a`],
  ['10,000 footnotes in each other', `${many('[^a]: ', 10_000)}a`],
  ['600 lists, each in its line', Array.from({ length: 600 }, (_, n) => `${many('  ', n)}- a`).join('\n')],
  ['10,000 columns', `|${many('a|', 10_000)}\n|${many('-|', 10_000)}\n|${many('b|', 10_000)}`],
  ['400 columns of empty rows', `|${many('a|', 400)}\n|${many('-|', 400)}\n${many('|\n', 30_000)}`],
  ['100,000 footnotes', Array.from({ length: 100_000 }, (_, n) => `[^${n}]: a\n`).join('\n')],
  ['100,000 calls', `[^1]: a\n\n${many('a[^1] ', 100_000)}`],
  ['definitions of definitions', Array.from({ length: 9000 }, (_, n) => `[${n}]: [${n + 1}]`).join('\n')],
  ['brackets in brackets', many('[', 20_000) + many(']', 20_000)],
  ['images in images', many('![', 5000) + many('](b)', 5000)],
  ['titles without end', many('[@a](b (', 20_000)],
  ['comments without end', many('a <!-- ', 20_000)],
  ['instructions without end', many('a <? ', 20_000)],
  ['backticks of all lengths', Array.from({ length: 600 }, (_, n) => many('`', n + 1)).join(' a ')],
  ['headings under lines', many('a\n=\n', 20_000)],
  ['lists and paragraphs in turn', many('- a\n\nb\n\n', 10_000)],
  ['lazy lines', `> a\n${many('b\n', 50_000)}`],
  ['emphasis closed late', many('*a **b ', 1000) + many('c** d* ', 1000)],
  ['a million characters', many('word ', 200_000)],
  // Small enough to be parsed, and so a test of what comes after.
  ['a sentence of figures', many('1 2-3 May 4 ', 5000)],
  ['figures behind escapes', many('A 1\\*. ', 10_000)],
  ['citations without a full stop', many('a [@b] ', 2000)],
  ['malformed citations', many('[@] ', 2000)],
  ['malformed wikilinks', many('[[a|]] ', 1500)],
  ['spaces', `a${many(' ', 100_000)}[@b] 1${many(' ', 100_000)}c`],
  ['dots and hyphens', `1${many('.', 50_000)}a 1${many('-', 50_000)}b`],
  ['closing brackets of an address', `https://a${many(')', 100_000)}`],
  ['addresses', many('https://a-', 10_000)],
  ['a long code', `${many('1 `a`. ', 4000)}`],
  ['one heading many times', many('## a\n', 8000)],
];

test.each(hostile)('%s: read within a second or refused', { timeout: PATIENCE }, (_name, text) => {
  const start = process.cpuUsage();
  const { body, source } = exampleBody(text);
  uncitedFigures(body.tree, source, { names: ['GPT 4'] });
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(SECONDS);
  if (text.length < 50_000) return;
  // What is refused is refused whole, with the one problem that says so.
  if (body.tree.children.length === 0) {
    expect(body.problems.map(({ rule }) => rule)).toEqual(['markdown-too-complex']);
    expect(body.references).toEqual([]);
  }
});

test('the refusal points at the paragraph that is to blame, and names what is wrong with it', () => {
  const { problems, body } = exampleBody(`Fine.\n\nAlso fine.\n\n${many('[', 5000)}`, '---\na: b\n---\n');
  expect(problems).toEqual([`markdown-too-complex: ${many('[', 80)}`]);
  expect(body.problems[0]?.message).toBe(
    'The body holds more than 100 brackets open at one time, the most that is read',
  );
});

test('the refusal says how long reading would take, and what takes it', () => {
  const { body } = exampleBody(many('- a\n\nb\n\n', 3000));
  expect(body.problems[0]?.message).toBe(
    'The body holds 3000 lists and quotes, and would take about 3.3 seconds to read, where 1 is the most',
  );
});

const nested = (quotes: number, signs: number): string => {
  const marks = Array.from({ length: signs }, (_, n) => (n % 2 === 0 ? '*' : '_'));
  const [open, closed] = [marks.map((mark) => `${mark}a`), marks.toReversed().map((mark) => `a${mark}`)];
  return `${many('>', quotes)}${open.join(' ')} ${closed.join(' ')}`;
};
const columns = (count: number): string => `${many('|a', count)}|\n${many('|-', count)}|`;

test.each<[name: string, edge: string, beyond: string, limit: RegExp]>([
  [
    'characters',
    many('a '.repeat(500) + '\n', 256).slice(0, MAX_CHARS),
    many('a', MAX_CHARS + 1),
    /256,000 characters/,
  ],
  ['quotes in quotes', `${many('>', MAX_DEPTH)}a`, `${many('>', MAX_DEPTH + 1)}a`, /more than 100 deep/],
  ['open brackets', many('[', MAX_DEPTH), many('[', MAX_DEPTH + 1), /more than 100 brackets/],
  ['columns', columns(MAX_COLUMNS - 1), columns(MAX_COLUMNS), /more than 500 columns/],
  ['quotes and emphasis', nested(99, 149), nested(99, 150), /more than 250 deep/],
  ['lists', many('- a\n\nb\n\n', 1400), many('- a\n\nb\n\n', 2001), /where 1 is the most/],
])(
  'as many %s as the limit are read, and one more is refused and says so',
  { timeout: PATIENCE },
  (_name, edge, beyond, limit) => {
    expect(
      exampleBody(edge).problems.filter((problem) => problem.startsWith('markdown-too-complex')),
    ).toEqual([]);
    const { body } = exampleBody(beyond);
    expect(body.problems.map(({ rule }) => rule)).toEqual(['markdown-too-complex']);
    expect(body.problems[0]?.message).toMatch(limit);
    expect(body.problems[0]?.advice).toBeTruthy();
  },
);

test.each([
  ['a table of 500 rows', `| a | b | c |\n| - | - | - |\n${many('| **b** | [c](d) [@e] | `f` |\n', 500)}`],
  ['a list of 500 links', many('- [a](https://example.org/b "c") (d) *e* [@f]\n', 500)],
  ['300 loose items', many('- One sentence of an item [@a].\n\n', 300)],
  ['quotes and lists ten deep', `${many('> ', 10)}${many('- ', 10)}a`],
  [
    'a long article',
    many(`## Heading\n\n${many('Some *words* and [[more|of them]] [@a, p. 3]. ', 40)}\n\n`, 40),
  ],
  ['80 hyphens with spaces', many('- ', 40)],
])('%s is no reason to refuse', { timeout: PATIENCE }, (_name, text) => {
  expect(exampleBody(text).body.tree.children.length).toBeGreaterThan(0);
});

import { expect, test } from 'vitest';
import { encode } from './decode.ts';
import { MAX_DEPTH } from './yaml-limits.ts';
import { readFile, type ReadFile, type YamlData } from './read-file.ts';

function read(text: string | Uint8Array, path = 'topics/a.md'): ReadFile {
  return readFile({ path, bytes: typeof text === 'string' ? encode(text) : text });
}

function dataOf(file: ReadFile): YamlData {
  if (!file.data) throw new Error(JSON.stringify(file.problems));
  return file.data;
}

/** What each problem is and what stands at its place. */
function faults(file: ReadFile): [rule: string, cut: string][] {
  return file.problems.map((problem) => [problem.rule, file.text.cut(problem.place)]);
}

const matter = (yaml: string) => `---\n${yaml}\n---\nBody.\n`;

test('a plain article gives its fields as text and the place where its body starts', () => {
  const file = read(matter('title: A\nasOf: 2026\nflags: [no, on, 1:23]'));
  expect(file).toMatchObject({ kind: 'topic', id: 'a', problems: [] });
  expect(file.data?.value).toEqual({ title: 'A', asOf: '2026', flags: ['no', 'on', '1:23'] });
  expect(file.text.text.slice(file.bodyStart)).toBe('Body.\n');
});

test.each([
  '1:23',
  '012',
  '1_000',
  '0x1F',
  'no',
  'on',
  '2026-02-30',
  '1e999',
  '.nan',
  '-0',
  '~',
  'null',
  'true',
])('`%s` stays what the author wrote', (scalar) =>
  expect(read(matter(`x: ${scalar}`)).data?.value).toEqual({ x: scalar }),
);

test.each(['', ' ', ' # nothing'])('a field without value (%j) is an empty text at its own name', (rest) => {
  const file = read(matter(`title:${rest}\nx: 1`));
  expect(file.data?.value).toEqual({ title: '', x: '1' });
  expect(file.text.cut(dataOf(file).at(['title']))).toBe('title');
});

test('an article may be front matter only, with or without a line end', () => {
  for (const text of ['---\ntitle: A\n---', '---\ntitle: A\n---\n', '---  \r\ntitle: A\r\n---\t\r\n']) {
    const file = read(text);
    expect(dataOf(file).value).toEqual({ title: 'A' });
    expect(file.bodyStart).toBe(file.text.text.length);
  }
});

test('front matter in another language is not run', () => {
  for (const word of ['js', 'javascript', 'JS', ' js', 'coffee', 'json']) {
    read(`---${word}\n{ a: (globalThis.ranByFrontMatter = true) }\n---\n`);
  }
  expect('ranByFrontMatter' in globalThis).toBe(false);
});

test('a comment is passed over, and never takes a part of a text with it', () => {
  expect(dataOf(read(matter('# all\ntitle: A # of the text\nb: C#'))).value).toEqual({ title: 'A', b: 'C#' });
  expect(faults(read(matter('title: The #1 model\nb: 1')))).toEqual([['front-matter-syntax', '#1 model']]);
});

const ENDINGS: [name: string, change: (text: string) => string][] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => '\uFEFF' + text],
  ['BOM and CRLF', (text) => '\uFEFF' + text.replaceAll('\n', '\r\n')],
  ['astral characters', (text) => text.replace('---\n', '---\n# 𝔾𝕒𝕡 🧭\n').replace('say', '🗣')],
];

test.each(ENDINGS)('the place of each part cuts it out of the text (%s)', (_name, change) => {
  const file = read(
    change(
      matter(
        [
          'title: What they say about it ',
          "plain: 'quoted text'",
          'double: "and: doubled"',
          'list: [one, { two: 2 }]',
          'claims:',
          '  - id: first',
          '    sources:',
          '      - { source: s, stance: supports }',
          '  - id: second',
          'folded: >-',
          '  Long text',
          '  on lines',
          'last: 1',
        ].join('\n'),
      ),
    ),
  );
  expect(file.problems).toEqual([]);
  const cut = (...path: (string | number)[]) => file.text.cut(dataOf(file).at(path));
  const key = (...path: (string | number)[]) => file.text.cut(dataOf(file).at(path, 'key'));
  expect(cut('title')).toMatch(/^What they .+ about it$/);
  expect(cut('plain')).toBe('quoted text');
  expect(cut('double')).toBe('and: doubled');
  expect(cut('list', 0)).toBe('one');
  expect(cut('list', 1, 'two')).toBe('2');
  expect(cut('claims', 1, 'id')).toBe('second');
  expect(cut('claims', 0, 'sources', 0, 'stance')).toBe('supports');
  expect(cut('folded').split(/\s+/)).toEqual(['Long', 'text', 'on', 'lines']);
  expect(key('claims', 0, 'sources')).toBe('sources');
  expect(key('claims', 1)).toBe('id');
  expect(cut('claims', 1, 'absent')).toBe('id');
  expect(cut('absent')).toBe('---');
  expect(file.text.text.slice(file.bodyStart).trim()).toBe('Body.');
  expect(dataOf(file).at(['last'])).toMatchObject({ start: { column: 7 } });
});

test.each<[name: string, text: string, rule: string, cut: string]>([
  ['---js', '---js\n{x: 1}\n---\n', 'front-matter-language', 'js'],
  ['---javascript', '---javascript\nprocess.exit(3)\n---\n', 'front-matter-language', 'javascript'],
  ['---JS', '---JS\nprocess.exit(3)\n---\n', 'front-matter-language', 'JS'],
  ['--- js', '--- js\nprocess.exit(3)\n---\n', 'front-matter-language', 'js'],
  ['---coffee', '---coffee\n-> process.exit 3\n---\n', 'front-matter-language', 'coffee'],
  ['---json', '---json\n{"title": "x"}\n---\n', 'front-matter-language', 'json'],
  ['---toml', '---toml\ntitle = 1\n---\n', 'front-matter-language', 'toml'],
  ['---yaml', '---yaml\ntitle: x\n---\n', 'front-matter-language', 'yaml'],
  ['an empty file', '', 'front-matter-syntax', ''],
  ['a file of white space', ' \n\n', 'front-matter-syntax', ''],
  ['no front matter', 'Just text.\n', 'front-matter-syntax', 'Just text.'],
  ['an empty line first', '\n---\ntitle: x\n---\n', 'front-matter-syntax', ''],
  ['an unclosed fence', '---\ntitle: x\n\nText.\n', 'front-matter-syntax', '---'],
  ['nothing but a fence', '---', 'front-matter-syntax', '---'],
  ['a fence with spaces and nothing more', '---  ', 'front-matter-syntax', '---'],
  ['four dashes', '----\ntitle: x\n----\n', 'front-matter-syntax', '----'],
  ['a closing fence that goes on', '---\na: |\n  x\n---foo\nb: 1\n---\n', 'front-matter-syntax', '---foo'],
  ['an empty front matter', '---\n---\nText.\n', 'front-matter-syntax', '---'],
  ['nothing but a comment', '---\n# x\n---\n', 'front-matter-syntax', '---'],
  ['a list', matter('- a\n- b'), 'front-matter-syntax', '- a'],
  ['a text', matter('only words'), 'front-matter-syntax', 'only words'],
  ['a number', matter('42'), 'front-matter-syntax', '42'],
  ['a second block', '---\na: 1\n---\n\n---\nb: 2\n---\n', 'front-matter-syntax', '---'],
  ['a second block in JavaScript', '---\na: 1\n---\n---js\nb: 2\n---\n', 'front-matter-syntax', '---js'],
  ['a field twice', matter('title: a\ntitle: b'), 'front-matter-syntax', 'title'],
  ['an anchor', matter('a: &x 1'), 'front-matter-syntax', '&x'],
  ['an alias', matter('a: *x'), 'front-matter-syntax', '*x'],
  ['a merge key', matter('<<: { a: 1 }'), 'front-matter-syntax', '<<'],
  ['!!js/function', matter('a: !!js/function "x"'), 'front-matter-syntax', '!!js/function'],
  ['!!binary', matter('a: !!binary aGk='), 'front-matter-syntax', '!!binary'],
  ['!!set', matter('a: !!set { x }'), 'front-matter-syntax', '!!set'],
  ['a tag of one sign', matter('a: ! x'), 'front-matter-syntax', '!'],
  ['a directive', matter('%YAML 1.1\na: 012'), 'front-matter-syntax', '%YAML 1.1'],
  ['a second document', matter('a: 1\n...\nbcd: 2'), 'front-matter-syntax', 'bcd'],
  ['a tab', matter('a:\n\tb: 1'), 'front-matter-syntax', '\t'],
  ['a colon in the text', matter('title: Open: a history # x'), 'front-matter-syntax', 'Open: a history'],
  ['a missing quote', matter('title: "Open\nb: 1'), 'front-matter-syntax', '"'],
  ['a citation without quotes', matter('text: [@key, b]'), 'front-matter-syntax', '@key'],
  ['a list as a key', matter('? [a]\n: b'), 'front-matter-syntax', '['],
  ['a field without a name', matter(': b'), 'front-matter-syntax', ''],
  ['an escape to half a character', matter('a: "\\ud800"'), 'file-encoding', '\\ud800'],
  ['an escape to NUL', matter('a: "\\0"'), 'file-encoding', '\\0'],
  ['NUL', 'a\0b', 'file-encoding', '\0'],
  ['half a surrogate pair', matter('title: \ud800'), 'file-encoding', '\uFFFD'],
  ['lone carriage returns', '---\rtitle: x\r---\r', 'file-encoding', '\r'],
  ['a line of 100 KB', matter('a: ' + 'x'.repeat(100_000)), 'file-too-large', 'a'],
  ['a front matter of 300 KB', matter('# comment line\n'.repeat(20_000)), 'file-too-large', '---'],
])('%s is refused once, at its place', (_name, text, rule, cut) => {
  const file = read(text);
  expect(faults(file)).toEqual([[rule, cut]]);
  expect(file.data).toBeUndefined();
  expect(file.problems[0]?.advice).toBeTruthy();
});

test.each<[name: string, bytes: number[], cut: string]>([
  ['Latin-1', [0x61, 0x0a, 0x62, 0xe9, 0x62], '\uFFFD'],
  ['a character cut off at the end', [0x61, 0xe2, 0x82], '\uFFFD'],
  ['an overlong character', [0xc0, 0xaf], '\uFFFD'],
  ['UTF-16 LE', [0xff, 0xfe, 0x61, 0x00], ''],
  ['UTF-16 BE', [0xfe, 0xff, 0x00, 0x61], ''],
  ['UTF-16 without a mark', [0x2d, 0x00, 0x2d, 0x00, 0x2d, 0x00, 0x0a, 0x00], ''],
])('%s is refused as no UTF-8', (_name, bytes, cut) => {
  const file = read(Uint8Array.from(bytes));
  expect(faults(file)).toEqual([['file-encoding', cut]]);
});

test('a byte that is no UTF-8 is found on its line, also behind a byte order mark', () => {
  const file = read(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xc3, 0xa9, 0x78, 0xe9, 0x0a]));
  expect(file.problems[0]?.place.start).toEqual({ line: 2, column: 3, offset: 4 });
  expect(file.problems[0]?.message).toContain('0xE9');
});

test('a file of more than 2 MiB is refused without being decoded', () => {
  expect(faults(read(new Uint8Array(3 * 1024 * 1024).fill(0x61)))).toEqual([['file-too-large', '']]);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '`%s` is a field like another',
  (name) => {
    const file = read(matter(`${name}: { x: 1 }\ntitle: y`));
    expect(Object.keys(file.data?.value as object)).toEqual([name, 'title']);
    expect(Object.getPrototypeOf(file.data?.value)).toBeNull();
    expect(file.text.cut(dataOf(file).at([name, 'x']))).toBe('1');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  },
);

test.each<[name: string, yaml: string]>([
  ['brackets', 'a: ' + '['.repeat(10_000) + ']'.repeat(10_000)],
  ['open brackets', 'a: ' + '['.repeat(10_000)],
  ['braces', 'a: ' + '{a: '.repeat(10_000)],
  ['dashes', '- '.repeat(10_000) + 'x'],
  ['question marks', '? '.repeat(10_000) + 'x'],
  ['question marks that a field closes', `a: ${'? '.repeat(30_000)}\nb: c`],
  ['dashes that a field closes', `a:\n  b:\n    ${'- '.repeat(30_000)}x\nb: c`],
  ['dashes and question marks in turn', `a:\n ${'- ? '.repeat(15_000)}x\nb: c`],
  ['colons', ': '.repeat(10_000) + 'x'],
  ['fields on one line', 'a: '.repeat(10_000) + 'x'],
  ['indented fields', Array.from({ length: 600 }, (_, depth) => ' '.repeat(depth) + 'a:').join('\n')],
])('nesting by %s gives one finding and no exhausted stack', (_name, yaml) => {
  const start = performance.now();
  const file = read(matter(yaml));
  expect(file.problems.map((problem) => problem.rule)).toEqual(['front-matter-syntax']);
  expect(file.problems[0]?.message).toMatch(/deep/);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('lists are read as deep as the limit, and refused beyond it', () => {
  const deep = (levels: number): string => `a: ${'['.repeat(levels)}x${']'.repeat(levels)}\nb: c`;
  expect(read(matter(deep(MAX_DEPTH - 1))).problems).toEqual([]);
  expect(read(matter(deep(MAX_DEPTH))).problems[0]?.message).toMatch(/more than 40 deep/);
  const block = (levels: number): string => `a:\n  ${'- '.repeat(levels)}x\nb: c`;
  expect(read(matter(block(MAX_DEPTH - 1))).problems).toEqual([]);
  expect(read(matter(block(MAX_DEPTH))).problems[0]?.message).toMatch(/more than 40 deep/);
});

test.each<[name: string, yaml: string]>([
  ['10,000 anchors', 'a: ' + '&a '.repeat(10_000)],
  ['an alias bomb', 'a: &a [x]\n' + Array.from({ length: 9 }, (_, n) => `b${n}: &b${n} [*a, *a]`).join('\n')],
  ['a broken line 5,000 times', 'a: "b" c\n'.repeat(5000)],
])('%s gives a few findings, not thousands', (_name, yaml) => {
  const file = read(matter(yaml));
  expect(file.problems.length).toBeGreaterThan(0);
  expect(file.problems.length).toBeLessThanOrEqual(10);
});

test('the time for many different fields does not grow with their square', () => {
  const fields = Array.from({ length: 30_000 }, (_, n) => `${n.toString(36)}k:`).join('\n');
  const start = performance.now();
  expect(read(matter(fields)).problems).toEqual([]);
  // The parser's own comparison of keys takes twice as long; a busy machine has its share of the rest.
  expect(performance.now() - start).toBeLessThan(6000);
});

test('a source and the settings are YAML without fences', () => {
  expect(read('title: x\n', 'sources/s.yml')).toMatchObject({ kind: 'source', id: 's', problems: [] });
  expect(read('name: x\n', 'wiki.yml')).toMatchObject({ kind: 'settings', id: 'wiki', problems: [] });
  expect(read('---\ntitle: x\n', 'sources/s.yml').data?.value).toEqual({ title: 'x' });
  expect(faults(read('title: x\n---\ntitle: y\n', 'sources/s.yml'))).toEqual([
    ['front-matter-syntax', '---'],
  ]);
  expect(faults(read('', 'sources/s.yml'))).toEqual([['front-matter-syntax', '']]);
});

test('a text that wants quotes is offered with them', () => {
  const offered = (yaml: string) => read(matter(yaml)).problems.map((problem) => problem.expected);
  expect(offered("title: Open: the models' history")).toEqual([["'Open: the models'' history'"]]);
  expect(offered('a: @key\nb: c: d')).toEqual([["'@key'"], ["'c: d'"]]);
});

test('the ids of claims are still known where their file cannot be read', () => {
  const file = read(matter('title: a: b\nclaims:\n  - id: one\n    statement: x\n  - { id: "two", x: y }'));
  expect(file.data).toBeUndefined();
  expect(file.lostClaims?.map((claim) => [claim.id, file.text.cut(claim.place)])).toEqual([
    ['one', 'one'],
    ['two', 'two'],
  ]);
});

test.each<[path: string, expected: string | undefined]>([
  ['topic/a.md', 'topics'],
  ['topics/a.markdown', 'topics/a.md'],
  ['sources/a.yaml', 'sources/a.yml'],
  ['topics/deep/a.md', 'topics/a.md'],
  ['wiki.yaml', 'wiki.yml'],
  ['notes.txt', undefined],
  ['__proto__/a.md', undefined],
])('%s has no place in the content', (path, expected) => {
  const file = read('x', path);
  expect(file.kind).toBeUndefined();
  expect(file.problems).toMatchObject([{ rule: 'file-unexpected', place: { file: path } }]);
  expect(file.problems[0]?.expected?.[0]).toBe(expected);
});

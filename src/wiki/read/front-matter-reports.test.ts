import { describe, expect, test } from 'vitest';
import { decode, encode, MAX_FILE_BYTES, MAX_LINE_LENGTH } from './decode.ts';
import { replacing, SourceText } from './place.ts';
import { fieldsOf, readFile, type ReadFile, type YamlData } from './read-file.ts';
import { MAX_YAML_LENGTH } from './yaml.ts';
import { syntaxWords } from './yaml-errors.ts';

function read(text: string | Uint8Array, path = 'topics/a.md'): ReadFile {
  return readFile({ path, bytes: typeof text === 'string' ? encode(text) : text });
}

const matter = (yaml: string): string => `---\n${yaml}\n---\nBody.\n`;

/** Everything that reading says about a file. */
function told(file: ReadFile) {
  const { text } = file;
  return {
    ...(file.data && { value: file.data.value, yaml: text.text.slice(...spanOf(file.data)) }),
    body: text.text.slice(file.bodyStart, file.bodyStart + 20),
    problems: file.problems.map(({ rule, place, message, actual, expected, advice, fix }) => ({
      rule,
      at: `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column} ${text.cut(place).slice(0, 60)}`,
      message,
      ...(actual !== undefined && { actual }),
      ...(expected && { expected }),
      advice,
      ...(fix && {
        [fix.certain ? 'mended' : 'suggested']: fix.edits.map(
          ({ start, end, text: now }) => `${start}: ${text.text.slice(start, end)} → ${now}`,
        ),
      }),
    })),
    ...(file.lostClaims && { lost: file.lostClaims.map(({ place }) => text.cut(place)) }),
  };
}

const spanOf = ({ span }: YamlData): [number, number] => [span.start, span.end];

describe('a file is told of in full', () => {
  test.each([
    // Where the front matter begins and ends.
    '',
    ' \n\n',
    'Just text.\n',
    '\n---\ntitle: x\n---\n',
    ' \t\n \n  ---\ntitle: x\n---\n',
    '\nText.\n---\n',
    'x\n---\ntitle: x\n---\n',
    '----\ntitle: x\n---\n',
    '--- \ntitle: x ----\n--- \nBody.',
    '---',
    '---\ntitle: x',
    '---\ntitle: x\n',
    '---\r\ntitle: x\r\n---\r\nBody.\r\n',
    '---\ntitle: x\n---',
    '---\n---\n',
    '---\ntitle: x\n---foo bar\n---\n',
    '---\na: "\\😀\\q"\n---\n',
    '---\na: @b\r\n\r\n---\r\n',
    '---\na: @b\n  \n \n  c\n---\n',
    '---\n  a: @b\n\n\n\n  c: d\n---\n',
    '---\na: [@b, c]\n  d: e\n---\n',
    `---\ntitle: x\n---${'x'.repeat(60)}\n---\n`,
    // Another language.
    '---yaml\ntitle: x\n---\n',
    '--- YML \ntitle: x\n---\n',
    '---xyaml\ntitle: x\n---\n',
    '---yamlx\ntitle: x\n---\n',
    '---js\n{}\n---\n',
    // Another block at the start of the body.
    '---\na: 1\n---\n---\nb: 2\n---\n',
    '---\na: 1\n---\n\n \n---js\n\n  # note\n"b-c" :\n---\n',
    "---\na: 1\n---\n--- \t\r\n\r\n # x\r\n'b_c':  2\n---\n",
    '---\na: 1\n---\nText.\n\n---\nb: 2\n---\n',
    '---\na: 1\n---\n---\nb 2\n---\n',
    '---\na: 1\n---\n---\nb:2\n',
    '---\na: 1\n---\n---\n9: 2\n',
    '---\na: 1\n---\n--- x\nb: 2\n',
    '---\na: 1\n---\n---\n  b: 2\n',
    '---\na: 1\n---\n---\ntext # b: 2\n',
    '---\na: 1\n---\n---\n#\nb:',
    '---\na: 1\n---\n***\nb: 2\n',
    // What YAML may not hold.
    matter('a: 1\na: 2\nb: 3\nb: 4'),
    matter('<<: { a: 1 }\n"<<": b\n\'<<\': c'),
    matter(': b\n"": c'),
    matter('? [a]\n: b'),
    matter('a: "\\ud800"\nb: "\\0"\nc: "\\q"'),
    matter('a: &x 1\nb: *x\nc: !!set { x }\nd: ! y'),
    matter(`a: &${'x'.repeat(60)} 1`),
    matter('a: |\n  &x\nb: "&x"'),
    matter('a: | # x\n  b\nc: >- #x\n  d'),
    matter('a: !x |\n  b'),
    matter('%YAML 1.1\na: 1'),
    matter('a: 1\n...\nb: 2\nc: 3'),
    matter('a:\n\tb: 1\nc: d: e'),
    matter('- a\n- b'),
    matter('only words\nand more'),
    matter('42 # x'),
    matter('""'),
    matter('[a, b]'),
    matter('# x'),
    matter('a: "Open\nb: 1'),
    matter("a: 'Open\nb: 1"),
    matter('a: "'),
    matter('a: ""\nb: \'\'\nc: "x" y'),
    matter('a: [b, c\nd: e'),
    matter('a: {b: c\nd: e'),
    matter('a: b\n c: d\n  e'),
    matter('  a: b\n c: d'),
    matter('a\nb: c'),
    matter('a: b\nc\nd: e'),
    matter(`a: b\n${'x'.repeat(1100)}: c`),
    matter('a: b #c d\ne: f # g\nh: i#j\nk: l ##m'),
    matter(`a: b #${'c'.repeat(60)}`),
    matter('a: [b #c\n, d]'),
    // Texts that want quotes.
    matter('a: b: c\nd: @e\nf: `g` h'),
    matter('a: b: c # d\ne: "f": g'),
    matter("a: it's: b"),
    matter('a: [@b, @c d]\ne: { f: @g }'),
    matter('a: [b, { c: @d }, @e]'),
    matter('a: [b] @c'),
    matter('a: @b, c\nd: e'),
    matter('a: @b]\nd: e'),
    matter('a: @b\n  c\nd: e'),
    matter('a: @b\n\n  c\nd: e'),
    matter('a:\n  b: @c\n  d: e'),
    matter('a:\n  b: @c\nd: e'),
    matter('a:\n  - b: c: d\n  - @e\n  - f'),
    matter('a: [\n  @b,\n  @c\n]'),
    matter('a: [ @b ]\nc: [@d  ,e]'),
    matter('a: @b #c\nd: @e #f'),
    matter('a: %b\nc: d'),
    matter(`a: ${'b'.repeat(50)}: c`),
    matter(Array.from({ length: 12 }, (_, n) => `k${n}: a: b`).join('\n')),
    matter(Array.from({ length: 12 }, (_, n) => `k${n}: &a b`).join('\n')),
    matter(Array.from({ length: 12 }, () => 'k: a').join('\n')),
    matter('z: "a\\qb\\wc"\ny: d: e'),
    matter('a: b: c: d\ne: "f" "g"'),
    matter('a: @b\ne: ]'),
    matter(`a: ${'['.repeat(45)}`),
    matter(`a:\n${'- '.repeat(60)}x`),
    matter(`a: ${'? '.repeat(200)}x`),
    // Values of every form.
    matter('a: |\n\n  b\n   c\n\nd: >\n  e\n  f\ng: |-\n  h\ni: >+\n  j\n\nk: |\nl: m'),
    matter("a:\nb: ~\nc: \"x\\ty\"\nd: 'it''s'\ne: [1, [2, { f: 3 }], ]\ng: {}\nh: []"),
    matter('a:\n  - - b\n    - c\n  -\n  - d: e\n    f:\n  - [g]\n  - { }'),
    matter('a: b\n  c\n\n  d\ne: "f\n  g"'),
    // Claims of a file that cannot be read.
    matter(
      'x: a: b\nid: one\n  id: two\n- id:three\n-  { id: "four"\n-\tid:   \'five\'\n not-id: six\n# id: seven\nx id: eight',
    ),
  ])('%j', (text) => {
    expect(told(read(text))).toMatchSnapshot();
  });
});

test('every part of the data has its place, and every name', () => {
  const yaml =
    'a: |\n\n  b\n   c\n\nd: >\n  e\nf: "g"\nh: \'i\'\nj:\nk: [l, [m], { n: o }]\np:\n  - q: r\n    s: t\n  -\n  - [u]\n  - - v\n  - { }\nw: x # y\nz: |\n';
  const file = read(matter(yaml));
  const at = (path: (string | number)[], part?: 'key' | 'value') =>
    file.data && file.text.cut(file.data.at(path, part));
  const paths: (string | number)[][] = [
    ...'adfhjkpwz'.split('').map((name) => [name]),
    ...[0, 1, 2].map((index) => ['k', index]),
    ...[0, 1, 2, 3, 4].map((index) => ['p', index]),
    ...[
      ['k', 2, 'n'],
      ['k', 1, 0],
      ['p', 0, 's'],
      ['p', 2, 0],
      ['p', 3, 0],
    ],
    ...[[], ['a', 'b'], ['p', 0, 'zz', 'y'], ['p', 9]],
  ];
  expect(paths.map((path) => [path.join('.'), at(path), at(path, 'key')].join(' | '))).toMatchSnapshot();
});

test('a name in quotes that merges nothing is a name', () => {
  expect(read(matter('"<<": a')).data?.value).toEqual({ '<<': 'a' });
});

describe('sizes', () => {
  const fields = (length: number): string =>
    `${`# ${'x'.repeat(1021)}\n`.repeat(length / 1024 - 1)}${'#'.repeat(1017)}\na: bcd`;
  test('fields are read up to the limit', () => {
    expect(fields(MAX_YAML_LENGTH)).toHaveLength(MAX_YAML_LENGTH);
    expect(read(fields(MAX_YAML_LENGTH), 'sources/s.yml').problems).toEqual([]);
    expect(told(read(`${fields(MAX_YAML_LENGTH)}\n`, 'sources/s.yml')).problems).toMatchSnapshot();
  });

  test('a line is read up to the limit, the last one too', () => {
    const line = 'x'.repeat(MAX_LINE_LENGTH);
    expect(decode('a', encode(`b\n${line}`)).problem).toBeUndefined();
    expect(decode('a', encode(`${line}\nb`)).problem).toBeUndefined();
    expect(decode('a', encode(`b\n${line}x`)).problem).toMatchSnapshot();
    expect(decode('a', encode(`b\n${line}x\nc`)).problem?.place.start).toMatchObject({ line: 2, column: 1 });
  });

  test('a file is read up to the limit', () => {
    const bytes = (size: number) => new Uint8Array(size).map((_, index) => (index % 1024 === 0 ? 10 : 0x61));
    expect(decode('a', bytes(MAX_FILE_BYTES)).problem).toBeUndefined();
    const { text, problem } = decode('a', bytes(MAX_FILE_BYTES + 1));
    expect([problem, text.text.length]).toMatchSnapshot();
  });
});

describe('encodings', () => {
  test.each<[string, number[]]>([
    ['UTF-16 LE by its mark', [0xff, 0xfe, 0x61, 0x62]],
    ['UTF-16 BE by its mark', [0xfe, 0xff, 0x61, 0x62]],
    ['half a mark', [0xff, 0x61, 0x62]],
    ['half of the other mark', [0xfe, 0x61, 0x62]],
    ['the marks of neither', [0x61, 0xfe, 0xff]],
    ['a quarter of zeros', [0x61, 0x00, 0x61, 0x61]],
    ['less than a quarter of zeros', [0x61, 0x00, 0x61, 0x61, 0x61]],
    ['three bytes with a zero', [0x61, 0x00, 0x61]],
    ['zero at the start', [0x00, 0x61, 0x61, 0x61, 0x61]],
    ['a lone carriage return at the start', [0x0d, 0x61]],
    ['Latin-1 at the start', [0xe9, 0x61]],
    ['a low byte that continues nothing', [0x61, 0x80]],
    ['a character cut off after a mark', [0xef, 0xbb, 0xbf, 0x61, 0xe2, 0x82]],
    ['a character that begins like a mark', [0xef, 0xbc, 0xa1, 0xe9]],
    ['a second byte as in a mark', [0x61, 0xbb, 0xe9]],
    ['NUL behind what is no UTF-8', [0x61, 0x62, 0x63, 0x64, 0x65, 0xe9, 0x00, 0x61]],
    ['characters of two, three and four bytes', [0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xff]],
  ])('%s', (_, bytes) => {
    const { text, problem } = decode('a', Uint8Array.from(bytes));
    expect([JSON.stringify(text.text), problem]).toMatchSnapshot();
  });

  test('of a refused file the part around the fault is kept', () => {
    const { text } = decode('a', encode(`\0${'x'.repeat(10_000)}`));
    expect(text.text).toHaveLength(4097);
    expect(decode('a', encode(`${'x'.repeat(5000)}\0${'x'.repeat(5000)}`)).text.text).toHaveLength(9097);
  });

  test('half a surrogate pair becomes bytes that are no UTF-8, and other characters their own', () => {
    const bytes = (text: string) => Buffer.from(encode(text)).toString('hex');
    expect([bytes('é😀'), bytes('é\ud800'), bytes('\udfff😀\ue000'), bytes('\ud7ff\udc00')]).toEqual([
      'c3a9f09f9880',
      'c3a9eda080',
      'edbfbff09f9880ee8080',
      'ed9fbfedb080',
    ]);
  });
});

test('words for what the parser says beside the known slips', () => {
  expect([
    syntaxWords('BAD_DQ_ESCAPE', '\\q', ''),
    syntaxWords('MULTILINE_IMPLICIT_KEY', '', ''),
    syntaxWords('MISSING_CHAR', '', ''),
    syntaxWords('BAD_INDENT', '', ''),
    syntaxWords('KEY_OVER_1024_CHARS', '', ''),
    syntaxWords('NON_STRING_KEY', '', ''),
    syntaxWords('RESOURCE_EXHAUSTION', '', ''),
    syntaxWords('UNEXPECTED_TOKEN', '', 'Unexpected  `x`. in:\n here: y:'),
    syntaxWords('UNEXPECTED_TOKEN', '', 'Again.'),
  ]).toMatchSnapshot();
});

test('the fields of a file are one stretch, by which edits know them again', () => {
  const file = read(matter('a: 1'));
  expect(fieldsOf(file)).toEqual({ file: 'topics/a.md', text: matter('a: 1'), start: 3, end: 8 });
  expect(fieldsOf(file)).toBe(fieldsOf(file));
  expect(fieldsOf(read(''))).toBeUndefined();
});

test('lines are known by their number, with any ending and none', () => {
  const text = new SourceText('a', 'one\r\ntwo\n\rthree');
  expect([0, 1, 2, 3, 4, 5].map((line) => [text.line(line), text.lineStart(line)])).toEqual([
    ['', 15],
    ['one', 0],
    ['two', 5],
    ['', 9],
    ['three', 10],
    ['', 15],
  ]);
  const place = text.place(5, 8);
  expect(replacing(place, 'x')).toEqual({ file: 'a', start: 5, end: 8, text: 'x' });
});

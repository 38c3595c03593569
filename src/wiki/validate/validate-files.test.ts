import { expect, test } from 'vitest';
import { encode } from '../read/decode.ts';
import { readFile } from '../read/read-file.ts';
import { validateFiles } from './validate-files.ts';

function validate(files: Record<string, string>) {
  const read = Object.entries(files).map(([path, text]) => readFile({ path, bytes: encode(text) }));
  const result = validateFiles(read);
  const told = result.problems.map((problem) => {
    const file = read.find((each) => each.path === problem.place.file);
    return [problem.rule, file?.text.cut(problem.place) ?? '', problem.expected ?? []] as const;
  });
  return { ...result, told };
}

const GOOD = 'title: A\nsummary: S.\nform: overview';
const topic = (yaml: string, path = 'topics/a.md') => validate({ [path]: `---\n${yaml}\n---\n` });
const source = (yaml: string) => validate({ 'sources/s.yml': yaml });
const claim = (yaml: string) => topic(`${GOOD}\nclaims:\n  - id: c\n    statement: It is so.\n    ${yaml}`);
const SOURCE = 'type: report\ntitle: T\ngrade: a\ninterest: { kind: lab }\n';

test('a good article comes out with its fields read and its claims apart', () => {
  const { articles, problems } = topic(
    `${GOOD}\nreviewBy: 2026-05\nclaims:\n  - { id: c, statement: It is. }`,
  );
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([{ kind: 'topic', id: 'a', data: { title: 'A' } }]);
  expect(articles[0]?.data.reviewBy?.latest).toBe('2026-05-31');
  expect(articles[0]?.data).not.toHaveProperty('claims');
  expect(articles[0]?.claims).toMatchObject([{ id: 'c', path: ['claims', 0] }]);
});

test.each<[yaml: string, rule: string, cut: string, expected: string[]]>([
  ['titel: A\nsummary: S.\nform: overview', 'field-unknown', 'titel', ['title']],
  [`${GOOD}\nrelatde: [b]`, 'field-unknown', 'relatde', ['related']],
  [`${GOOD}\n__proto__: x`, 'field-unknown', '__proto__', []],
  [`${GOOD}\nconstructor: x`, 'field-unknown', 'constructor', []],
  ['title: A\nform: overview', 'field-missing', '---', []],
  ['title:\nsummary: S.\nform: overview', 'field-value', 'title', []],
  ['title: ""\nsummary: S.\nform: overview', 'field-value', 'title', []],
  ['title: [a, b]\nsummary: S.\nform: overview', 'field-value', '[a, b]', []],
  ['title: A\nsummary: S.\nform: overwiev', 'field-value', 'overwiev', ['overview']],
  [`${GOOD}\nrelated: b`, 'field-value', 'b', []],
  [`${GOOD}\nrelated: []`, 'field-value', '[]', []],
  [`${GOOD}\nrelated:`, 'field-value', 'related', []],
  [`${GOOD}\ntimeline: soon`, 'field-value', 'soon', []],
  [`${GOOD}\ntimeline: { form: 2025 }`, 'field-unknown', 'form', ['from']],
  [`${GOOD}\nreviewBy: 2026-02-30`, 'date-invalid', '2026-02-30', []],
  [`${GOOD}\nformerIds: [Old Id]`, 'id-format', 'Old Id', []],
  [`${GOOD}\nopenQuestions: [{ claims: [c] }]`, 'field-missing', 'claims', []],
  [`${GOOD}\nopenQuestions: [Why]`, 'field-value', 'Why', []],
  ['title: "a\\u202Eb"\nsummary: S.\nform: overview', 'field-value', 'a\\u202Eb', []],
  ['title: a\u202Eb\nsummary: S.\nform: overview', 'field-value', '\u202E', []],
  [`${GOOD}\nexceptions: [{ rule: bare-url, reason: R., count: 0x1F }]`, 'field-value', '0x1F', []],
  [`${GOOD}\nclaims: none`, 'field-value', 'none', []],
])('one slip is one problem at its place: %j', (yaml, rule, cut, expected) => {
  expect(topic(yaml).told).toEqual([[rule, cut, expected]]);
});

test.each<[yaml: string, rule: string, cut: string, expected: string[]]>([
  ['sources: [{ source: s, stance: suports }]', 'field-value', 'suports', ['supports']],
  ['sources: [{ source: s }]', 'field-missing', 'source', []],
  ['sources: [{ source: s, stance: supports, locater: p. 1 }]', 'field-unknown', 'locater', ['locator']],
  ['quantities: [{ measure: m, value: 1e999 }]', 'quantity-range', '1e999', []],
  ['quantities: [{ measure: m, value: 1_000 }]', 'quantity-range', '1_000', []],
  ['quantities: [{ measure: m, value: 012 }]', 'quantity-range', '012', []],
  ['quantities: [{ measure: m, value: .nan }]', 'quantity-range', '.nan', []],
  ['quantities: [{ measure: m, value: -0 }]', 'quantity-range', '-0', []],
  ['quantities: [{ measure: m, about: yes }]', 'field-value', 'yes', ['true']],
  ['quantities: [{ measure: m, about: True }]', 'field-value', 'True', ['true']],
  ['quantities: [{ measure: m, between: [a] }]', 'field-value', '[a]', []],
  ['quantities: [{ measure: m, between: [a, b, c] }]', 'field-value', '[a, b, c]', []],
  ['sources: [{ source: s, stance: supports, locator: p. 1, and more }]', 'field-unknown', 'and more', []],
  ['heldBy: somebody', 'field-value', 'somebody', []],
  ['origin: editors', 'field-value', 'editors', []],
  ['asOf: 05/2026', 'date-invalid', '05/2026', []],
  ['withdrawn: { date: 2026 }', 'field-missing', 'withdrawn', []],
])('a slip in a claim leaves its article valid: %s', (yaml, rule, cut, expected) => {
  const { told, articles, invalid } = claim(yaml);
  expect(told).toEqual([[rule, cut, expected]]);
  expect(articles).toMatchObject([{ id: 'a', claims: [] }]);
  expect(invalid).toMatchObject([{ kind: 'claim', id: 'c', invalid: true }]);
});

test('the other claims of an article stay valid beside a bad one', () => {
  const { articles, invalid } = topic(
    `${GOOD}\nclaims:\n  - { id: one, statement: A. }\n  - { id: two }\n  - text\n  - { id: three, statement: B. }`,
  );
  expect(articles[0]?.claims.map(({ id, path }) => [id, path[1]])).toEqual([
    ['one', 0],
    ['three', 3],
  ]);
  expect(invalid.map(({ id }) => id)).toEqual(['two']);
});

test('the claims of a bad article are known and invalid, as are those of one that cannot be read', () => {
  const claims = 'claims:\n  - { id: c, statement: A., formerIds: [b] }';
  const ids = (yaml: string) => topic(yaml).invalid.map(({ kind, id, formerIds }) => [kind, id, formerIds]);
  expect(ids(`title: A\n${claims}`)).toEqual([
    ['topic', 'a', undefined],
    ['claim', 'c', ['b']],
  ]);
  expect(ids(`title: A: B\n${claims}`)).toEqual([
    ['topic', 'a', undefined],
    ['claim', 'c', undefined],
  ]);
});

test('a file name that is no id makes the article invalid and leaves the telling to the rule on ids', () => {
  const { problems, invalid } = topic(GOOD, 'topics/Big Topic.md');
  expect(problems).toEqual([]);
  expect(invalid).toMatchObject([{ kind: 'topic', id: 'Big Topic' }]);
});

test.each<[yaml: string, rule: string, cut: string, expected: string[]]>([
  ['author: [{ familly: X }]', 'field-unknown', 'familly', ['family']],
  ['author: [{ literl: X }]', 'field-unknown', 'literl', ['literal']],
  ['author: [{ given: X }]', 'field-missing', 'given', []],
  ['author: [Ada Lovelace]', 'field-value', 'Ada Lovelace', []],
  ['author: [{ family: X, literal: Y }]', 'field-unknown', 'literal', []],
  ['seenVia: [{ sorce: x }]', 'field-unknown', 'sorce', ['source']],
  ['seenVia: [{ text: x, url: "javascript:alert(1)" }]', 'url-scheme', 'javascript:alert(1)', []],
  ['URL: https://good@evil.example/', 'url-scheme', 'https://good@evil.example/', []],
  ['DOI: https://doi.org/10.1/x', 'field-value', 'https://doi.org/10.1/x', []],
  ['issued: 1:23', 'date-invalid', '1:23', []],
])('a slip in a source: %s', (yaml, rule, cut, expected) => {
  const { told, invalid } = source(SOURCE + yaml);
  expect(told).toEqual([[rule, cut, expected]]);
  expect(invalid).toMatchObject([{ kind: 'source', id: 's' }]);
});

test('no message shows the words of the schema library, and none carries more than a line of a value', () => {
  const long = 'x y\n  '.repeat(2000);
  const results = [
    topic('form: [x]\nrelated: {}\ntimeline: x\nformerIds: [A]\nreviewBy: x'),
    claim('asOf: >-\n      ' + 'word '.repeat(400)),
    claim('quantities: [{ value: x, about: [], between: x, range: x, computed: x }]'),
    source('type: x\nauthor: [x, {}]\nURL: |\n  ' + long + '\ninterest: x\nnotices: [{}]\nseenVia: x'),
  ];
  const problems = results.flatMap((result) => result.problems);
  expect(problems.length).toBeGreaterThan(15);
  for (const { message, advice } of problems) {
    expect(message + ' ' + advice).not.toMatch(
      /invalid|expected|received|undefined|\bobject\b|\barray\b|string|record|schema|union|>=/i,
    );
    expect(message).not.toMatch(/\n|\.$/);
    expect(message.length).toBeLessThan(320);
    expect(advice).toBeTruthy();
  }
});

test('the sentences of the commonest slips', () => {
  const said = [
    topic('titel: A\nsummary: S.\nform: overwiev'),
    topic('title: A\nsummary: S.\nform: overview\nrelated: b'),
    claim('sources: [{ source: s }]'),
    source(SOURCE + 'author: [Ada Lovelace]'),
  ].flatMap(({ problems }) => problems.map(({ message, advice }) => `${message}. ${advice}.`));
  expect(said).toMatchInlineSnapshot(`
    [
      "\`titel\` is not a field of a topic, so that what it says would be lost. Correct the name, or take the field out.",
      "\`form\` is \`overwiev\`, and it must be \`overview\`, \`comparison\` or \`tracker\`. Use one of these words.",
      "\`related\` is a text, where a list is needed. Write a list, also for a single entry: \`[b]\`.",
      "\`stance\` is missing from entry 1 of \`sources\`, which cannot do without it. Add \`stance\`: \`supports\`, \`disputes\`, \`qualifies\`, or \`mentions\` (names it without giving evidence).",
      "Entry 1 of \`author\` is a text, where a group of fields is needed. Write its fields with their names: \`family\`, \`given\`, \`literal\`.",
    ]
  `);
});

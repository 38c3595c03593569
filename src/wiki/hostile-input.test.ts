import { expect, test } from 'vitest';
import { findingsOf, type CutFinding } from './findings-of.ts';
import { claimsPage, speedPage, withSources } from './rules/example-parts.ts';
import { minimalSettings } from './rules/example-settings.ts';

/** The errors about some files, each with the text that it points at. */
function errors(files: Readonly<Record<string, string>>): CutFinding[] {
  return findingsOf(files).filter(({ severity }) => severity === 'error');
}

function rulesOf(files: Readonly<Record<string, string>>): string[] {
  return [...new Set(errors(files).map(({ rule }) => rule))].sort();
}

const claim = (fields: string, id = 'one'): Record<string, string> =>
  claimsPage(`
    - id: ${id}
      statement: The lag is some months.
      sources:
        - { source: lab-study, stance: supports }
      ${fields}
  `);

const SCALARS = ['1:23', '012', '1_000', '0x1F', 'no', 'on', '2026-02-30', '1e999', '.nan', '-0', '٣', '1,5'];

test.each(SCALARS)('`%s` is no date and no number, and nothing is made of it', (scalar) => {
  for (const field of ['asOf', 'reviewBy', 'happened'])
    expect(rulesOf(claim(`${field}: "${scalar}"`)), field).toEqual(['date-invalid']);
  const figure = `quantities: [{ measure: score, value: "${scalar}", of: pupils }]`;
  expect(rulesOf(claim(figure))).toEqual(['quantity-range']);
  expect(rulesOf(claim(`sources: x\n      heldBy: "${scalar}"`))).not.toEqual([]);
});

const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

test.each(INHERITED)('`%s` is neither an id nor known, wherever it is named', (name) => {
  const prose = (text: string): string[] => rulesOf(speedPage(`${text}\n`));
  expect(prose(`A [@${name}].`)).toEqual(['citation-unknown']);
  expect(prose(`A [[${name}]].`)).toEqual(['wikilink-unknown']);
  expect(prose(`![[${name}]]`)).toEqual(['wikilink-unknown']);
  expect(prose(`A [[speed#${name}]].`)).toEqual(['anchor-unknown']);
  expect(rulesOf(claim(`dimensions: ["${name}"]`))).toEqual(['reference-unknown']);
  expect(rulesOf(claim(`heldBy: ["${name}"]`))).toEqual(['reference-unknown']);
  expect(rulesOf(claim(`"${name}": x`))).toEqual(['field-unknown']);
  const former = rulesOf(claim(`formerIds: ["${name}"]`));
  expect(former).toContainEqual(expect.stringMatching(/^id-(format|reserved)$/));
  const [own] = errors(claim('', `"${name}"`));
  expect(own?.rule).toMatch(/^id-(format|reserved)$/);
  const settings = minimalSettings.replace(
    'holders:\n',
    `holders:\n  "${name}": { name: X, kind: person }\n`,
  );
  expect(rulesOf({ 'wiki.yml': settings })).not.toContain('field-missing');
  expect(({} as Record<string, unknown>)['name']).toBeUndefined();
});

const NAMES: readonly [name: string, rule: 'id-reserved' | 'id-format'][] = [
  ...['index', '404', 'api', 'pagefind', 'con', 'aux', 'nul', 'prn', 'com1', 'lpt9', 'search', 'claims'].map(
    (name): [string, 'id-reserved'] => [name, 'id-reserved'],
  ),
  ...[
    '_astro',
    'lag.',
    'Lag',
    'l\u0430g',
    'caf\u00e9',
    'cafe\u0301',
    'a--b',
    '-a',
    'a b',
    'a\u200Bb',
    'a\u202Eb',
  ].map((name): [string, 'id-format'] => [name, 'id-format']),
];

test.each(NAMES)('the name `%s` breaks the rule %s, as a file and as a claim', (name, rule) => {
  const term = '---\ntitle: T\ndefinition: What it means.\n---\n';
  const [file] = errors(withSources({ [`terms/${name}.md`]: term }));
  expect(file).toMatchObject({ rule, place: { file: `terms/${name}.md` } });
  const [own] = errors(claim('', `"${name}"`));
  expect(own?.rule).toBe(rule);
});

test.each<[link: string, expected: string]>([
  ['[@Lab-Study]', 'lab-study'],
  ['[@lab-studi]', 'lab-study'],
  ['[[Speed]]', 'speed'],
  ['[[spead]]', 'speed'],
  ['![[One]]', 'one'],
])('%s names nothing, and what is meant is told', (link, expected) => {
  const files = claim('');
  const [path = '', text = ''] = Object.entries(files).find(([file]) => file.endsWith('.md')) ?? [];
  const [found, ...others] = errors({ ...files, [path]: `${text}\n${link}\n` });
  expect(others).toEqual([]);
  expect(found?.rule).toMatch(/^(citation|wikilink)-unknown$/);
  expect(found?.expected).toContain(expected);
});

const BROKEN = ['[@', '[@]', '[@lab-study;]', '[[]]', '[[speed|]]', '[[speed#]]', '[['];
const AROUND: readonly [name: string, form: (syntax: string) => string][] = [
  ['a table', (syntax) => `| a | b |\n| - | - |\n| x | y ${syntax} |\n`],
  ['emphasis', (syntax) => `*a **b ${syntax}***\n`],
  ['a heading', (syntax) => `## A ${syntax}\n`],
  ['a footnote', (syntax) => `a[^1]\n\n[^1]: b ${syntax}\n`],
  ['a list in a list', (syntax) => `- a\n\n  1. b ${syntax}\n`],
  ['a quote in a quote', (syntax) => `> > a ${syntax}\n`],
  ['an alert', (syntax) => `> [!NOTE]\n> a ${syntax}\n`],
];

test.each(AROUND)('in %s each malformed citation and wikilink is pointed at', (_name, form) => {
  for (const syntax of BROKEN) {
    const found = errors(speedPage(form(syntax)));
    expect(
      found.map(({ rule }) => rule),
      syntax,
    ).toEqual([expect.stringMatching(syntax.startsWith('[@') ? /^citation-syntax$/ : /^wikilink-s/)]);
    expect(syntax.startsWith(found[0]?.cut ?? '?') || found[0]?.cut.startsWith(syntax), syntax).toBe(true);
  }
});

test.each([
  '../../etc/passwd',
  '../../../etc/passwd.png',
  '/etc/passwd.png',
  '../images/%2e%2e/%2e%2e/x.png',
  '..%2f..%2fx.png',
  '../images/x.svg',
  '../images/none.png',
  'https://tracker.example/pixel.png',
  '//tracker.example/pixel.png',
  'data:image/png;base64,AAAA',
  'file:///etc/passwd.png',
])('a picture at %s is refused', (url) => {
  const found = errors(speedPage(`![words](${url})\n`));
  expect(found.map(({ rule }) => rule)).toEqual([expect.stringMatching(/^(image-missing|url-scheme)$/)]);
  expect(found[0]?.cut).toBe(url);
});

const HIDDEN = ['\u202E', '\u2066', '\u200B', '\u200F', '\u2060', '\uFEFF', '\u0007', '\u009B'];

test.each(HIDDEN)('a character that hides or reorders text (%j) is refused in fields and names', (sign) => {
  const title = `---\ntitle: A${sign}b\nsummary: S.\n---\n`;
  for (const files of [
    { 'dimensions/speed.md': title },
    { 'terms/t.md': `---\ntitle: T\ndefinition: D${sign}d.\n---\n` },
    {
      'sources/s.yml': `type: report\ntitle: T\nauthor: [{ literal: "N${sign}n" }]\ngrade: study\ninterest: { kind: independent }\n`,
    },
    claim(`note: "A${sign}b"`),
  ]) {
    const found = errors(files);
    expect(found.length).toBeGreaterThan(0);
    // What hides is made visible where it is told.
    for (const { message } of found) expect(message).not.toContain(sign);
  }
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=x>',
  '<svg onload=x>',
  '<iframe srcdoc=x></iframe>',
  '<style>*{}</style>',
  '<!-- x -->',
  '<![CDATA[x]]>',
  '<?x?>',
])('%s is refused in a body, whatever it stands in', (html) => {
  for (const [name, form] of AROUND) {
    const found = errors(speedPage(form(html)));
    expect(found.length, name).toBeGreaterThan(0);
    for (const { rule } of found) expect(rule, name).toBe('html-forbidden');
  }
});

test('a broken file hides no finding of another, and each names its file, line and column', () => {
  const bad = {
    'terms/a.md': '---\ntitle: [\n',
    'terms/b.md': '---js\nx\n---\n',
    'terms/c.md': '---\ntitle: C\ndefinition: <b>\nbogus: 1\n---\n<b>\n',
  };
  const alone = Object.entries(bad).flatMap(([path, text]) =>
    errors({ [path]: text }).map(({ rule, place }) => [
      place.file,
      rule,
      place.start.line,
      place.start.column,
    ]),
  );
  const together = errors(bad).map(({ rule, place }) => [
    place.file,
    rule,
    place.start.line,
    place.start.column,
  ]);
  expect(together).toEqual(alone);
  expect(alone.length).toBeGreaterThan(3);
});

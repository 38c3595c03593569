import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWiki, loadWikiFrom, minimalSettings, type Wiki } from './index.ts';

const FILES: Readonly<Record<string, string>> = {
  'wiki.yml': minimalSettings,
  'sources/study.yml': `type: report
title: The study
author: [{ literal: Reading Lab }]
issued: 2026-01
grade: study
interest: { kind: independent }
firsthand: true
`,
  'dimensions/speed.md': `---
title: Speed
summary: How fast people read.
claims:
  - id: slower
    statement: Pupils read slower on screens.
    sources: [{ source: study, stance: supports }]
    asOf: 2026
    reviewBy: 2027
    quantities: [{ measure: reading-lag, series: yearly-lag, value: 3, ahead: paper, between: [paper, screen] }]
  - id: faster
    statement: Adults read as fast on screens.
    sources: [{ source: study, stance: supports }]
---

Pupils read slower on screens [@slower], adults do not [@faster].
`,
};

/** The small wiki with one thing changed in one of its files. */
function changed(file: string, from: string, to: string, every = (text: string) => text): Wiki {
  const text = FILES[file] ?? '';
  expect(text).toContain(from);
  const files = { ...FILES, [file]: text.replace(from, to) };
  return loadWikiFrom(Object.fromEntries(Object.entries(files).map(([path, each]) => [path, every(each)])));
}

function told(wiki: Wiki): [rule: string, cut: string][] {
  return wiki.findings.map(({ rule, place }) => [
    rule,
    wiki.files.find((file) => file.path === place.file)?.text.cut(place) ?? '',
  ]);
}

test('a small wiki loads without findings, and knows what it holds', () => {
  const { findings, graph, files } = loadWikiFrom(FILES);
  expect(findings).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['dimensions/speed.md', 'sources/study.yml', 'wiki.yml']);
  expect(graph.claims.map(({ id }) => id)).toEqual(['faster', 'slower']);
  expect(graph.claimFacts('slower').usedIn).toEqual(['speed']);
});

const EVERY: [name: string, every: (text: string) => string][] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => `\uFEFF${text}`],
];

const SLIPS: [name: string, file: string, from: string, to: string, rule: string, cut: string][] = [
  ['a misspelt field', 'dimensions/speed.md', 'title:', 'titel:', 'field-unknown', 'titel'],
  ['a missing field', 'dimensions/speed.md', 'title: Speed\n', '', 'field-missing', '---'],
  [
    'a colon in a text',
    'dimensions/speed.md',
    'title: Speed',
    'title: Speed: a start',
    'front-matter-syntax',
    'Speed: a start',
  ],
  ['a tab', 'dimensions/speed.md', '\n  - id: slower', '\n\t- id: slower', 'front-matter-syntax', '\t'],
  ['another language', 'dimensions/speed.md', '---\n', '---js\n', 'front-matter-language', 'js'],
  ['a bad claim', 'dimensions/speed.md', 'asOf: 2026', 'asOf: 2026-13', 'date-invalid', '2026-13'],
  ['a bad source', 'sources/study.yml', 'type: report', 'type: reprot', 'field-value', 'reprot'],
  [
    'a source that cannot be read',
    'sources/study.yml',
    'title: The',
    'title: "The',
    'front-matter-syntax',
    '"',
  ],
  ['a bad measure', 'wiki.yml', 'better: lower', 'better: low', 'field-value', 'low'],
  ['settings that cannot be read', 'wiki.yml', 'name: Paper', 'name: "Paper', 'front-matter-syntax', '"'],
  [
    'an astral sign before',
    'dimensions/speed.md',
    'title: Speed',
    'title: 🧭 Speed\nx𝔾: 1',
    'field-unknown',
    'x𝔾',
  ],
  ['a present day that is none', 'wiki.yml', 'now: 2026-06-30', 'now: today', 'date-invalid', 'today'],
];

test.each(SLIPS.flatMap((slip) => EVERY.map((every) => [...slip, ...every] as const)))(
  '%s in %s is one finding and no other, at its place',
  (_name, file, from, to, rule, cut, _ending, every) => {
    expect(told(changed(file, from, to, every))).toEqual([[rule, cut]]);
  },
);

test('without settings there is one finding, and a wiki all the same', () => {
  const { 'wiki.yml': _gone, ...rest } = FILES;
  const wiki = loadWikiFrom(rest);
  expect(wiki.findings.map(({ rule, place }) => [rule, place.file])).toEqual([
    ['file-unreadable', 'wiki.yml'],
  ]);
  expect(wiki.graph.claims).toHaveLength(2);
});

test('a broken file does not hide the findings of others', () => {
  const wiki = loadWikiFrom({
    ...FILES,
    'terms/broken.md': '---\ntitle: "open\n---\n',
    'terms/empty.md': '',
    'terms/latin.md': Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9]),
    'topic/a.md': 'x',
    'sources/bad.yml': 'titel: x',
  });
  const rules = new Set(wiki.findings.map(({ rule, place }) => `${place.file} ${rule}`));
  for (const each of [
    'sources/bad.yml field-unknown',
    'sources/bad.yml field-missing',
    'terms/broken.md front-matter-syntax',
    'terms/empty.md front-matter-syntax',
    'terms/latin.md file-encoding',
    'topic/a.md file-unexpected',
  ]) {
    expect(rules).toContain(each);
  }
});

test('the day given counts as now, and else that of the settings', () => {
  expect(loadWikiFrom(FILES).graph.now).toBe('2026-06-30');
  expect(told(loadWikiFrom(FILES, { now: '2028-01-01' }))).toEqual([['past-review', '2027']]);
  expect(loadWikiFrom(FILES, { now: '2028-01-01' }).graph.now).toBe('2028-01-01');
});

test('the order in which files come changes nothing', () => {
  const files = { ...FILES, 'terms/empty.md': '', 'terms/none.md': 'x' };
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  expect(loadWikiFrom(reversed).findings).toEqual(loadWikiFrom(files).findings);
});

test('a folder on the disk gives the same wiki as its texts', () => {
  const root = mkdtempSync(join(tmpdir(), 'gapwiki-load-'));
  try {
    const files = { ...FILES, 'terms/empty.md': '', 'images/a.png': '' };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const [disk, memory] = [loadWiki(root), loadWikiFrom(files)];
    expect(disk.findings).toEqual(memory.findings);
    expect(disk.images).toEqual(['images/a.png']);
    expect(memory.images).toEqual(['images/a.png']);
    expect(disk.graph.claims.map(({ id }) => id)).toEqual(memory.graph.claims.map(({ id }) => id));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('50,000 claims in one file are refused at once', () => {
  const claims = Array.from({ length: 50_000 }, (_, n) => `  - { id: c${n}, statement: It is. }`).join('\n');
  const start = performance.now();
  const wiki = loadWikiFrom({ ...FILES, 'terms/many.md': `---\ntitle: Many\nclaims:\n${claims}\n---\n` });
  expect(wiki.findings.map(({ rule }) => rule)).toContain('file-too-large');
  expect(wiki.findings.length).toBeLessThan(5);
  expect(performance.now() - start).toBeLessThan(8000);
});

test('a wiki loaded like another is what it would be by itself, whatever changed between them', () => {
  const told = ({ graph, findings }: Wiki) => ({
    findings,
    claims: graph.claims.map((claim) => ({ ...claim.data, facts: graph.claimFacts(claim.id) })),
    bodies: graph.articles.map(({ body }) => body.words),
    references: graph.references,
  });
  const before = loadWikiFrom({ ...FILES, 'dimensions/odd.md': '---\ntitle: Odd\n' });
  const changes: Readonly<Record<string, string>>[] = [
    FILES,
    { ...FILES, 'dimensions/speed.md': `${FILES['dimensions/speed.md']}\nMore [@nothing].\n` },
    { ...FILES, 'sources/study.yml': 'type: report\n' },
    { ...FILES, 'dimensions/odd.md': `\uFEFF${FILES['dimensions/speed.md']}` },
    {},
  ];
  for (const files of changes) {
    expect(told(loadWikiFrom(files, { like: before }))).toEqual(told(loadWikiFrom(files)));
  }
});

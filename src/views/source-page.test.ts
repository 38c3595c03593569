import { expect, test } from 'vitest';
import { citeFiles } from './cite-files.ts';
import { sourcePage } from './source-page.ts';
import { article, source, speed, there, viewOf } from './small-site.ts';

const cites = (id: string, ...cited: string[]) =>
  `{ id: ${id}, statement: ${id.toUpperCase()}., sources: [${cited.map((one) => `{ ${one} }`).join(', ')}] }`;

function pageOf(id: string, sources: Record<string, string>, claims: readonly string[] = [], more = {}) {
  const files = Object.fromEntries(
    Object.entries(sources).map(([key, text]) => [`sources/${key}.yml`, text]),
  );
  const view = viewOf({ ...speed(claims), ...files, ...more }, { base: '/wiki/' });
  return sourcePage(view, there(view.graph.source(id)));
}

const study = source(
  'A study',
  'author: [{ family: Lee, given: A. }]\npublisher: Press\nissued: 2025-11\nfirsthand: true\nversion: "2"\nDOI: 10.1000/x1',
);

test('a source is titled with its version and label, and described as in a reference', () => {
  expect(pageOf('study', { study })).toMatchObject({
    title: 'A study, version 2 (Lee 2025)',
    path: '/sources/study/',
    issued: 'November 2025',
    authors: [{ text: 'A. Lee', href: '/wiki/authors/a-lee/' }],
    publisher: { text: 'Press', href: '/wiki/publishers/press/' },
    gradeRubric: 'Reports its own data and method.',
    row: { label: 'Lee 2025', grade: 'Study', interest: 'Independent', party: undefined, notSeen: false },
  });
});

test('a description that stands for a title is in square brackets wherever it is shown', () => {
  const page = pageOf('s', { s: source('Talk at a fair', 'titleIsDescription: true') });
  expect(page.row.title).toBe('[Talk at a fair]');
  expect(page.title).toBe('[Talk at a fair] (Talk at a fair, n.d.)');
  expect(page.issued).toBe('undated');
});

test('the exports on the page are the files to download', () => {
  const files = { 'sources/study.yml': study };
  const view = viewOf(files, { base: '/wiki/' });
  const { exports } = sourcePage(view, there(view.graph.source('study')));
  expect(exports.map(({ name, href }) => [name, href])).toEqual([
    ['BibTeX', '/wiki/cite/study.bib'],
    ['RIS', '/wiki/cite/study.ris'],
    ['CSL-JSON', '/wiki/cite/study.csl.json'],
  ]);
  expect(exports.map(({ file, text }) => [file, text])).toEqual(
    citeFiles(view).map(({ path, text }) => [path, text()]),
  );
  expect(exports[0]?.text).toContain('{study,');
  expect(exports[1]?.text).toMatch(/^TY {2}- /);
  expect(JSON.parse(exports[2]?.text ?? '')).toMatchObject([{ id: 'study', DOI: '10.1000/x1' }]);
});

test('claims stand by stance, and a former id of the source counts', () => {
  const claims = [
    cites('a', 'source: study, stance: supports'),
    cites('b', 'source: old-study, stance: disputes'),
    cites('c', 'source: study, stance: mentions'),
  ];
  const page = pageOf('study', { study: `${study}formerIds: [old-study]\n` }, claims);
  expect(page.claims.map(({ stance, claims: rows }) => [stance, rows.map(({ id }) => id)])).toEqual([
    ['supports', ['a']],
    ['disputes', ['b']],
    ['mentions', ['c']],
  ]);
  expect(page.row.citations).toBe(3);
});

test('what it was known through is named, with a link where there is one', () => {
  const via =
    'seenVia: [{ source: study }, { text: A talk, url: "https://talk.example" }, { text: Hearsay }, { source: gone }]';
  const page = pageOf('s', { study, s: source('Unseen', via) });
  expect(page.seenVia).toEqual([
    { href: '/wiki/sources/study/', text: 'Lee 2025' },
    { text: 'A talk', href: 'https://talk.example' },
    { text: 'Hearsay', href: undefined },
  ]);
  expect(page.row.notSeen).toBe(true);
  expect(pageOf('study', { study, s: source('Unseen', via) }).derivatives.map(({ href }) => href)).toEqual([
    '/wiki/sources/s/',
  ]);
});

test('if it fell, so would what is known only through it, and the claims that rest on these alone', () => {
  const other = source('Another', 'publisher: Other\nfirsthand: true');
  const digest = source('Digest', 'publisher: News\nseenVia: [{ source: study }]');
  const claims = [
    cites('only', 'source: study, stance: supports'),
    cites('told', 'source: digest, stance: supports'),
    cites('both', 'source: study, stance: supports', 'source: other, stance: supports'),
    cites('safe', 'source: other, stance: supports'),
  ];
  const { fallout } = pageOf('study', { study, other, digest }, claims);
  expect(fallout.alsoFalls.map(({ href }) => href)).toEqual(['/wiki/sources/digest/']);
  expect(fallout.unsupported.map(({ id }) => id)).toEqual(['only', 'told']);
  expect(fallout.leftWithOne.map(({ id }) => id)).toEqual(['both']);
});

test.each([
  ['firsthand: true', 'It reports its own work, data, view or act, and counts as an origin.'],
  ['firsthand: false', 'It passes on the work of others, and does not count as an origin.'],
  ['', 'It is not known whether it reports its own work, so it does not count as an origin.'],
])('with `%s` it is said whether it is an origin', (fields, words) => {
  expect(pageOf('s', { s: source('S', fields) }).firsthand).toBe(words);
});

test('notices are told with kind, date and what they say', () => {
  const notices =
    'notices:\n  - { kind: retraction, date: 2026-02-01, url: "https://n.example", note: Faked }\n  - { kind: concern, date: 2025 }';
  expect(pageOf('s', { s: source('S', notices) }).notices).toEqual([
    { text: 'Retraction, 1 February 2026: Faked', href: 'https://n.example' },
    { text: 'Concern, 2025', href: undefined },
  ]);
});

test('pages that cite it are those whose prose or fields do, and no other', () => {
  const more = {
    'topics/cites.md': article('Cites', 'form: overview', 'As said [@study].'),
    'topics/silent.md': article('Silent', 'form: overview', 'Nothing.'),
  };
  expect(pageOf('study', { study }, [], more).citedIn).toEqual([
    { href: '/wiki/topics/cites/', text: 'Cites' },
  ]);
});

test('a source of which little is known has no empty words', () => {
  const page = pageOf('s', { s: source('S') });
  expect(page).toMatchObject({
    authors: [],
    publisher: undefined,
    archive: undefined,
    claims: [],
    citedIn: [],
  });
  expect(JSON.stringify(page)).not.toMatch(/undefined|null|NaN/);
});

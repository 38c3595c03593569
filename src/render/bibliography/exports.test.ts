import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { sourceSchema } from '../../wiki/index.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson, type CslItem } from './csl-json.ts';
import { toRis } from './ris.ts';
import type { CitableSource } from './remarks.ts';

/** A record with the fields that a citation cannot do without. */
function source(id: string, fields: object): CitableSource {
  const rest = { type: 'report', title: 'T', grade: 'study', interest: { kind: 'independent' } };
  return { id, data: sourceSchema.parse({ ...rest, ...fields }) };
}

interface Parsed {
  id: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string; 'non-dropping-particle'?: string }[];
  issued?: { 'date-parts': number[][] };
  DOI?: string;
  URL?: string;
}

/** Another program's reading of an export. */
function parsed(text: string, forceType: '@biblatex/text' | '@ris/file' | '@else/json'): Parsed[] {
  return new Cite(text, { forceType }).data as Parsed[];
}

const fromBibtex = (text: string) => parsed(text, '@biblatex/text');
const fromRis = (text: string) => parsed(text, '@ris/file');

function names(authors: CslItem['author'] | Parsed['author']): string[] | undefined {
  return authors?.map((author) => {
    const name = author as NonNullable<Parsed['author']>[number];
    return name.literal ?? [name['non-dropping-particle'], name.family, name.given].filter(Boolean).join('|');
  });
}

const records = [
  source('plain-2026', {
    title: 'A plain title',
    author: [{ family: 'Berg', given: 'Ada' }, { literal: 'Reading Lab' }],
    issued: '2026-05-28',
    URL: 'https://a.example/x',
    DOI: '10.1234/abc',
    publisher: 'Lab',
  }),
  source('names', {
    author: [
      { family: 'van der Berg', given: 'Ann-Marie' },
      { literal: 'Center for A and B' },
      { literal: 'Center, Inc.' },
      { family: 'Ihle', given: 'Håvard' },
      { family: 'Solo' },
      { literal: 'others' },
    ],
    issued: '2024',
  }),
  source('interval', { issued: '2023-01/2025-10', URL: 'https://a.example/a?b=1&c=%20d_e#f~g' }),
  source('undated', { type: 'web-page', publisher: 'AI Knowledge Base', URL: 'https://k.example/' }),
  source('hostile-title', {
    title: 'A {weird} 100% title} @book{x, \\input{x} & $5_000 # ~ ^ | "q" ’',
    issued: '2026-02',
    DOI: '10.1234/a_(b)c',
  }),
  source('unbalanced', { title: '}}}, note = {x', author: [{ literal: '}} and {x' }] }),
  source('preprint', { type: 'preprint', arXiv: '2405.00332v2', issued: '2024-05', title: 'GPT-4 and BERT' }),
  source('described', { titleIsDescription: 'true', title: 'An article' }),
];

function expected(record: CitableSource) {
  const item = toCslJson(record);
  return {
    id: item.id,
    title: item.title,
    names: names(item.author),
    issued: item.issued,
    DOI: item.DOI,
    URL: item.URL,
  };
}

function seen(item: Parsed) {
  const { id, title, author, issued, DOI, URL } = item;
  return { id, title, names: names(author), issued, DOI, URL };
}

test.each(records)('The BibTeX of $id reads back as the same work', (record) => {
  const [item, ...more] = fromBibtex(toBibtex([record]));
  expect(more).toEqual([]);
  expect(item && seen(item)).toEqual(expected(record));
});

test.each(records)('The CSL-JSON of $id reads back as the same work', (record) => {
  const [item] = parsed(JSON.stringify(toCslJson(record)), '@else/json');
  expect(item && seen(item)).toEqual(expected(record));
});

test.each(records)('The RIS of $id reads back with the same id, title and address', (record) => {
  const [item, ...more] = fromRis(toRis([record]));
  const { id, title, DOI, URL } = expected(record);
  expect(more).toEqual([]);
  expect(item).toMatchObject({ id, title, ...(DOI ? { DOI } : {}), ...(URL ? { URL } : {}) });
});

test('A list of sources is one entry each, in the order given', () => {
  const ids = records.map(({ id }) => id);
  expect(fromBibtex(toBibtex(records)).map(({ id }) => id)).toEqual(ids);
  expect(fromRis(toRis(records)).map(({ id }) => id)).toEqual(ids);
});

test('A line break cannot start a record or tag of its own', () => {
  const title = 'T\nER  - \nTY  - JOUR\r\n}\n@misc{x,\u2028y';
  const record = { id: 'x', data: { ...source('x', {}).data, title } };
  expect(
    toRis([record])
      .split(/[\r\n\u2028]+/)
      .filter((line) => /^(TY|ER)/.test(line)),
  ).toEqual(['TY  - RPRT', 'ER  - ']);
  expect(fromBibtex(toBibtex([record]))).toHaveLength(1);
});

test('Braces balance, since BibTeX counts them even behind a backslash', () => {
  for (const record of records) {
    const text = toBibtex([record]);
    expect(text.split('{').length, record.id).toBe(text.split('}').length);
    expect(text, record.id).not.toMatch(/\\[{}]/);
  }
});

test('What the fields cannot say stands in the note', () => {
  const record = source('it', {
    note: 'Seen in part.',
    author: [{ literal: 'Lab' }],
    etAl: 'true',
    seenVia: [{ source: 'other' }, { text: 'a talk', url: 'https://t.example/' }],
    notices: [{ kind: 'retraction', date: '2026-04' }],
  });
  expect(toCslJson(record).note).toBe(
    'Seen in part. The list of authors is not complete. Not seen itself; known through other; a talk (https://t.example/). Notice of 2026-04: retraction.',
  );
  expect(toBibtex([record])).toContain('author = {{Lab} and others}');
});

test('An entry that lacks a field which its type requires is of a type that requires none', () => {
  expect(toBibtex([source('x', { publisher: 'Lab', issued: '2026' })])).toMatch(/^@misc\{x,/);
  expect(toBibtex([source('x', { author: [{ literal: 'A' }], publisher: 'Lab' })])).toMatch(/^@misc\{x,/);
});

test('The whole BibTeX of a record', () => {
  expect(toBibtex(records.slice(0, 1))).toBe(`@techreport{plain-2026,
  title = {{A plain title}},
  author = {Berg, Ada and {Reading Lab}},
  date = {2026-05-28},
  year = {2026},
  month = may,
  institution = {Lab},
  doi = {10.1234/abc},
  url = {https://a.example/x},
}
`);
});

test('The whole RIS of a record', () => {
  expect(toRis(records.slice(0, 1)).split('\r\n')).toEqual([
    'TY  - RPRT',
    'ID  - plain-2026',
    'TI  - A plain title',
    'AU  - Berg, Ada',
    'AU  - Reading Lab',
    'DA  - 2026/05/28/',
    'PY  - 2026',
    'PB  - Lab',
    'DO  - 10.1234/abc',
    'UR  - https://a.example/x',
    'ER  - ',
    '',
  ]);
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toBibtex, toCslJson, toRis, type CitableSource } from '../../src/render/index.ts';
import { loadWiki, sourceSchema } from '../../src/wiki/index.ts';
import { readRecords, type Ending } from './read-records.ts';
import { toSource } from './to-source.ts';

/** What no format carries: how this wiki weighs a source, and where it keeps it. */
const OURS = ['grade', 'interest', 'firsthand', 'derivedFrom', 'archive', 'formerIds', 'exceptions'];

const WRITERS: Readonly<Record<Ending, (sources: readonly CitableSource[]) => string>> = {
  '.json': (sources) => JSON.stringify(sources.map(toCslJson)),
  '.bib': toBibtex,
  '.ris': toRis,
};

type Data = Record<string, unknown>;

/** Values as a reader of YAML sees them: runs of white space are one blank. */
function flat(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().replace(/\s+/gu, ' ').normalize('NFC');
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, flat(each)]));
}

/** What comes back of the fields of a source: all but what the format is known not to carry. */
function carried(data: Data, ending: Ending): Data {
  const fields = Object.entries(flat(data) as Data).filter(([field]) => !OURS.includes(field));
  const known = Object.fromEntries(fields);
  // Of a notice, its kind and day stand in the note; its address and words do not.
  const notices = (known['notices'] as Data[] | undefined)?.map(({ kind, date }) => ({ kind, date }));
  // A semicolon in words through which a work is known looks like the end of these words.
  const seenVia = (known['seenVia'] as Data[] | undefined)?.flatMap((via) => {
    const { text, url } = via as { text?: string; url?: string };
    return text?.includes('; ') && url === undefined
      ? text.split('; ').map((part) => ({ text: part }))
      : [via];
  });
  const author = (known['author'] as Data[] | undefined)?.map((name) => carriedName(name, ending));
  return JSON.parse(JSON.stringify({ ...known, notices, seenVia, author })) as Data;
}

function carriedName(name: Data, ending: Ending): Data {
  const { family, given, literal } = name as { family?: string; given?: string; literal?: string };
  // BibTeX and RIS do not tell a family name without a given name from the name of an organisation.
  if (ending !== '.json' && family !== undefined && given === undefined) return { literal: family };
  // RIS divides every name at its comma.
  const [before, after] = literal?.split(', ') ?? [];
  return ending === '.ris' && after !== undefined ? { family: before, given: after } : name;
}

function sourcesOf(content: string) {
  const { graph, files } = loadWiki(content);
  const raw = new Map(files.map(({ path, data }) => [path, data?.value as Data]));
  return graph.sources.map(({ id, data, file }) => ({ id, data, raw: raw.get(file) ?? {} }));
}

const root = join(import.meta.dirname, '../..');
const office = join(root, 'tests/wikis/office');
const real = join(root, 'content');

const made = [
  {
    type: 'chapter',
    title: 'A {weird} 100% title_with <signs> & “quotes” \\ ~ ^',
    author: [{ family: 'van der Berg', given: 'Ann-Marie' }, { literal: 'Institute of This and That, Inc.' }],
    etAl: 'true',
    issued: '2023-01/2025-10',
    'container-title': 'A book; and more',
    publisher: 'Press and Sons',
    version: '2nd',
    volume: '3',
    number: 'B-7',
    page: '11-12',
    language: 'pt-BR',
    URL: 'https://a.example/x?y=1&z=%20',
    DOI: '10.1234/a_(b)c',
    accessed: '2024-05',
    note: 'Seen in part.',
    seenVia: [{ source: 'other' }, { text: 'a talk', url: 'https://t.example/' }, { text: 'hearsay' }],
    notices: [
      { kind: 'retraction', date: '2026-04' },
      { kind: 'correction', date: '2026-04-02' },
    ],
  },
  { type: 'web-page', title: 'What it was about', titleIsDescription: 'true', publisher: 'Somebody' },
  {
    type: 'preprint',
    title: 'GPT-4 and BERT',
    arXiv: '2405.00332v2',
    URL: 'https://arxiv.org/abs/2405.00332v2',
  },
  ...Object.keys(sourceSchema.shape.type.enum).map((type) => ({ type, title: `One of type ${type}` })),
  ...Object.keys(sourceSchema.shape.type.enum).map((type) => ({
    ...{ type, title: `One of type ${type} with more`, author: [{ family: 'Berg', given: 'Ada' }] },
    ...{
      issued: '2024-02',
      'container-title': 'Where',
      publisher: 'Who',
      number: '2',
      page: '3',
    },
    // To RIS, the volume of a program is its version.
    ...(type === 'software' ? { version: '1' } : { volume: '1' }),
  })),
].map((raw, index) => {
  const data = sourceSchema.parse({ grade: 'study', interest: { kind: 'independent' }, ...raw });
  return { id: `made-up-${index}`, data, raw: raw as Data };
});

describe.each(Object.keys(WRITERS) as Ending[])('what is exported as %s', (ending) => {
  test.each([
    ['made up', () => made],
    ['of a small wiki', () => sourcesOf(office)],
    ['of this wiki', () => (existsSync(real) ? sourcesOf(real) : [])],
  ])('comes back as it was: sources %s', { timeout: 30_000 }, (_, list) => {
    const sources = list();
    if (sources.length === 0) return;
    const read = readRecords(WRITERS[ending](sources), ending);
    if ('problem' in read) throw new Error(read.problem);
    const ids = new Set([...sources.map(({ id }) => id), 'other']);
    const drafts = read.records.map((record) => toSource(record, (id) => ids.has(id)));
    expect(drafts.map(({ key }) => key)).toEqual(sources.map(({ id }) => id));
    expect(drafts.flatMap(({ remarks }) => remarks)).toEqual([]);
    for (const [index, { id, raw }] of sources.entries()) {
      expect({ id, ...(flat(drafts[index]?.fields) as Data) }).toEqual({ id, ...carried(raw, ending) });
    }
  });
});

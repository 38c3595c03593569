import { describe, expect, test } from 'vitest';
import { readRecords, type Ending } from './read-records.ts';
import { toSource } from './to-source.ts';

/** The fields and remarks of the first record of a text. */
function first(text: string, ending: Ending = '.json') {
  const read = readRecords(text, ending);
  if ('problem' in read) throw new Error(read.problem);
  const [record] = read.records;
  if (!record) throw new Error('no record');
  const { fields, remarks } = toSource(record, () => false);
  return { ...fields, remarks } as Record<string, unknown> & { remarks: readonly string[] };
}
const csl = (record: object) => first(JSON.stringify([{ id: 'x', ...record }]));

test('a record as Crossref gives it', () => {
  expect(
    csl({
      type: 'journal-article',
      title: 'Reading &amp; <i>screens</i>',
      subtitle: ['A <sub>small</sub> study'],
      author: [
        { given: 'Ada', family: 'Berg', sequence: 'first', affiliation: [{ name: 'Lab' }] },
        { name: 'The Reading Consortium', sequence: 'additional' },
        { given: 'Martin', family: 'King', suffix: 'Jr' },
      ],
      issued: { 'date-parts': [[2024, 3]] },
      'container-title': 'Journal of Pages',
      publisher: 'Press',
      issue: '2',
      volume: '7',
      page: '11–29',
      DOI: '10.1234/ABC.5',
      URL: 'https://doi.org/10.1234/abc.5',
      ISSN: ['1234-5678'],
      indexed: { timestamp: 1 },
      'reference-count': 40,
      language: 'en',
    }),
  ).toMatchInlineSnapshot(`
    {
      "DOI": "10.1234/ABC.5",
      "author": [
        {
          "family": "Berg",
          "given": "Ada",
        },
        {
          "literal": "The Reading Consortium",
        },
        {
          "family": "King",
          "given": "Martin, Jr",
        },
      ],
      "container-title": "Journal of Pages",
      "issued": "2024-03",
      "language": "en",
      "number": "2",
      "page": "11-29",
      "publisher": "Press",
      "remarks": [],
      "title": "Reading & screens: A small study",
      "type": "article",
      "volume": "7",
    }
  `);
});

test('a record as DataCite gives it for arXiv', () => {
  expect(
    csl({
      type: 'article',
      id: 'https://doi.org/10.48550/arxiv.2405.00332',
      title: 'A Careful Examination',
      author: [{ family: 'Zhang', given: 'Hugh' }],
      issued: { 'date-parts': [[2024]] },
      publisher: 'arXiv',
      DOI: '10.48550/ARXIV.2405.00332',
      URL: 'https://arxiv.org/abs/2405.00332',
      abstract: 'Large models …',
      copyright: 'CC BY 4.0',
    }),
  ).toMatchInlineSnapshot(`
    {
      "URL": "https://arxiv.org/abs/2405.00332",
      "arXiv": "2405.00332",
      "author": [
        {
          "family": "Zhang",
          "given": "Hugh",
        },
      ],
      "issued": "2024",
      "publisher": "arXiv",
      "remarks": [],
      "title": "A Careful Examination",
      "type": "preprint",
    }
  `);
});

test('a record as Google Scholar gives it', () => {
  const text =
    '@article{zhang2024careful, title={A careful examination}, author={Zhang, Hugh and others}, journal={arXiv preprint arXiv:2405.00332}, year={2024}}';
  expect(first(text, '.bib')).toEqual({
    ...{ type: 'preprint', title: 'A careful examination', author: [{ family: 'Zhang', given: 'Hugh' }] },
    ...{ etAl: 'true', issued: '2024', publisher: 'arXiv', arXiv: '2405.00332', remarks: [] },
  });
});

test('a record as arXiv itself gives it', () => {
  const text =
    '@misc{x, title={T}, author={Ada van der Berg}, year={2024}, eprint={2405.00332v2}, archivePrefix={arXiv}, primaryClass={cs.CL}, url={https://arxiv.org/abs/2405.00332}}';
  expect(first(text, '.bib')).toEqual({
    ...{ type: 'preprint', title: 'T', author: [{ family: 'van der Berg', given: 'Ada' }], issued: '2024' },
    ...{ arXiv: '2405.00332v2', URL: 'https://arxiv.org/abs/2405.00332', remarks: [] },
  });
});

describe('nothing is made up', () => {
  test('where a record says nothing, neither do we', () => {
    expect(csl({})).toEqual({ remarks: [] });
    expect(csl({ title: '', author: [], issued: { 'date-parts': [[null]] } })).toEqual({ remarks: [] });
  });

  test('a type that could be several of ours stays open', () => {
    expect(csl({ type: 'document' })).toEqual({
      remarks: ['`type` is open: `document` does not say which of our types it is.'],
    });
  });

  test('a name in one part is not divided', () => {
    const author = [{ literal: 'van Gogh Museum' }, { family: 'Plato' }, { given: 'Socrates' }, {}];
    expect(csl({ author })['author']).toEqual([
      { literal: 'van Gogh Museum' },
      { family: 'Plato' },
      { literal: 'Socrates' },
    ]);
  });

  test.each([
    [{ 'date-parts': [[2024, 13]] }, '2024'],
    [{ 'date-parts': [['2024', '02', '30']] }, undefined],
    [
      {
        'date-parts': [
          [2023, 1],
          [2025, 10],
        ],
      },
      '2023-01/2025-10',
    ],
    [{ 'date-parts': [[20245]] }, undefined],
    [{ raw: '2024-05-06T10:00:00Z' }, '2024-05-06'],
    [{ literal: 'Spring 2024' }, undefined],
    ['2024', undefined],
  ])('the date %j is %s', (issued, date) => {
    expect(csl({ issued })['issued']).toBe(date);
  });
});

describe('what cannot stand in its field is left out and told', () => {
  test.each([
    [{ URL: 'javascript:alert(1)' }, '`URL` was left out (`javascript:alert(1)`: '],
    [{ URL: 'https://user@evil.example/' }, '`URL` was left out'],
    [{ language: 'English' }, '`language` was left out (`English`: '],
    [{ title: 'x'.repeat(401) }, '`title` was left out'],
    [{ editor: [{ family: 'A' }], annote: 'Long.' }, 'There is no field for `editor`, `annote`.'],
  ])('%j', (record, remark) => {
    const { remarks, ...fields } = csl(record);
    expect(remarks).toEqual([expect.stringContaining(remark)]);
    expect(fields).toEqual({});
  });

  test('characters that nobody sees and lines of their own are taken out', () => {
    expect(csl({ title: 'A\u200Bb\u202E c\n---\nd' })['title']).toBe('Ab c --- d');
  });

  test('fields of a prototype are no fields', () => {
    expect(first('{"__proto__": {"title": "T"}, "constructor": "x", "type": "constructor"}')).toEqual({
      remarks: ['`type` is open: `constructor` does not say which of our types it is.'],
    });
  });
});

describe('a text that is no list of records', () => {
  test.each<[string, Ending, string]>([
    ['{', '.json', 'It cannot be read as CSL-JSON: '],
    ['"http://127.0.0.1:9/x"', '.json', 'It cannot be read as CSL-JSON: entry 1 is not a record.'],
    ['["10.1234/abc"]', '.json', 'It cannot be read as CSL-JSON: entry 1 is not a record.'],
    ['[]', '.json', 'It holds no record in CSL-JSON.'],
    ['hello', '.bib', 'It holds no record in BibTeX.'],
    [
      '@misc{x, title={a}',
      '.bib',
      'It cannot be read as BibTeX: expected "rbrace", got EOF at line 1 col 19.',
    ],
    ['hello', '.ris', 'It holds no record in RIS.'],
  ])('%s as %s', (text, ending, problem) => {
    const read = readRecords(text, ending);
    expect('problem' in read && read.problem).toContain(problem);
  });
});

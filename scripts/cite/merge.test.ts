import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile, type YamlFields } from '../../src/wiki/index.ts';
import { sameWork } from './known-sources.ts';
import { merge } from './merge.ts';

const PATH = 'sources/x.yml';
function merged(text: string, fields: YamlFields) {
  const data = readFile({ path: PATH, bytes: new TextEncoder().encode(text) }).data?.value as YamlFields;
  return merge(PATH, text, data, fields);
}

test('what is not there is added in its place, and every other character stays', () => {
  const text =
    "# mine\r\ntitle:  'A  b' # as printed\r\nissued: 2024\r\n\r\ngrade: study\r\ninterest: {kind: independent}";
  const {
    text: now,
    added,
    kept,
  } = merged(text, {
    title: 'A b',
    author: [{ family: 'Berg', given: 'Ada' }],
    issued: '2024-05',
    DOI: '10.1/x',
    etAl: 'true',
  });
  expect(now.split('\r\n')).toEqual([
    '# mine',
    "title:  'A  b' # as printed",
    'author:',
    '  - { family: Berg, given: Ada }',
    'etAl: true',
    'issued: 2024',
    'DOI: 10.1/x',
    '',
    'grade: study',
    'interest: {kind: independent}',
  ]);
  expect(added).toEqual(['author', 'etAl', 'DOI']);
  expect(kept).toEqual([{ field: 'issued', here: '2024', there: '2024-05' }]);
});

test('what stands open is filled', () => {
  const { text, added } = merged('## Needed.\ntype:\ntitle: # as printed\narXiv: 2405.00332\n', {
    type: 'preprint',
    title: 'A: b',
    arXiv: '2405.00332',
  });
  expect(text).toBe("## Needed.\ntype: preprint\ntitle: 'A: b' # as printed\narXiv: 2405.00332\n");
  expect(added).toEqual(['type', 'title']);
});

test('nothing is changed that says something else, and where a preprint appeared is not where the paper did', () => {
  const text = 'type: conference-paper\ntitle: A\nissued: 2024-06-01\n';
  const {
    text: now,
    added,
    kept,
  } = merged(text, {
    ...{ type: 'preprint', title: 'a.', issued: '2024', publisher: 'arXiv', arXiv: '2405.00332' },
  });
  expect(now).toBe(`type: conference-paper\ntitle: A\nissued: 2024-06-01\narXiv: 2405.00332\n`);
  expect(added).toEqual(['arXiv']);
  expect(kept).toEqual([
    { field: 'type', here: 'conference-paper', there: 'preprint' },
    { field: 'publisher', here: 'nothing', there: 'arXiv' },
  ]);
});

const known = [
  {
    id: 'a',
    fields: { title: 'A Study of Reading', DOI: '10.1/ABC', issued: '2024', author: [{ family: 'Berg' }] },
  },
  { id: 'b', fields: { title: 'Another', arXiv: '2405.00332' } },
  { id: 'c', fields: { title: 'Third', arXiv: '2405.00333v1' } },
];
test.each<[string, YamlFields, string | undefined]>([
  ['a DOI in other letters', { DOI: '10.1/abc' }, 'a DOI'],
  ['a number with a version', { arXiv: '2405.00332v3' }, 'b arXiv'],
  ['the other version of a number with one', { arXiv: '2405.00333v2' }, undefined],
  ['a title in another writing', { title: 'a study — of READING.' }, 'a title'],
  ['a title a year later', { title: 'A study of reading', issued: '2025-01' }, 'a title'],
  ['a title years later', { title: 'A study of reading', issued: '2027' }, undefined],
  ['a title with another DOI', { title: 'A study of reading', DOI: '10.1/x' }, undefined],
  ['a title of another author', { title: 'A study of reading', author: [{ family: 'Zhu' }] }, undefined],
  ['no title', { title: '' }, undefined],
  ['signs alone', { title: '???' }, undefined],
])('%s is the same work: %s', (_, fields, expected) => {
  const found = sameWork(known, fields);
  expect(found && `${found.source.id} ${found.by}`).toBe(expected);
});

/** Lines of a record, in any order, as people write them. */
const lines = fc.shuffledSubarray([
  'type: report',
  "title: 'A:  b' # as printed",
  'issued:',
  'author: [{ family: Berg, given: Ada }]',
  'note: >-\n  Two\n  lines.\n',
  'interest: {kind: independent}',
  '# a remark',
  'grade:   study',
  'seenVia:\n- text: "a talk"\n  # where',
]);

test('no line of a record is lost or changed, however it is written', { timeout: 60_000 }, () => {
  const values = fc.record(
    {
      title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      issued: fc.constant('2026-05'),
      author: fc.constant([{ literal: 'Lab, Inc.' }]),
      publisher: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      DOI: fc.constant('10.1234/x'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.boolean(), values, (parts, eol, closed, fields) => {
      fc.pre(parts.some((part) => !part.startsWith('#')));
      const text = parts.join('\n').replaceAll('\n', eol) + (closed ? eol : '');
      const { text: now, added } = merged(text, fields);
      const left = now.split(/\r?\n/);
      for (const line of text.split(/\r?\n/)) {
        const at = left.findIndex(
          (each) => each === line || (line === 'issued:' && each === 'issued: 2026-05'),
        );
        expect(at, `${line} in ${now}`).toBeGreaterThanOrEqual(0);
        left.splice(0, at + 1);
      }
      if (added.length === 0) expect(now).toBe(text);
    }),
    { numRuns: 200, seed: 2026 },
  );
});

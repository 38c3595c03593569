import { expect, test } from 'vitest';
import { article, source, speed, there, viewOf } from '../small-site.ts';
import { loadWikiFrom, minimalSettings } from '../../wiki/index.ts';
import { namesOf } from './names.ts';

test('names are the sources, claims and articles as readers know them, and the ids that stay taken', () => {
  const names = namesOf(
    viewOf({
      ...speed([
        '{ id: lag-a, formerIds: [old-lag], statement: A., sources: [{ source: study, stance: supports }] }',
      ]),
      'sources/study.yml': source('A study', 'DOI: 10.1234/A.5'),
    }),
  );
  expect(names).toEqual({
    sources: [['study', 'A study, n.d.: A study', 'study']],
    claims: [['lag-a', 'A']],
    articles: [
      {
        id: 'speed',
        title: 'Speed',
        kind: 'dimension',
        file: 'dimensions/speed.md',
        paste: { after: 5, indent: 2, first: false },
      },
    ],
    former: ['old-lag'],
    works: { 'doi 10.1234/a.5': 'study' },
  });
});

const CLAIM = '- id: new-one\n  statement: It is so.\n  sources: [{ source: study, stance: supports }]\n';

/** Pastes a claim where it is said to go, as a reader does, and gives the ids of the claims that are there then. */
function pasted(text: string): string[] | undefined {
  const files = { 'terms/lag.md': text, 'sources/study.yml': source('A study') };
  const paste = there(namesOf(viewOf(files)).articles[0]).paste;
  if (!paste) return undefined;
  const claim = CLAIM.trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(paste.indent)}${line}`);
  const lines = text.split(/\r?\n/);
  const changed = [
    ...lines.slice(0, paste.after),
    ...(paste.first ? ['claims:'] : []),
    ...claim,
    ...lines.slice(paste.after),
  ].join(text.includes('\r\n') ? '\r\n' : '\n');
  const wiki = loadWikiFrom({ 'wiki.yml': minimalSettings, ...files, 'terms/lag.md': changed });
  expect(wiki.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return wiki.graph.claims.map(({ id }) => id);
}

const head = 'definition: How far one trails.';
const one = (blanks: string) =>
  `${blanks}- id: first-one\n${blanks}  statement: |-\n${blanks}    It was so.\n${blanks}  sources:\n${blanks}    - { source: study, stance: supports }`;

test.each([
  [
    'below the last claim',
    article('Lag', `${head}\nclaims:\n${one('  ')}`, 'Body.\n'),
    ['first-one', 'new-one'],
  ],
  [
    'however far in the list stands',
    article('Lag', `${head}\nclaims:\n${one('')}`),
    ['first-one', 'new-one'],
  ],
  [
    'before a field that follows',
    article('Lag', `claims:\n${one('    ')}\n${head}`),
    ['first-one', 'new-one'],
  ],
  ['at the end of the fields where there are no claims', article('Lag', head, 'Body.\n'), ['new-one']],
  [
    'in a file of Windows',
    article('Lag', `${head}\nclaims:\n${one('  ')}`).replaceAll('\n', '\r\n'),
    ['first-one', 'new-one'],
  ],
])('a claim is pasted %s', (_, text, ids) => {
  expect(pasted(text)).toEqual(ids);
});

test('nothing can be pasted as lines into a list between brackets', () => {
  const text = article('Lag', `${head}\nclaims: [{ id: first-one, statement: It was so. }]`);
  expect(pasted(text)).toBeUndefined();
});

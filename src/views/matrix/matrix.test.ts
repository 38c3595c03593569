import { expect, test } from 'vitest';
import { navigation } from '../navigation.ts';
import { pageList } from '../page-list.ts';
import { minimalSettings } from '../../wiki/index.ts';
import { article, speed, there, viewOf as smallView, type SmallSite } from '../small-site.ts';
import { matrixFiles } from './matrix-files.ts';
import { matrixLinks } from './matrix-links.ts';
import { hasMatrix, MATRIX_ORDERS, matrixPage, matrixPaths } from './matrix-page.ts';
import { letterOf, standsOf } from './stands.ts';
import { MOST_COLUMNS } from './table.ts';
import { voicePage, voicesWithPage } from './voice-page.ts';

/** The example settings with further holders. */
function holders(...keys: string[]): Record<string, string> {
  const lines = keys.map((key) => {
    const name = `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
    return `  ${key}: { name: ${name}, kind: person }\n`;
  });
  return { 'wiki.yml': minimalSettings.replace('holders:\n', `holders:\n${lines.join('')}`) };
}

/** The view of a wiki with three holders more than the example settings have. */
function viewOf(files: Record<string, string>, site: SmallSite = {}) {
  return smallView({ ...holders('ann', 'ben', 'cy'), ...files }, site);
}

/** A perspective of two of them. */
const couple = {
  'perspectives/couple.md': article('The couple', 'holders: [ann, ben]\nposition: Both.'),
};

/** A tension whose sides are lines such as `label: Yes, holders: [ann]`. */
function tension(id: string, sides: readonly string[], more = ''): Record<string, string> {
  const lines = sides.map((side) => `  - { position: P., ${side} }\n`).join('');
  return { [`tensions/${id}.md`]: article(`Title ${id}`, `question: Q?\nsides:\n${lines}${more}`) };
}

const [byState, byTitle, byClaims] = MATRIX_ORDERS.map((order) => there(order)) as [
  (typeof MATRIX_ORDERS)[0],
  (typeof MATRIX_ORDERS)[0],
  (typeof MATRIX_ORDERS)[0],
];

/** The matrix as lines: title of the tension, then each column with the letters in it. */
function lines(files: Record<string, string>, order = byState): string[] {
  const page = matrixPage(viewOf(files), order);
  return page.rows.map(({ text, cells }) =>
    [
      text,
      ...cells.map(
        (signs, at) => `${page.columns[at]?.text}: ${signs.map(({ letter }) => letter).join('') || '-'}`,
      ),
    ].join(' | '),
  );
}

test('a perspective stands where its holders do, and a holder without one stands for itself', () => {
  const files = {
    ...couple,
    ...tension('x', ['label: Yes, holders: [ann, ben]', 'label: No, holders: [cy]']),
  };
  expect(lines(files)).toEqual(['Title x | Cy: B | The couple: A']);
  const [first] = standsOf(viewOf(files)).tensions;
  expect(first?.sides.map(({ stands }) => stands.map(({ voice }) => [voice.anchor, voice.href]))).toEqual([
    [['p-couple', '/perspectives/couple/']],
    [['h-cy', undefined]],
  ]);
});

test('where only some of those for whom a perspective speaks take a side they are named', () => {
  const files = { ...couple, ...tension('x', ['label: Yes, holders: [ann]', 'label: No, holders: [ben]']) };
  expect(lines(files)).toEqual(['Title x | The couple: AB']);
  const page = matrixPage(viewOf(files), byState);
  expect(page.rows[0]?.cells[0]?.map(({ words }) => words)).toEqual(['Yes (Ann)', 'No (Ben)']);
  expect(page.words[0]?.sides.map(({ who }) => who.map(({ text }) => text))).toEqual([
    ['The couple (Ann)'],
    ['The couple (Ben)'],
  ]);
});

test('a holder of several perspectives stands in the column of each', () => {
  const files = {
    ...couple,
    'perspectives/ann.md': article('Ann alone', 'holders: [ann]\nposition: Hers.'),
    ...tension('x', ['label: Yes, holders: [ann]', 'label: No']),
  };
  expect(lines(files)).toEqual(['Title x | Ann alone: A | The couple: A']);
});

test('claims of its own are those that it makes or holds among the claims of the side, former ids followed', () => {
  const files = {
    ...speed([
      '{ id: held, statement: H., heldBy: [cy], formerIds: [was-held] }',
      '{ id: other, statement: O. }',
    ]),
    'perspectives/cy.md': article(
      'Cy',
      'holders: [cy]\nposition: P.\nclaims:\n  - { id: made, statement: M. }\n',
    ),
    ...tension('x', ['label: Yes, holders: [cy], claims: [other, was-held, made, held, gone]', 'label: No']),
  };
  const view = viewOf(files);
  const side = there(standsOf(view).tensions[0]?.sides[0]);
  expect(side.claims).toEqual(['other', 'held', 'made']);
  expect(side.stands[0]?.own).toEqual(['held', 'made']);
  const page = matrixPage(view, byState);
  expect(page.rows[0]?.cells[0]?.[0]?.words).toBe('Yes, on 2 claims of its own');
  expect(page.words[0]?.sides[0]?.claims.map(({ id, by }) => [id, by])).toEqual([
    ['other', []],
    ['held', ['Cy']],
    ['made', ['Cy']],
  ]);
});

test('the rows come by state, by title or by number of claims', () => {
  const resolution = (state: string) => `resolution: { state: ${state}, reason: R. }\n`;
  const files = {
    ...speed(['{ id: one, statement: A. }', '{ id: two, statement: B. }']),
    ...tension('a', ['label: Yes, claims: [one, two]', 'label: No, claims: [two]'], resolution('settled')),
    ...tension('b', ['label: Yes', 'label: No'], resolution('narrowed')),
    ...tension('c', ['label: Yes, claims: [one]', 'label: No']),
  };
  const titles = (order: typeof byState) => lines(files, order).map((line) => line.slice(-1));
  expect([titles(byState), titles(byTitle), titles(byClaims)]).toEqual([
    ['c', 'b', 'a'],
    ['a', 'b', 'c'],
    ['a', 'c', 'b'],
  ]);
  expect(matrixPage(viewOf(files), byClaims).rows.map(({ claims }) => claims)).toEqual([2, 1, 0]);
});

test('only the first page has the words, and the signs of all orders lead to them', () => {
  const view = viewOf(tension('x', ['label: Yes, holders: [ann]', 'label: No']), {
    base: '/wiki/',
  });
  const href = (order: typeof byState) => matrixPage(view, order).rows[0]?.cells[0]?.[0]?.href;
  expect([href(byState), href(byTitle)]).toEqual(['#t-x--a', '/wiki/matrix/#t-x--a']);
  expect(matrixPage(view, byState).words[0]?.sides[0]?.anchor).toBe('t-x--a');
  expect(matrixPage(view, byTitle).words).toEqual([]);
});

test.each([
  [['label: Yes', 'label: No'], 'Nobody is named on a side of the 1 tension.'],
  [['label: Yes, holders: [cy]', 'label: No'], '1 holder without a page takes sides in 1 tension.'],
  [
    ['label: Yes, holders: [ann, ben]', 'label: No, holders: [cy]'],
    '1 perspective and 1 holder without a page take sides in 1 tension.',
  ],
])('%j reads: %s', (sides, finding) => {
  expect(matrixPage(viewOf({ ...couple, ...tension('x', sides) }), byState).finding).toBe(finding);
});

test('a perspective without a side is named below', () => {
  const view = viewOf({ ...couple, ...tension('x', ['label: Yes', 'label: No']) });
  expect(matrixPage(view, byState).silent).toEqual([
    { anchor: 'p-couple', href: '/perspectives/couple/', text: 'The couple' },
  ]);
});

test('a table has a bounded number of columns, those with the most sides, and names the rest', () => {
  const keys = Array.from({ length: MOST_COLUMNS + 3 }, (_, n) => `h${String(n).padStart(2, '0')}`);
  const files = {
    ...tension('x', [`label: Yes, holders: [${keys.join(', ')}]`, 'label: No']),
    ...tension('y', [`label: Yes, holders: [${keys.at(-1)}]`, 'label: No']),
  };
  const page = matrixPage(viewOf({ ...holders(...keys), ...files }), byState);
  expect(page.columns).toHaveLength(MOST_COLUMNS);
  expect(page.columns.slice(0, 2).map(({ text }) => text)).toEqual(['H26', 'H00']);
  expect(page.further.map(({ text }) => text)).toEqual(['H23 (1)', 'H24 (1)', 'H25 (1)']);
  expect(page.finding).toBe('27 holders without a page take sides in 2 tensions, most of all H26, in 2.');
});

test('the page of a voice has its own tensions, and counts who stands with it and against it', () => {
  const files = {
    ...tension('x', ['label: Yes, holders: [ann, ben]', 'label: No, holders: [cy]']),
    ...tension('y', ['label: Yes, holders: [ann]', 'label: No, holders: [cy]']),
    ...tension('z', ['label: Yes, holders: [cy]', 'label: No']),
  };
  const view = viewOf(files);
  const ann = there(voicesWithPage(view).find(({ voice }) => voice.id === 'ann'));
  const page = voicePage(view, ann);
  expect(page).toMatchObject({ path: '/matrix/holders/ann/', page: undefined });
  expect(page.finding).toBe('Ann takes a side in 2 of 3 tensions.');
  expect(page.rows.map(({ text }) => text)).toEqual(['Title x', 'Title y']);
  expect(page.company.map(({ text, withIt, against }) => [text, withIt, against])).toEqual([
    ['Cy', 0, 2],
    ['Ben', 1, 0],
  ]);
  expect(page.columns.map(({ text }) => text)).toEqual(['Ann', 'Cy', 'Ben']);
});

test('without tensions there is no matrix, no page of it, no file and no link', () => {
  const view = viewOf(couple);
  expect([hasMatrix(view), matrixPaths(view), matrixFiles(view), voicesWithPage(view)]).toEqual([
    false,
    [],
    [],
    [],
  ]);
  expect(navigation(view).some(({ text }) => text === 'Matrix')).toBe(false);
});

test('each page of the matrix is listed', () => {
  const view = viewOf({
    ...couple,
    ...tension('x', ['label: Yes, holders: [ann]', 'label: No, holders: [cy]']),
  });
  const listed = pageList(view).map(({ href }) => href);
  expect(listed.filter((href) => href.startsWith('/matrix/'))).toEqual([
    '/matrix/',
    '/matrix/by-title/',
    '/matrix/by-claims/',
    '/matrix/holders/cy/',
    '/matrix/perspectives/couple/',
  ]);
});

test('the data has a record for each side that somebody takes, and one for a side that nobody takes', () => {
  const files = {
    ...speed(['{ id: a, statement: A., heldBy: [ann] }', '{ id: b, statement: B. }']),
    ...couple,
    ...tension('x', ['label: "=1, 2", holders: [ann, cy], claims: [b, a]', 'label: No']),
  };
  const [csv, json] = matrixFiles(viewOf(files));
  expect(csv?.text().split('\r\n')).toEqual([
    'tension,title,state,side,label,perspective,holder,name,only,own claims,claims',
    `x,Title x,open,A,"'=1, 2",couple,,The couple,Ann,a,b; a`,
    `x,Title x,open,A,"'=1, 2",,cy,Cy,,,b; a`,
    'x,Title x,open,B,No,,,,,,',
    '',
  ]);
  expect(JSON.parse(there(json).text())).toMatchObject({
    stands: [
      {
        tension: 'x',
        side: 'A',
        perspective: 'couple',
        only: ['Ann'],
        'own claims': ['a'],
        claims: ['b', 'a'],
      },
      { side: 'A', holder: 'cy' },
      { side: 'B', claims: [] },
    ],
  });
});

test('a tension leads to its row, a perspective with a side to its page and its column, others nowhere', () => {
  const view = viewOf(
    {
      ...couple,
      ...speed([]),
      'perspectives/silent.md': article('Silent', 'holders: [cy]\nposition: P.'),
      ...tension('x', ['label: Yes, holders: [ann]', 'label: No']),
    },
    { base: '/wiki/' },
  );
  const hrefs = (id: string) => matrixLinks(view, there(view.graph.article(id))).map(({ href }) => href);
  expect(hrefs('x')).toEqual(['/wiki/matrix/#t-x']);
  expect(hrefs('couple')).toEqual(['/wiki/matrix/perspectives/couple/', '/wiki/matrix/#p-couple']);
  expect([hrefs('silent'), hrefs('speed')]).toEqual([[], []]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'A2'],
  [53, 'B3'],
])('side %i has the letter %s', (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});

test('the element of a side has a name that no other tension can have', () => {
  const view = viewOf({
    ...tension('x', ['label: Yes', 'label: No']),
    ...tension('x-a', ['label: Yes', 'label: No']),
  });
  const anchors = standsOf(view).tensions.flatMap(({ anchor, sides }) => [
    anchor,
    ...sides.map((side) => side.anchor),
  ]);
  expect(new Set(anchors).size).toBe(anchors.length);
});

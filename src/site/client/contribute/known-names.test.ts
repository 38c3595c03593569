import { expect, test } from 'vitest';
import { KnownNames } from './known-names.ts';

const names = new KnownNames(
  {
    sources: [
      ['example-2025-diary', 'Muster 2025: A diary of hours', 'strong'],
      ['example-2025-log', 'Gazette 2025: What machines saw', 'fair'],
    ],
    claims: [['five-hours', 'People at home wrote down five more hours']],
    articles: [
      { id: 'output', title: 'Output', kind: 'dimension', file: 'dimensions/output.md' },
      { id: 'hot-desk', title: 'Hot desk', kind: 'term', file: 'terms/hot-desk.md' },
    ],
    former: ['old-diary'],
    works: {},
  },
  ['index'],
);
const found = (kinds: string[], text: string) => names.matches(kinds, text, 10).map(({ id }) => id);

test.each([
  [['source'], 'machines gaz', ['example-2025-log']],
  [['source'], 'EXAMPLE', ['example-2025-diary', 'example-2025-log']],
  [['source'], '', ['example-2025-diary', 'example-2025-log']],
  [['source'], 'gazette 2025 diary', []],
  [['article'], 'desk', ['hot-desk']],
  [['dimension'], 'desk', []],
  [['dimension'], 'o', ['output']],
  [['__proto__'], 'o', []],
])('of %j, “%s” finds %j', (kinds, text, ids) => {
  expect(found(kinds, text)).toEqual(ids);
});

test('what begins with the first word comes first', () => {
  expect(found(['article', 'source'], 'h')).toEqual(['hot-desk', 'example-2025-diary', 'example-2025-log']);
});

test.each([
  ['five-hours', 'claim'],
  ['output', 'article'],
  ['example-2025-log', 'source'],
  ['old-diary', 'before'],
  ['index', 'uses'],
])('the id `%s` is taken', (id, word) => {
  expect(names.taken(id)).toContain(word);
});

test('a free id is not taken, and what is named is found under each of its kinds', () => {
  expect(names.taken('new-one')).toBeUndefined();
  expect(names.problem(['source'], 'example-2025-log')).toBeUndefined();
  expect(names.problem(['source'], 'old-diary')).toBeUndefined();
  expect(names.problem(['article'], 'output')).toBeUndefined();
  expect(names.problem(['dimension'], 'hot-desk')).toContain('There is no dimension `hot-desk`');
  expect(names.problem(['source'], 'example-2025-lag')).toContain('Did you mean `example-2025-log`?');
});

import { expect, test } from 'vitest';
import type { InvalidEntity } from './entity.ts';
import { nameEntities } from './namespace.ts';
import { SourceText } from '../read/place.ts';

/** Entities in order: `a<b,c` is `a`, formerly `b` and `c`. */
function names(...entities: string[]) {
  return nameEntities(
    entities.map((entity, index): InvalidEntity => {
      const [id = '', former] = entity.split('<');
      const text = new SourceText(`${index}.md`, '');
      const place = text.place(0, 0);
      const formerIds = former?.split(',');
      return { invalid: true, kind: 'term', id, file: text.path, text, place, at: () => place, formerIds };
    }),
  );
}

test.each<[string, string[], string, string | undefined]>([
  ['a present id', ['a', 'b'], 'b', '1.md'],
  ['a former id', ['a<old', 'b'], 'old', '0.md former'],
  ['of two with one id the first', ['a', 'a'], 'a', '0.md'],
  ['a present id before a former one', ['b<a', 'a'], 'a', '1.md'],
  ['of two with one former id the first', ['a<old', 'b<old'], 'old', '0.md former'],
  ['an id that lost to another has no former ids', ['a', 'a<old'], 'old', undefined],
  ['ids that were exchanged lead to the present ones', ['a<b', 'b<a'], 'a', '0.md'],
  ['a former id leads on to no former id', ['b<a', 'c<b'], 'a', '0.md former'],
  ['nothing', ['a'], 'b', undefined],
  ['a word that every object inherits', ['a'], 'constructor', undefined],
  ['an id that is a word that every object inherits', ['__proto__'], '__proto__', '0.md'],
])('%s', (_, entities, key, expected) => {
  const found = names(...entities).resolve(key);
  expect(found && found.entity.file + (found.former ? ' former' : '')).toBe(expected);
});

test('redirects lead from each former id to the present one, sorted, those that collide left out', () => {
  expect([...names('a<z,y', 'b<a,c', 'd<y').redirects]).toEqual([
    ['c', 'b'],
    ['y', 'a'],
    ['z', 'a'],
  ]);
});

test('duplicates name all that declare an id, the one that keeps it first', () => {
  const { duplicates } = names('b', 'a', 'b', 'a', 'a', 'c');
  expect(duplicates.map(({ id, entities }) => [id, ...entities.map(({ file }) => file)])).toEqual([
    ['a', '1.md', '3.md', '4.md'],
    ['b', '0.md', '2.md'],
  ]);
});

test('a former id that is taken is reported with what keeps it', () => {
  const { formerIdCollisions } = names('a<b,a', 'b<old', 'c<x,old');
  expect(
    formerIdCollisions.map(({ id, entity, index, keeper }) => [
      id,
      entity.id,
      index,
      keeper.entity.id,
      keeper.former,
    ]),
  ).toEqual([
    ['b', 'a', 0, 'b', false],
    ['a', 'a', 1, 'a', false],
    ['old', 'c', 1, 'b', true],
  ]);
});

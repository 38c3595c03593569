import { expect, test } from 'vitest';
import { circles } from './circles.ts';

const find = (steps: Record<string, string[]>) => circles(Object.keys(steps), (id) => steps[id] ?? []);

test.each<[string, Record<string, string[]>, string[][]]>([
  ['a chain has none', { a: ['b'], b: ['c'], c: [] }, []],
  ['a diamond has none', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['an id that leads to itself', { a: ['a'] }, [['a']]],
  ['two that lead to each other', { a: ['b'], b: ['a'] }, [['a', 'b']]],
  ['a circle behind a tail', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, [['b', 'c', 'd']]],
  ['two circles apart', { a: ['b'], b: ['a'], c: ['c'] }, [['a', 'b'], ['c']]],
  ['the shorter of two circles that share ids', { a: ['b', 'c'], b: ['c'], c: ['a'] }, [['a', 'c']]],
  ['steps out of the graph', { a: ['elsewhere'] }, []],
])('%s', (_, steps, expected) => {
  expect(find(steps)).toEqual(expected);
});

test('a circle of 100,000 ids is found without running out of stack', () => {
  const ids = Array.from({ length: 100_000 }, (_, n) => `id-${n}`);
  const [circle] = circles(ids, (id) => [`id-${(Number(id.slice(3)) + 1) % ids.length}`]);
  expect(circle).toHaveLength(100_000);
});

import { expect, test } from 'vitest';
import { grouped, NO_VALUE, type Value } from './facet.ts';

const value = (key: string, name = key): Value => ({ key, name });
const groupsOf = (items: readonly (readonly [string, ...Value[]])[], order?: readonly string[]) =>
  grouped(
    items.map(([row, ...values]) => ({ row, values })),
    order,
  ).map(({ anchor, name, rows }) => [anchor, name, rows.join(' ')]);

test('rows keep their order within a group, and stand once in each of their groups', () => {
  const [a, b] = [value('a', 'A'), value('b', 'B')];
  expect(
    groupsOf([
      ['z', a, b],
      ['y', b, b],
      ['x', a],
    ]),
  ).toEqual([
    ['a', 'A', 'z x'],
    ['b', 'B', 'z y'],
  ]);
});

test('groups come in the order given, then by name, and last what has no value', () => {
  const items = [NO_VALUE, 'Äpfel', 'zebra', 'low', 'Birnen', 'high'].map(
    (name): readonly [string, Value] => ['row', value(name)],
  );
  expect(groupsOf(items, ['high', 'low']).map(([, name]) => name)).toEqual([
    ...['high', 'low', 'Äpfel', 'Birnen', 'zebra', NO_VALUE],
  ]);
});

test('what has no value comes last even if the order names it first', () => {
  expect(
    groupsOf(
      [
        ['x', value(NO_VALUE)],
        ['y', value('a')],
      ],
      [NO_VALUE, 'a'],
    ).map(([, name]) => name),
  ).toEqual(['a', NO_VALUE]);
});

test('keys that give one anchor get one each', () => {
  const keys = ['OpenAI, Inc.', 'OpenAI Inc', 'openai-inc-2', '北京', '東京', NO_VALUE];
  const anchors = groupsOf(keys.map((key): readonly [string, Value] => ['row', value(key)])).map(
    ([anchor]) => anchor,
  );
  expect(new Set(anchors).size).toBe(keys.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('nothing gives no groups', () => {
  expect(grouped([])).toEqual([]);
});

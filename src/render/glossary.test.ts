import { expect, test } from 'vitest';
import { Glossary } from './glossary.ts';

const glossary = new Glossary([
  { id: 'lag', names: ['lag', 'delay'] },
  { id: 'time-lag', names: ['time lag'] },
  { id: 'swe', names: ['SWE'] },
  { id: 'bench', names: ['bench', 'SWE-bench'] },
  { id: 'later', names: ['lag'] },
  { id: 'net', names: ['.NET'] },
  { id: 'ecart', names: ['écart'] },
  { id: 'object', names: ['constructor'] },
]);

test.each<[string, string[]]>([
  ['a lag', ['lag:lag']],
  ['Lag and delay', ['lag:Lag', 'lag:delay']],
  ['LAG', []],
  ['a flag, laggard, lags', []],
  ['the time lag, the longest name', ['time-lag:time lag']],
  ['time\n  lag over a line', ['time-lag:time\n  lag']],
  ['time for a lag', ['lag:lag']],
  ['SWE-bench is one name', ['bench:SWE-bench']],
  ['SWE-based and multi-lag are other words', []],
  ["the lag's size", ['lag:lag']],
  ['(lag), "lag"', ['lag:lag', 'lag:lag']],
  ['lag- and speed', ['lag:lag']],
  ['on .NET', ['net:.NET']],
  ['l\u2019écart, Écart', ['ecart:écart', 'ecart:Écart']],
  ['a constructor, toString', ['object:constructor']],
  ['', []],
])('In %j it finds %j', (text, expected) => {
  const found = glossary.matches(text).map(({ id, start, end }) => `${id}:${text.slice(start, end)}`);
  expect(found).toEqual(expected);
});

test('Finding is near-linear, even where many names begin alike', () => {
  const names = Array.from({ length: 20_000 }, (_, n) => `a b c d ${n}`);
  const many = new Glossary(names.map((name, n) => ({ id: `t${n}`, names: [name] })));
  const text = 'a b c d '.repeat(100_000);
  const start = performance.now();
  expect(many.matches(text)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3000);
});

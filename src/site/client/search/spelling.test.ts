import { expect, test } from 'vitest';
import { edits, proposals } from './spelling.ts';

test.each([
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'abcd', 1],
  ['abc', 'ac', 1],
  ['harness', 'harnes', 1],
  ['benchmark', 'becnhmrak', 2],
  ['abc', 'xyz', 3],
  ['abc', 'abcdefg', 3],
])('from `%s` to `%s` are %i edits, 3 meaning more than two', (a, b, count) => {
  expect(edits(a, b, 2)).toBe(count);
});

const INDEX = {
  names: ['Chatbot Arena', 'Håvard Ihle', 'Kimi K2', 'SWE-bench Verified', 'knowledge distillation'],
  words: ['arena', 'benchmark', 'contamination', 'deepseek', 'distillation', 'harness', 'lag', 'swe-bench'],
};

test.each([
  ['deepseak', ['deepseak'], ['deepseek']],
  ['harnes', ['harnes'], ['harness']],
  ['contamniation', ['contamniation'], ['contamination']],
  ['deepseak lag', ['deepseak'], ['deepseek lag']],
  ['deepseak benchmrak', ['deepseak', 'benchmrak'], ['deepseek benchmark']],
  ['chatbot arean', ['arean'], ['Chatbot Arena', 'chatbot arena'].slice(0, 1)],
  ['havrad ihle', ['havrad'], ['Håvard Ihle']],
  ['swebench verifed', ['swebench', 'verifed'], ['SWE-bench Verified']],
  ['deepseek lag', [], []],
  ['zzzz', ['zzzz'], []],
  ['zzzz lag', ['zzzz'], ['lag']],
  ['xy', ['xy'], []],
])('“%s” with the unknown words %j brings up %j', (query, unknown, expected) => {
  expect(proposals(query, unknown, INDEX).slice(0, expected.length || 1)).toEqual(expected);
});

test('a query of any length costs little', () => {
  const long = 'x'.repeat(100_000);
  expect(proposals(long, [long], INDEX)).toEqual([]);
});

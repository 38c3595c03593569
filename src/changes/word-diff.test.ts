import { expect, test } from 'vitest';
import { likeness, wordDiff } from './word-diff.ts';

function marked(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

test.each([
  ['the lag is four months', 'the lag is six months', 'the lag is [-four-]{+six+} months'],
  ['4–6 months', '4–10 months', '[-4–6-]{+4–10+} months'],
  ['GPT-5.5 and R1', 'GPT-5.6 and R1', '[-GPT-5.5-]{+GPT-5.6+} and R1'],
  ['1,260 points', '1,261 points', '[-1,260-]{+1,261+} points'],
  ['a b c', 'a b c d', 'a b c{+ d+}'],
  ['first come then go', 'later come then stay', '[-first-]{+later+} come then [-go-]{+stay+}'],
  ['far ahead of near', 'long behind of close', '[-far ahead of near-]{+long behind of close+}'],
  ['same', 'same', 'same'],
  ['', 'all new', '{+all new+}'],
  ['速度 trails', '速度 leads', '速度 [-trails-]{+leads+}'],
])('%j against %j reads %j', (before, after, diff) => {
  expect(marked(before, after)).toBe(diff);
});

test('what stayed and what went is the text before; what stayed and what came is the text after', () => {
  const before = 'On nine  public benchmarks, the lag was 4–6 months (or so).';
  const after = 'On ten public tests the lag of 2026 was: 4–10 months.';
  const parts = wordDiff(before, after);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(without('added')).toBe(before);
  expect(without('removed')).toBe(after);
});

test('texts that differ in thousands of words are given whole, so that no text takes long', () => {
  const text = (seed: number) => Array.from({ length: 3000 }, (_, n) => `w${n * seed}`).join(' ');
  expect(wordDiff(text(2), text(3)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test.each([
  ['the same words', 'the same words', 1],
  ['one two', 'two three', 0.5],
  ['one one', 'one', 2 / 3],
  ['nothing', 'alike', 0],
  ['', '', 1],
])('%j and %j are alike by %d', (one, other, score) => {
  expect(likeness(one, other)).toBeCloseTo(score);
});

import type { ReferenceTarget } from '../schema/index.ts';

export { code } from './code.ts';

const NAMES: Readonly<Record<ReferenceTarget, string>> = {
  dimension: 'a dimension',
  perspective: 'a perspective',
  tension: 'a tension',
  topic: 'a topic',
  brief: 'a brief',
  assessment: 'an assessment',
  term: 'a term',
  source: 'a source',
  claim: 'a claim',
  pole: 'a pole',
  measure: 'a measure',
  series: 'a series',
  'test-class': 'a test class',
  grade: 'a grade',
  interest: 'a kind of interest',
  holder: 'a holder',
  difference: 'a kind of difference',
};

/** The kind of a thing with its article, as messages name it: `a claim`, `an assessment`. */
export function aKind(kind: ReferenceTarget): string {
  return NAMES[kind];
}

/** Several kinds as one phrase: `a source or a claim`; `an article` where all kinds of article are among them. */
export function anyKind(kinds: readonly ReferenceTarget[]): string {
  return either(kinds.map(aKind));
}

/** Phrases joined with commas and `or`. */
export function either(phrases: readonly string[]): string {
  if (phrases.length < 2) return phrases[0] ?? '';
  return `${phrases.slice(0, -1).join(', ')} or ${phrases.at(-1) ?? ''}`;
}

/** A count with its noun: `1 claim`, `2 claims`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

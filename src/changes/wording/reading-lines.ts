import type { ReadingChange } from '../changes.ts';
import { name, words, type Item } from '../outline/outline.ts';
import { added, removed } from './parts.ts';

/** Lines on who is ahead in a dimension, counted by series or class of test. */
export function readingLines(readings: readonly ReadingChange[]): Item[] {
  return readings.map(({ dimension, measure, before, after }) => ({
    words: words(
      name(dimension),
      ` by ${measure}, ahead in series or classes of test: `,
      before === undefined ? undefined : removed(before),
      before !== undefined && after !== undefined ? ' → ' : undefined,
      after === undefined ? ' (no figure compares any longer)' : added(after),
    ),
  }));
}

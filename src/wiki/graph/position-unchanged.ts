import type { EdtfDate } from '../schema/index.ts';
import type { Article } from './entity.ts';

/** A position that a holder kept for one step or more. */
export interface PositionRun {
  /** The position in the words of its first step. */
  readonly position: string;
  /** Dates of the first and of the last step; the same for one step. */
  readonly first: EdtfDate;
  readonly last: EdtfDate;
  /** Positions of the steps in `evolution`, in order of date. */
  readonly steps: readonly [number, ...number[]];
}

/** Words alone make a position: case, spaces and the full stop do not change it. */
function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s.]+/gu, ' ')
      .trim();
  return words(a) === words(b);
}

/**
 * How a position went through time: steps in order of date, neighbours with the same words taken together,
 * oldest first. Empty for a perspective without evolution.
 */
export function positionRuns({ data }: Article<'perspective'>): PositionRun[] {
  const steps = (data.evolution ?? []).map((step, index) => ({ ...step, index }));
  // Array.sort is stable, so that steps of one date stay as they were written.
  steps.sort((a, b) => compare(a.date, b.date));
  const runs: PositionRun[] = [];
  for (const { date, position, index } of steps) {
    const run = runs.at(-1);
    if (run && sameWords(run.position, position)) {
      runs[runs.length - 1] = { ...run, last: date, steps: [...run.steps, index] };
    } else {
      runs.push({ position, first: date, last: date, steps: [index] });
    }
  }
  return runs;
}

function compare(a: EdtfDate, b: EdtfDate): number {
  const [one, other] = [a.latest + a.earliest, b.latest + b.earliest];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Since when the position is unchanged: the date of the first step of the last run, as a later step with the
 * same words confirms it and does not change it. `undefined` for a perspective without evolution.
 */
export function unchangedSince(perspective: Article<'perspective'>): EdtfDate | undefined {
  return positionRuns(perspective).at(-1)?.first;
}

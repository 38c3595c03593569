import { dateText } from '../../render/index.ts';
import { positionRuns, type Article, type EdtfDate } from '../../wiki/index.ts';

/** A step of a position through time, without its evidence. */
export interface PathStep {
  readonly date: string;
  /** How long after the step before, in words, where that is a month or more. */
  readonly later: string | undefined;
  /** Dates on which it was said again in the same words. */
  readonly restated: readonly string[];
  /** Position of the step in `evolution`, and those of the steps that said it again. */
  readonly index: number;
  readonly again: readonly number[];
}

function months({ latest }: EdtfDate): number {
  return Number(latest.slice(0, 4)) * 12 + Number(latest.slice(5, 7));
}

function laterText(from: EdtfDate, to: EdtfDate): string | undefined {
  const count = months(to) - months(from);
  if (count < 1) return undefined;
  if (count < 12) return count === 1 ? '1 month later' : `${count} months later`;
  const years = Math.round(count / 12);
  return years === 1 ? 'about 1 year later' : `about ${years} years later`;
}

/** The path of a position: its steps in order of date, those with the same words taken together. */
export function positionPath(perspective: Article<'perspective'>): PathStep[] {
  const { evolution = [] } = perspective.data;
  const runs = positionRuns(perspective);
  return runs.map(({ first, steps: [index, ...again] }, place) => {
    const before = runs[place - 1];
    return {
      date: dateText(first),
      later: before && laterText(before.last, first),
      restated: again.flatMap((other) => {
        const date = evolution[other]?.date;
        return date ? [dateText(date)] : [];
      }),
      index,
      again,
    };
  });
}

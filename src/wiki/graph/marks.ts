import { MARKS, type Mark, type Settings } from '../schema/index.ts';
import type { Freshness, Standing, Support } from './facts.ts';

/**
 * The marks that apply to a claim, worst first in the order of the settings (`MARKS` where they give none).
 * A mark that the settings leave out is never shown.
 */
export function marksOf(
  support: Support,
  standings: readonly Standing[],
  freshness: Freshness,
  settings: Pick<Settings, 'marks'>,
): Mark[] {
  const values = new Set<string>([support, ...standings, freshness]);
  return (settings.marks ?? MARKS).filter((mark) => values.has(mark));
}

import { FRESHNESS_WORDS, STANDING_WORDS, SUPPORT_WORDS, type Word } from '../../views/words.ts';

const NAMES: ReadonlyMap<string, Word> = new Map(
  Object.entries({ ...SUPPORT_WORDS, ...STANDING_WORDS, ...FRESHNESS_WORDS }),
);

/** Name of a status as pages show it: `single origin`. */
export function statusName(status: string): string {
  return NAMES.get(status)?.name ?? status;
}

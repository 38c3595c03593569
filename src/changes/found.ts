import type { Finding } from '../wiki/index.ts';
import type { FindingChanges } from './changes.ts';

/**
 * Findings that only one state has, in the order of their lists. Findings are the same where rule, file and
 * message are, wherever they stand in the file; two such in place of one are one more.
 */
export function findingChanges(
  before: readonly Finding[],
  after: readonly Finding[],
  movedTo: ReadonlyMap<string, string> = new Map(),
): FindingChanges {
  const keyOf = ({ rule, place, message }: Finding): string =>
    [rule, movedTo.get(place.file) ?? place.file, message].join('\n');
  return {
    added: beyond(after, before, keyOf),
    mended: beyond(before, after, keyOf),
  };
}

function beyond(
  list: readonly Finding[],
  other: readonly Finding[],
  keyOf: (finding: Finding) => string,
): Finding[] {
  const counts = new Map<string, number>();
  for (const finding of other) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return list.filter((finding) => {
    const key = keyOf(finding);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}

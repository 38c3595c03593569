import type { Body } from '../wiki/index.ts';
import { blocksOf } from './blocks.ts';
import type { ProseChange } from './changes.ts';
import type { IdOf } from './data.ts';
import { pairUp } from './pair.ts';
import { likeness, wordDiff } from './word-diff.ts';

/** Least likeness of two paragraphs that are taken for one that was reworded. */
const LIKE = 0.35;

/** How the prose of an article differs; `undefined` where it says the same, however it is set. */
export function proseChange(before: Body, after: Body, then: IdOf, now: IdOf): ProseChange | undefined {
  const pairs = pairUp(
    blocksOf(before, then),
    blocksOf(after, now),
    (block) => block,
    (one, other) => {
      const found = likeness(one, other);
      return found >= LIKE ? found : 0;
    },
  );
  if (pairs.length === 0) return undefined;
  const named = namesIn(after, now);
  const namedBefore = namesIn(before, then);
  return {
    added: pairs.flatMap(({ before: early, after: late }) => (early === undefined && late ? [late] : [])),
    removed: pairs.flatMap(({ before: early, after: late }) => (late === undefined && early ? [early] : [])),
    reworded: pairs.flatMap(({ before: early, after: late }) =>
      early !== undefined && late !== undefined ? [wordDiff(early, late)] : [],
    ),
    namesNow: [...named].filter((id) => !namedBefore.has(id)).sort(),
    namesNoMore: [...namedBefore].filter((id) => !named.has(id)).sort(),
  };
}

function namesIn({ references }: Body, idOf: IdOf): Set<string> {
  return new Set(references.map(({ key }) => idOf(key)));
}

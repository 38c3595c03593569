import { mends } from '../edit/index.ts';
import { replacing, type SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import type { Block } from './survey.ts';

// A line of hyphens and bars, as it stands under the head of a table.
const DELIMITER = /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?[ \t]*)?$/;

/**
 * Wikilinks whose bar splits a cell in the head of a table: the head then has more cells than the line under
 * it, so that the whole table falls apart into a paragraph, in which the wikilink itself is fine.
 */
export function splitHeaders(blocks: readonly Block[], source: SourceText): Problem[] {
  return blocks.flatMap(({ node, references }): Problem[] => {
    const line = node.position?.start.line ?? 0;
    if (node.type !== 'paragraph' || references.length === 0) return [];
    if (!DELIMITER.test(source.line(line + 1))) return [];
    return references.flatMap((reference): Problem[] => {
      const place = source.place(reference.position?.start.offset ?? 0, reference.position?.end.offset ?? 0);
      const actual = source.cut(place);
      if (reference.type !== 'wikilink' || place.start.line !== line || !/(?<!\\)\|/.test(actual)) return [];
      return [
        {
          rule: 'wikilink-split-by-table',
          place,
          message:
            'The bar in this wikilink counts as one more cell in the head of the table, so that it is no table',
          actual,
          expected: [actual.replaceAll(/(?<!\\)\|/g, '\\|')],
          advice: 'Write `\\|` for the bar inside a table',
          fix: mends(replacing(place, actual.replaceAll(/(?<!\\)\|/g, '\\|'))),
        },
      ];
    });
  });
}

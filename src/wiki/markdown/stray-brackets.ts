import { mends } from '../edit/index.ts';
import { replacing, type SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import { strayCitation, strayWikilink } from './stray-syntax.ts';
import type { LooseText } from './survey.ts';

const OPENING = /!?\[\[|\[-?@/g;

/**
 * Citations and wikilinks that the parser left as text because something is wrong with them. `explained`
 * holds the offsets of those that were reported where they were parsed.
 */
export function strayBrackets(
  texts: readonly LooseText[],
  explained: ReadonlySet<number>,
  source: SourceText,
): Problem[] {
  return texts.flatMap(({ node, inRow }) => {
    const from = node.position?.start.offset ?? 0;
    const raw = source.text.slice(from, node.position?.end.offset ?? from);
    return [...raw.matchAll(OPENING)].flatMap((match): Problem[] => {
      const start = from + match.index;
      if (explained.has(start) || isEscaped(source.text, start)) return [];
      const stray = match[0].includes('@')
        ? strayCitation(source.text, start)
        : strayWikilink(source.text, start, inRow);
      if (!stray) return [];
      const place = source.place(start, stray.end);
      return [
        {
          rule: stray.rule,
          place,
          message: stray.message,
          actual: source.cut(place),
          expected: stray.expected === undefined ? undefined : [stray.expected],
          advice: stray.advice,
          ...(stray.certain &&
            stray.expected !== undefined && { fix: mends(replacing(place, stray.expected)) }),
        },
      ];
    });
  });
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

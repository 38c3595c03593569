import type { SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import type { Survey } from './survey.ts';

/**
 * Footnotes that no page shows: those that are called by nothing that is shown itself, and those that stand behind
 * another with the same label.
 */
export function lostFootnotes({ footnotes, calls }: Survey, source: SourceText): Problem[] {
  if (footnotes.length === 0) return [];
  const shown = new Set<string>();
  const inside = new Map<string, string[]>();
  const open: string[] = [];
  for (const { node, footnote } of calls) {
    const list = footnote === undefined ? open : inside.get(footnote);
    if (list) list.push(node.identifier);
    else inside.set(footnote ?? '', [node.identifier]);
  }
  for (let called = open.pop(); called !== undefined; called = open.pop()) {
    if (shown.has(called)) continue;
    shown.add(called);
    for (const next of inside.get(called) ?? []) open.push(next);
  }
  const seen = new Set<string>();
  return footnotes.flatMap(({ identifier, position }): Problem[] => {
    const twice = seen.has(identifier);
    seen.add(identifier);
    if (!twice && shown.has(identifier)) return [];
    const start = position?.start.offset ?? 0;
    const place = source.place(start, source.text.indexOf(']:', start) + 1);
    const call = `\`${source.cut(place)}\``;
    return [
      {
        rule: 'footnote-unused',
        place,
        message: twice
          ? `The footnote ${call} stands here a second time, and pages show the first alone`
          : `Nothing in the text calls the footnote ${call}, so readers never see it`,
        advice: twice
          ? 'Give it a label of its own, and call it where it belongs'
          : `Write ${call} where it belongs, or take the footnote out`,
      },
    ];
  });
}

import type { SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import type { Body } from './body.ts';
import { loadOf, MAX_COST } from './load/load.ts';

/** The deepest tree that is handed on: those who walk it may recurse without fear for the stack. */
export const MAX_TREE_DEPTH = 250;

/** Why a body should not be parsed, as it would take too long; `undefined` where it may be. */
export function excessOf(source: SourceText, bodyStart: number): Problem | undefined {
  const load = loadOf(source.text.slice(bodyStart));
  if (load.cost <= MAX_COST) return undefined;
  const seconds = (cost: number): string => (cost / 1000).toLocaleString('en', { maximumFractionDigits: 1 });
  const limit = Number.isFinite(load.cost)
    ? `and would take about ${seconds(Math.ceil(load.cost / 100) * 100)} seconds to read, where ${seconds(MAX_COST)} is the most`
    : 'the most that is read';
  return excess(source, bodyStart + load.offset, `The body holds ${load.reason}, ${limit}`);
}

/** The problem of a tree that came out too deep. */
export function depthExcess(source: SourceText, bodyStart: number): Problem {
  return excess(
    source,
    bodyStart,
    `Emphasis, lists or quotes are nested more than ${MAX_TREE_DEPTH} deep in the body, the most that is read`,
  );
}

/** The body of an article that is not read: nothing, and the reason. */
export function unreadBody(problem: Problem): Body {
  return {
    tree: { type: 'root', children: [] },
    references: [],
    headings: [],
    links: [],
    images: [],
    words: 0,
    mayLackCitation: false,
    problems: [problem],
  };
}

function excess(source: SourceText, offset: number, message: string): Problem {
  const { line } = source.point(offset);
  const start = source.place(offset, offset).start.column - 1;
  return {
    rule: 'markdown-too-complex',
    // The first characters of the line are enough to find it by.
    place: source.place(offset, offset + Math.min(Math.max(source.line(line).length - start, 0), 80)),
    message,
    advice: 'Shorten or split what stands there; the article is left empty until then',
  };
}

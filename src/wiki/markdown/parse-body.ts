import type { SourceText } from '../read/place.ts';
import type { Body } from './body.ts';
import { headingProblems, headingsOf } from './headings.ts';
import { parseTree } from './nodes/parse-tree.ts';
import type { Sink } from './nodes/sink.ts';
import { referencesOf } from './references.ts';
import { survey } from './survey.ts';

/**
 * Parses the body of a file once, from the offset `bodyStart` on: the tree, whose offsets are those of the
 * whole file, and all that the graph and the rules need of it. A body that would take too long to parse
 * comes back empty, with the problem `markdown-too-complex`. Never throws for any text.
 */
export function parseBody(source: SourceText, bodyStart: number): Body {
  const sink: Sink = { source, base: bodyStart, problems: [], explained: new Set(), destinations: new Map() };
  const tree = parseTree(sink);
  const found = survey(tree, { lines: source.point(bodyStart).line - 1, offset: bodyStart });
  const headings = headingsOf(found.blocks, source);
  const problems = [...sink.problems, ...headingProblems(headings, source)];
  return {
    tree,
    references: referencesOf(found.blocks, source),
    headings,
    links: [],
    images: [],
    words: 0,
    problems: problems.toSorted((a, b) => a.place.start.offset - b.place.start.offset),
  };
}

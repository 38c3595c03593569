import type { SourceText } from '../read/place.ts';
import { addressesOf, addressProblems } from './addresses.ts';
import { markAlerts } from './alerts.ts';
import { bareUrlProblems } from './bare-urls.ts';
import type { Body } from './body.ts';
import { htmlProblems } from './forbidden-html.ts';
import { headingProblems, headingsOf } from './headings.ts';
import { lostFootnotes } from './lost-footnotes.ts';
import { parseTree } from './nodes/parse-tree.ts';
import type { Sink } from './nodes/sink.ts';
import { proseOf } from './prose.ts';
import { referencesOf } from './references.ts';
import { splitHeaders } from './split-headers.ts';
import { strayBrackets } from './stray-brackets.ts';
import { survey } from './survey.ts';
import { uncitedFigures } from './uncited-figures.ts';
import { depthExcess, excessOf, MAX_TREE_DEPTH, unreadBody } from './too-complex.ts';
import { wordsIn } from './words.ts';

const NO_NAMES = { names: [] };

/**
 * Parses the body of a file once, from the offset `bodyStart` on: the tree, whose offsets are those of the
 * whole file, and all that the graph and the rules need of it. A body that would take too long to parse
 * comes back empty, with the problem `markdown-too-complex`. Never throws for any text.
 */
export function parseBody(source: SourceText, bodyStart: number): Body {
  const excess = excessOf(source, bodyStart);
  if (excess) return unreadBody(excess);
  const sink: Sink = { source, base: bodyStart, problems: [], explained: new Set(), destinations: new Map() };
  const tree = parseTree(sink);
  const found = survey(tree, { lines: source.point(bodyStart).line - 1, offset: bodyStart });
  if (found.depth > MAX_TREE_DEPTH) return unreadBody(depthExcess(source, bodyStart));
  markAlerts(found.quotes, source);
  const blocks = found.blocks.map((block) => ({ ...block, prose: proseOf(block) }));
  const headings = headingsOf(blocks, source);
  const addresses = addressesOf(found, sink);
  const problems = [
    ...sink.problems,
    ...splitHeaders(found.blocks, source),
    ...strayBrackets(found.texts, sink.explained, source),
    ...bareUrlProblems(found.texts, source),
    ...addressProblems(addresses, source),
    ...htmlProblems(found.html, source),
    ...headingProblems(headings, source),
    ...lostFootnotes(found, source),
  ];
  return {
    tree,
    references: referencesOf(blocks, source),
    headings,
    ...addresses,
    words: wordsIn(blocks.map(({ prose }) => prose)),
    mayLackCitation: uncitedFigures(tree, source, NO_NAMES).length > 0,
    problems: problems.toSorted((a, b) => a.place.start.offset - b.place.start.offset),
  };
}

import type { BlockCounts } from './blocks.ts';
import type { InlineCounts } from './inline.ts';

/** Milliseconds, without end for what is not read at all, and what takes them as the object of a sentence. */
export type Cost = readonly [milliseconds: number, reason: string];

/** More lists, quotes or brackets inside each other than any author writes. */
export const MAX_DEPTH = 100;
/** Most bars in a row of a table. */
export const MAX_COLUMNS = 500;
const TOO_MUCH = Number.POSITIVE_INFINITY;
// Prose has a few kinds of backtick runs at most, and finds the end of each soon.
const USUAL_TICKS = 4;

/**
 * The factors below were measured for each part of the syntax alone, on a slow machine. Squares stand where
 * micromark looks back or ahead over the whole paragraph or document for each marker.
 */

/** Cost of a document beside that of its paragraphs. */
export function blockCosts(counts: BlockCounts): Cost[] {
  const { lines, containers, underlines, lazy, deepest } = counts;
  return [
    [0.075 * lines, `${lines} lines`],
    [0.00025 * containers ** 2, `${containers} lists and quotes`],
    [0.0007 * underlines ** 2, `${underlines} lines of nothing but \`=\` or \`-\``],
    [
      0.00006 * lazy ** 2 + 0.0001 * lazy * deepest,
      `${lazy} lines that go on without the marker of their quote or list`,
    ],
  ];
}

/** Cost of the start of a line. */
export function depthCost(depth: number): Cost {
  return depth > MAX_DEPTH
    ? [TOO_MUCH, `lists or quotes nested more than ${MAX_DEPTH} deep`]
    : [0.015 * depth, 'deeply nested lists and quotes'];
}

/** Cost of a table, beside that of its cells: those that its short rows lack are filled in. */
export function tableCost(bars: number, rows: number): Cost {
  return bars > MAX_COLUMNS
    ? [TOO_MUCH, `a table of more than ${MAX_COLUMNS} columns`]
    : [0.003 * bars * rows, `a table of ${bars} bars in ${rows} lines`];
}

/** Cost of the inline syntax of one run of lines. */
export function inlineCosts(counts: InlineCounts): Cost[] {
  const { chars, runs, runChars, brackets, openMost, titles, angles, declarations, ticks } = counts;
  const here = 'in one paragraph';
  return [
    [0.002 * chars + 0.035 * (runs + brackets) + 0.02 * angles, `a paragraph of ${chars} characters`],
    [0.00008 * runs ** 2 + 0.000015 * runChars ** 2, `${runChars} characters \`*\`, \`_\` or \`~\` ${here}`],
    [0.00001 * brackets ** 2, `${brackets} brackets ${here}`],
    openMost > MAX_DEPTH
      ? [TOO_MUCH, `more than ${MAX_DEPTH} brackets open at one time`]
      : [0.001 * openMost ** 2, `${openMost} brackets open at one time`],
    [0.00005 * titles * chars, `${titles} addresses with a bracket behind them ${here}`],
    [0.00003 * declarations * chars, `${declarations} times \`<!\` or \`<?\` ${here}`],
    [
      ticks.size > USUAL_TICKS ? 0.00003 * ticks.size * chars : 0,
      `${ticks.size} kinds of backtick runs ${here}`,
    ],
    tableCost(counts.bars, counts.lines),
  ];
}

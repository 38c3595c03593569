import { countLine, emptyCounts, type InlineCounts } from './inline.ts';
import { shapeOf } from './line.ts';
import { isRow, opensTable } from './table.ts';

/** What a body would cost to parse, and why. */
export interface Load {
  /** Estimate in milliseconds, rather too high than too low. */
  readonly cost: number;
  /** What costs most, as the object of a sentence. */
  readonly reason: string;
  /** Offset in the body at which it stands. */
  readonly offset: number;
}

/** The longest body that is looked at, in characters: some forty thousand words. */
export const MAX_CHARS = 256_000;
/** The most that a body may cost. */
export const MAX_COST = 1000;
/** More lists, quotes or brackets inside each other than any author writes. */
const MAX_DEPTH = 100;
const MAX_COLUMNS = 500;

const REFUSED = Number.POSITIVE_INFINITY;

/**
 * Estimates the time that micromark takes for a body. Most of its parts are linear, but a number of them look
 * back or ahead over a whole paragraph or document for each marker; the factors were measured for each of
 * those alone, on a slow machine, and hold for hostile input as for any other.
 */
export function loadOf(body: string): Load {
  if (body.length > MAX_CHARS) {
    return { cost: REFUSED, reason: `more than ${MAX_CHARS.toLocaleString('en')} characters`, offset: 0 };
  }
  let worst: Load = { cost: 0, reason: 'its length', offset: 0 };
  let total = 0;
  const add = (cost: number, reason: string, offset: number): void => {
    total += cost;
    if (cost > worst.cost) worst = { cost, reason, offset };
  };
  const blocks = { lines: 0, containers: 0, underlines: 0, lazy: 0, deepest: 0 };
  let run = emptyCounts();
  let runStart = 0;
  let previous = '';
  let behindMarker = false;
  let afterMarker = false;
  let table: { rows: number; bars: number } | undefined;
  const endRun = (): void => {
    for (const [cost, reason] of inlineCosts(run)) add(cost, reason, runStart);
    run = emptyCounts();
  };
  const endTable = (): void => {
    if (table) add(0.003 * table.bars * table.rows, `a table of ${table.rows} rows`, runStart);
    table = undefined;
  };
  let offset = 0;
  for (const line of body.split(/\r\n|\n|\r/)) {
    const shape = shapeOf(line);
    blocks.lines += 1;
    if (shape.blank) {
      endTable();
      endRun();
      behindMarker = false;
      afterMarker = false;
    } else {
      if (run.lines === 0 && !table) runStart = offset;
      if (shape.depth > MAX_DEPTH) add(REFUSED, `lists or quotes nested more than ${MAX_DEPTH} deep`, offset);
      add(0.015 * shape.depth, 'deeply nested lists and quotes', offset);
      if (shape.markers > 0 && !afterMarker) blocks.containers += shape.markers;
      // Indented or not: the line may go on with what stands above it, and micromark looks back to find out.
      if (shape.markers === 0 && behindMarker) blocks.lazy += 1;
      afterMarker = shape.markers > 0;
      behindMarker ||= afterMarker;
      if (shape.underline) blocks.underlines += 1;
      blocks.deepest = Math.max(blocks.deepest, shape.depth);
      if (table && !isRow(line)) endTable();
      if (run.lines === 1 && opensTable(previous, line)) table = { rows: 1, bars: run.bars };
      countLine(run, line);
      // Inline syntax does not reach beyond a cell, so each row counts by itself.
      if (table) {
        table.rows += 1;
        if (run.bars > MAX_COLUMNS) add(REFUSED, `a table of more than ${MAX_COLUMNS} columns`, offset);
        run.bars = 0;
        endRun();
      }
    }
    previous = line;
    offset += line.length + (body.startsWith('\r\n', offset + line.length) ? 2 : 1);
  }
  endTable();
  endRun();
  for (const [cost, reason] of blockCosts(blocks)) add(cost, reason, 0);
  return { ...worst, cost: total };
}

interface BlockCounts {
  lines: number;
  /** Quotes and lists that are opened, and so closed again. */
  containers: number;
  underlines: number;
  lazy: number;
  deepest: number;
}

// Cost in milliseconds and its reason, for what concerns the document as a whole.
function* blockCosts(counts: BlockCounts): Iterable<[cost: number, reason: string]> {
  const { lines, containers, underlines, lazy, deepest } = counts;
  yield [0.075 * lines, `${lines} lines`];
  yield [0.00025 * containers ** 2, `${containers} lists and quotes`];
  yield [0.0007 * underlines ** 2, `${underlines} lines of nothing but \`=\` or \`-\``];
  yield [
    0.00006 * lazy ** 2 + 0.0001 * lazy * deepest,
    `${lazy} lines that go on without the marker of their quote or list`,
  ];
}

// Cost in milliseconds and its reason, for each part of the syntax of one run of lines.
function* inlineCosts(counts: InlineCounts): Iterable<[cost: number, reason: string]> {
  const { chars, runs, runChars, brackets, openMost, titles, angles, declarations, ticks, bars, lines } =
    counts;
  yield [0.002 * chars + 0.035 * (runs + brackets) + 0.02 * angles, `a paragraph of ${chars} characters`];
  yield [
    0.00008 * runs ** 2 + 0.000015 * runChars ** 2,
    `${runChars} characters \`*\`, \`_\` or \`~\` in one paragraph`,
  ];
  yield [0.00001 * brackets ** 2, `${brackets} brackets in one paragraph`];
  yield [openMost > MAX_DEPTH ? REFUSED : 0.001 * openMost ** 2, `${openMost} brackets open at one time`];
  yield [0.00005 * titles * chars, `${titles} addresses with a bracket behind them in one paragraph`];
  yield [0.00003 * declarations * chars, `${declarations} times \`<!\` or \`<?\` in one paragraph`];
  yield [
    ticks.size < 5 ? 0 : 0.00003 * ticks.size * chars,
    `${ticks.size} kinds of backtick runs in one paragraph`,
  ];
  yield [bars > MAX_COLUMNS ? REFUSED : 0.003 * bars * lines, `a table of ${bars} bars in ${lines} lines`];
}

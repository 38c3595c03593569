import { countBlocks, noBlocks } from './blocks.ts';
import { blockCosts, depthCost, inlineCosts, tableCost, type Cost } from './costs.ts';
import { countLine, emptyCounts } from './inline.ts';
import { shapeOf } from './line.ts';
import { isRow, opensTable } from './table.ts';

/** What a body would cost to parse, and why. */
export interface Load {
  /** Estimate in milliseconds, rather too high than too low; without end where there is more of something than is ever read. */
  readonly cost: number;
  /** What costs most, as the object of a sentence. */
  readonly reason: string;
  /** Offset in the body at which it stands. */
  readonly offset: number;
}

/** The longest body that is looked at, in characters: some forty thousand words. */
export const MAX_CHARS = 256_000;
/** The most that a body may cost, in milliseconds of the estimate. */
export const MAX_COST = 1000;

/**
 * Estimates the time that micromark takes for a body, in one pass over its lines. Never too low by much,
 * whatever the body holds, so that what is parsed is parsed within about a second.
 */
export function loadOf(body: string): Load {
  if (body.length > MAX_CHARS) {
    const reason = `more than ${MAX_CHARS.toLocaleString('en')} characters`;
    return { cost: Number.POSITIVE_INFINITY, reason, offset: 0 };
  }
  let worst: Load = { cost: 0, reason: 'its length', offset: 0 };
  let total = 0;
  for (const { cost, reason, offset } of loads(body)) {
    total += cost;
    if (cost > worst.cost) worst = { cost, reason, offset };
  }
  return { ...worst, cost: total };
}

function* loads(body: string): Iterable<Load> {
  const blocks = noBlocks();
  let run = emptyCounts();
  let runStart = 0;
  let previous = '';
  let table: { bars: number; rows: number } | undefined;
  for (const [line, offset] of linesOf(body)) {
    const shape = shapeOf(line);
    countBlocks(blocks, shape);
    yield at(offset, depthCost(shape.depth));
    if (run.lines === 0 && !table) runStart = offset;
    if (table && !isRow(line)) {
      yield at(runStart, tableCost(table.bars, table.rows));
      table = undefined;
    }
    if (!shape.blank) {
      if (run.lines === 1 && opensTable(previous, line)) table = { bars: run.bars, rows: 0 };
      countLine(run, line);
      if (table) table.rows += 1;
    }
    // Inline syntax ends with the paragraph, and in a table with the cell: each row counts by itself.
    if (shape.blank || table) {
      yield* inlineCosts(run).map((cost) => at(runStart, cost));
      run = emptyCounts();
    }
    previous = line;
  }
  if (table) yield at(runStart, tableCost(table.bars, table.rows));
  yield* inlineCosts(run).map((cost) => at(runStart, cost));
  yield* blockCosts(blocks).map((cost) => at(0, cost));
}

function at(offset: number, [cost, reason]: Cost): Load {
  return { cost, reason, offset };
}

function* linesOf(body: string): Iterable<[line: string, offset: number]> {
  let offset = 0;
  for (const line of body.split(/(\r\n|\n|\r)/)) {
    if (!/^[\r\n]/.test(line)) yield [line, offset];
    offset += line.length;
  }
}

import type { LineShape } from './line.ts';

/** What a body holds of the lines that blocks are made of. */
export interface BlockCounts {
  lines: number;
  /** Quotes and lists that are opened, and so closed again. */
  containers: number;
  /** Lines of `=` or `-`, each of which may make a heading of what stands above. */
  underlines: number;
  /** Lines that may go on with the quote or list above them though they lack its marker. */
  lazy: number;
  /** Most quotes and lists inside each other. */
  deepest: number;
  /** Whether the line before, and any line since the last blank one, started with a marker. */
  markerBefore: boolean;
  markerAbove: boolean;
}

/** Counts of no lines at all. */
export function noBlocks(): BlockCounts {
  return {
    ...{ lines: 0, containers: 0, underlines: 0, lazy: 0, deepest: 0 },
    ...{ markerBefore: false, markerAbove: false },
  };
}

/** Adds a line to the counts of a body. */
export function countBlocks(counts: BlockCounts, shape: LineShape): void {
  counts.lines += 1;
  if (shape.blank) {
    counts.markerBefore = false;
    counts.markerAbove = false;
    return;
  }
  const marked = shape.markers > 0;
  if (marked && !counts.markerBefore) counts.containers += shape.markers;
  if (!marked && counts.markerAbove) counts.lazy += 1;
  counts.markerBefore = marked;
  counts.markerAbove ||= marked;
  if (shape.underline) counts.underlines += 1;
  counts.deepest = Math.max(counts.deepest, shape.depth);
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The middle of some figures, or the mean of the two middle ones; `NaN` of none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * Bytes of a file as a host that compresses with gzip sends it. Files of the index are compressed already; a
 * file that compressing makes larger counts as it is.
 */
export function sentBytes(file: string): number {
  const bytes = readFileSync(file);
  return Math.min(bytes.length, gzipSync(bytes, { level: 6 }).length);
}

/** Number of files below a folder whose path matches, and their bytes on the disk. */
export function filesIn(folder: string, matches = /(?:)/): { files: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && matches.test(entry.name));
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}

/** Bytes as kilobytes of 1,000 bytes, with one decimal below 100. */
export function kilobytes(bytes: number): string {
  const kb = bytes / 1000;
  return `${kb.toFixed(kb < 100 ? 1 : 0)} KB`;
}

/** Bytes as megabytes of 1,000,000 bytes; a dash where there is no figure. */
export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : `${Math.round(bytes / 1e6)} MB`;
}

/** Milliseconds as a person reads them. */
export function duration(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** What measured: processors, memory, system and Node, in words. */
export interface Machine {
  readonly processor: string;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
}

/** The machine that measures, so that figures of two machines are not compared by mistake. */
export function machine(): Machine {
  const [first] = cpus();
  return {
    processor: `${cpus().length} × ${first?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    system: `${type()} ${release()}`,
    node: process.version,
  };
}

/** Rows of cells as a Markdown table, the first row its heading. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [heading = [], ...body] = rows;
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

import { createHash } from 'node:crypto';
import { isAbsolute, relative } from 'node:path';

/** One part of a site that is built in several jobs. */
export interface Share {
  /** Number of the part, from 1 on. */
  readonly part: number;
  /** Number of all parts. */
  readonly of: number;
}

/** Parts that a site may have: a matrix of GitHub Actions has at most as many jobs. */
const MOST_PARTS = 256;

/** Reads `2/3`; `undefined` where the text is no part of a whole, or of one with more than 256 parts. */
export function shareOf(text: string): Share | undefined {
  const [, part, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (part === undefined || of === undefined || part < 1 || part > of || of > MOST_PARTS) return undefined;
  return { part, of };
}

/** The number of the part, from 1 on, to which the file at a path below the site belongs: the same on every machine. */
export function partOf(path: string, of: number): number {
  return (createHash('sha256').update(path).digest().readUIntBE(0, 6) % of) + 1;
}

/** Folder of a part of the site that stands in the folder `out`. */
export function shareFolder(out: string, { part, of }: Share): string {
  return `${out}.shard-${part}-of-${of}`;
}

/** How a folder is named to people: from where they are, where it stands below. */
export function folderName(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? folder : path;
}

import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** What is known of a page or file that is kept. */
export interface KeptPage {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly size: number;
  /** Time of its last change by the file system, in milliseconds. */
  readonly changed: number;
}

/** SHA-256 of some bytes. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether a file may be read by whoever serves a site: one that may not is of no use to another site. */
export function isReadable({ mode }: { readonly mode: number }): boolean {
  return (mode & 0o444) === 0o444;
}

const listSchema = z.record(z.string(), z.tuple([z.string(), z.number(), z.number()]));

/** The pages or files on a list, by key or path; `undefined` where the list is missing or damaged. */
export function readList(file: string): Map<string, KeptPage> | undefined {
  try {
    const [sum, text = ''] = readFileSync(file, 'utf8').split('\n');
    if (sum !== sha256(text)) return undefined;
    return new Map(
      Object.entries(listSchema.parse(JSON.parse(text))).map(([name, [digest, size, changed]]) => [
        name,
        { digest, size, changed },
      ]),
    );
  } catch {
    return undefined;
  }
}

/** Writes a list beside its place first, so that it is there whole. Fails with the words of the file system. */
export function writeList(file: string, pages: Iterable<readonly [name: string, page: KeptPage]>): void {
  const text = JSON.stringify(
    Object.fromEntries(
      [...pages].map(([name, { digest, size, changed }]) => [name, [digest, size, changed]]),
    ),
  );
  const beside = `${file}.next`;
  writeFileSync(beside, `${sha256(text)}\n${text}`);
  renameSync(beside, file);
}

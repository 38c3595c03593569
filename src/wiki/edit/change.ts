import { editBytes } from './apply.ts';
import type { Edit, Move } from './edit.ts';

/** What becomes of one file of the content. */
export interface FileChange {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  /** Its bytes as they were read; absent for a file that must not be there yet. */
  readonly before?: Uint8Array;
  /** Its bytes from now on; absent where the file goes away. */
  readonly after?: Uint8Array;
}

/** The bytes of files by path. */
export type FileBytes = ReadonlyMap<string, Uint8Array>;

/**
 * The files with edits and moves done: edits name files by their old paths, and other files keep their very bytes.
 * Throws where edits overlap, or where a file is missing or moves to a path that is taken.
 */
export function changed(files: FileBytes, edits: readonly Edit[], moves: readonly Move[] = []): FileBytes {
  const result = new Map(files);
  for (const path of new Set(edits.map(({ file }) => file))) {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`There is no file \`${path}\` to edit.`);
    result.set(
      path,
      editBytes(
        bytes,
        edits.filter(({ file }) => file === path),
      ),
    );
  }
  for (const { from, to } of moves) {
    const bytes = result.get(from);
    if (!bytes || result.has(to)) throw new Error(`\`${from}\` cannot become \`${to}\`.`);
    result.delete(from);
    result.set(to, bytes);
  }
  return result;
}

/** How files differ from what they were, by path in code-unit order; files with the same bytes are left out. */
export function changesBetween(before: FileBytes, after: FileBytes): FileChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is || (was && is && sameBytes(was, is))) return [];
    return [{ path, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

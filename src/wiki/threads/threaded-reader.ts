import { availableParallelism } from 'node:os';
import type { Reader } from '../cache/cached-reader.ts';
import { unpackBody } from '../cache/packed-body.ts';
import { unpackFile, type PackedFile } from '../cache/packed-file.ts';
import type { Body } from '../markdown/body.ts';
import type { ContentFile, ReadFile } from '../read/read-file.ts';
import type { MadeFile } from './make-file.ts';
import { shareOut } from './share-out.ts';

/** Bytes that are worth a thread: reading and parsing them takes a second, and a thread a quarter of that to start. */
export const BYTES_PER_THREAD = 1_500_000;
/** Most threads beside the one that asks; what comes after is done by that one alone, so that more gain little. */
const MOST_THREADS = 7;

/** How many threads beside this one to share files with. */
export function threadsFor(files: readonly ContentFile[], cores = availableParallelism()): number {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return Math.max(0, Math.min(cores - 1, MOST_THREADS, Math.floor(bytes / BYTES_PER_THREAD)));
}

interface Unpacked {
  readonly made: MadeFile;
  readonly packed: PackedFile;
}

/**
 * A reader that has the files it is told to expect read and parsed in several threads at a time, where there is
 * enough to do. What it gives does not differ from what `reader` gives, which makes all others.
 */
export function threadedReader(reader: Reader, threads = threadsFor): Reader {
  const own = new Map<ContentFile, ReadFile>();
  const bodies = new Map<ReadFile, Body>();
  const handed = new Map<ContentFile, MadeFile>();
  const unpacked = new Map<ReadFile, Unpacked>();
  return {
    expect(files) {
      const number = threads(files);
      if (number === 0) return;
      const made = shareOut(files, number, (file) => {
        const read = reader.file(file);
        own.set(file, read);
        if (read.data && read.path.endsWith('.md')) bodies.set(read, reader.body(read));
      });
      for (const [file, one] of made) handed.set(file, one);
    },
    file(file) {
      const made = handed.get(file);
      if (!made) return own.get(file) ?? reader.file(file);
      const packed = JSON.parse(made.packed) as PackedFile;
      const read = unpackFile(file, packed);
      unpacked.set(read, { made, packed });
      return read;
    },
    body(file) {
      const one = unpacked.get(file);
      if (!one?.packed.body) return bodies.get(file) ?? reader.body(file);
      return unpackBody(one.packed.body, file, () => one.made.tree);
    },
    packed: (file) => unpacked.get(file)?.made.packed,
    tree: (file) => unpacked.get(file)?.made.tree,
  };
}

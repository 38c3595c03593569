import { join } from 'node:path';
import type { Body } from '../markdown/body.ts';
import type { ContentFile, ReadFile } from '../read/read-file.ts';
import { unpackBody } from './packed-body.ts';
import { packFile, unpackFile, type PackedFile } from './packed-file.ts';
import { keyOf, Store } from './store.ts';
import { TreeStore } from './tree-store.ts';
import { readerVersion } from './version.ts';

/** Reads files and parses their bodies. */
export interface Reader {
  /** Says which files are asked for next, for a reader that makes several at a time; asking for others is no fault. */
  expect?(files: readonly ContentFile[]): void;
  file(file: ContentFile): ReadFile;
  body(file: ReadFile): Body;
  /** What it has of a file in the form of `packFile`, as JSON, where it has it in that form anyway. */
  packed?(file: ReadFile): string | undefined;
  /** The syntax tree of the body of a file as JSON in UTF-8, where it has it in that form anyway. */
  tree?(file: ReadFile): Uint8Array | undefined;
}

/** A reader that keeps what it made of files for the next process. */
export interface CachedReader extends Reader {
  /** Writes what was made, when all files have been read and parsed. */
  save(): void;
}

/**
 * A reader that takes from `folder` what an earlier run made of the same bytes at the same path of the content
 * at `root`, and otherwise asks `reader`. What it gives does not differ from what `reader` would give.
 */
export function cachedReader(folder: string, root: string, reader: Reader): CachedReader {
  const store = new Store(folder, root, readerVersion());
  const trees = new TreeStore(join(folder, 'trees'), root, readerVersion());
  const keys = new Map<ContentFile, string>();
  const fresh = new Map<ReadFile, string>();
  const kept = new Map<ReadFile, PackedFile & { readonly key: string }>();
  const used = new Set<string>();
  return {
    expect(files) {
      reader.expect?.(files.filter((file) => !store.has(keyFor(file))));
    },
    file(file) {
      const key = keyFor(file);
      const line = store.get(key);
      if (line !== undefined) {
        const packed = JSON.parse(line) as PackedFile;
        const read = unpackFile(file, packed);
        kept.set(read, { ...packed, key });
        used.add(key);
        return read;
      }
      const read = reader.file(file);
      if (read.data && read.problems.length === 0) fresh.set(read, key);
      if (!read.path.endsWith('.md')) keep(read);
      return read;
    },
    body(file) {
      const packed = kept.get(file);
      if (packed?.body) return unpackBody(packed.body, file, () => trees.get(packed.key));
      const body = reader.body(file);
      keep(file, body);
      return body;
    },
    save() {
      store.save();
      trees.save(used);
    },
  };

  function keyFor(file: ContentFile): string {
    let key = keys.get(file);
    if (key === undefined) keys.set(file, (key = keyOf(file.path, file.bytes)));
    return key;
  }

  function keep(file: ReadFile, body?: Body): void {
    const key = fresh.get(file);
    if (key === undefined) return;
    const packed = reader.packed?.(file) ?? packedAs(file, body);
    if (packed === undefined) return;
    store.set(key, packed);
    used.add(key);
    if (body) trees.set(key, reader.tree?.(file) ?? encoder.encode(JSON.stringify(body.tree)));
  }
}

const encoder = new TextEncoder();

function packedAs(file: ReadFile, body: Body | undefined): string | undefined {
  const packed = packFile(file, body);
  return packed && JSON.stringify(packed);
}

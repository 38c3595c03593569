import type { Body } from '../markdown/body.ts';
import { decode } from '../read/decode.ts';
import { slotOf } from '../read/layout.ts';
import type { ContentFile, ReadFile } from '../read/read-file.ts';
import { PositionedData } from '../read/yaml-data.ts';
import { packBody, unpackBody, type PackedBody } from './packed-body.ts';
import { packYaml, unpackYaml, type PackedYaml } from './packed-yaml.ts';
import { keyOf, Store } from './store.ts';
import { readerVersion } from './version.ts';

/** Reads files and parses their bodies. */
export interface Reader {
  file(file: ContentFile): ReadFile;
  body(file: ReadFile): Body;
}

/** A reader that keeps what it made of files for the next process. */
export interface CachedReader extends Reader {
  /** Writes what was made, when all files have been read and parsed. */
  save(): void;
}

/** What is kept of a file without problems. */
interface Entry {
  readonly bodyStart: number;
  readonly yaml: PackedYaml;
  readonly body?: PackedBody;
}

/**
 * A reader that takes from `folder` what an earlier run made of the same bytes at the same path of the content
 * at `root`, and otherwise asks `reader`. What it gives does not differ from what `reader` would give.
 */
export function cachedReader(folder: string, root: string, reader: Reader): CachedReader {
  const store = new Store(folder, root, readerVersion());
  const fresh = new Map<ReadFile, string>();
  const kept = new Map<ReadFile, Entry>();
  return {
    file(file) {
      const key = keyOf(file.path, file.bytes);
      const line = store.get(key);
      if (line !== undefined) {
        const entry = JSON.parse(line) as Entry;
        const read = unpackFile(file, entry);
        kept.set(read, entry);
        return read;
      }
      const read = reader.file(file);
      if (read.data instanceof PositionedData && read.problems.length === 0) fresh.set(read, key);
      if (!read.path.endsWith('.md')) keep(read);
      return read;
    },
    body(file) {
      const entry = kept.get(file);
      if (entry?.body) return unpackBody(entry.body, file.text, file.bodyStart);
      const body = reader.body(file);
      keep(file, body);
      return body;
    },
    save: () => store.save(),
  };

  function keep(file: ReadFile, body?: Body): void {
    const key = fresh.get(file);
    if (key === undefined || !(file.data instanceof PositionedData)) return;
    const entry: Entry = {
      bodyStart: file.bodyStart,
      yaml: packYaml(file.data),
      ...(body && { body: packBody(body) }),
    };
    store.set(key, JSON.stringify(entry));
  }
}

function unpackFile({ path, bytes }: ContentFile, { bodyStart, yaml }: Entry): ReadFile {
  const { kind, id } = slotOf(path);
  const { text } = decode(path, bytes);
  return { path, kind, id, text, bodyStart, data: unpackYaml(yaml, text), problems: [] };
}

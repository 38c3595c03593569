import type { Body } from './markdown/body.ts';
import { parseBody } from './markdown/parse-body.ts';
import { encode } from './read/decode.ts';
import { readFile, type ContentFile, type ReadFile } from './read/read-file.ts';
import type { Wiki } from './wiki.ts';

/** Reads files, or takes over what an earlier load made of the same bytes at the same path. */
export interface Reader {
  file(file: ContentFile): ReadFile;
  body(file: ReadFile): Body;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** A reader that spares itself the files of a wiki that was loaded before, which are most of all work. */
export function readerLike(wiki?: Pick<Wiki, 'files' | 'graph'>): Reader {
  if (!wiki) return { file: readFile, body: ({ text, bodyStart }) => parseBody(text, bodyStart) };
  const known = new Map(wiki.files.map((file) => [file.path, file]));
  const bodies = new Map(wiki.graph.articles.map(({ text, body }) => [text, body]));
  return {
    file(file) {
      const earlier = known.get(file.path);
      // A file with problems may not have been decoded whole, so that its text does not tell its bytes.
      const same = earlier?.problems.length === 0 && sameBytes(encode(earlier.text.text), file.bytes);
      return same ? earlier : readFile(file);
    },
    // The text of a file that was taken over is the very object that the earlier article has.
    body: ({ text, bodyStart }) => bodies.get(text) ?? parseBody(text, bodyStart),
  };
}

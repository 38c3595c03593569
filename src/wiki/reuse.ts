import type { Reader } from './cache/cached-reader.ts';
import { parseBody } from './markdown/when-needed.ts';
import { encode } from './read/decode.ts';
import { readFile } from './read/read-file.ts';
import type { Wiki } from './wiki.ts';

/** A reader that does all the work anew. */
export const plainReader: Reader = {
  file: readFile,
  body: ({ text, bodyStart }) => parseBody(text, bodyStart),
};

/** A reader that takes over what an earlier load made of the same bytes at the same path, and leaves the rest to `reader`. */
export function readerLike(wiki: Pick<Wiki, 'files' | 'graph'>, reader: Reader): Reader {
  const known = new Map(wiki.files.map((file) => [file.path, file]));
  const bodies = new Map(wiki.graph.articles.map(({ text, body }) => [text, body]));
  return {
    file(file) {
      const earlier = known.get(file.path);
      // A file with problems may not have been decoded whole, so that its text does not tell its bytes.
      const same =
        earlier?.problems.length === 0 && Buffer.compare(encode(earlier.text.text), file.bytes) === 0;
      return same ? earlier : reader.file(file);
    },
    // The text of a file that was taken over is the very object that the earlier article has.
    body: (file) => bodies.get(file.text) ?? reader.body(file),
  };
}

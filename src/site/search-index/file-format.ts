import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What each unpacked file of the index begins with, before its CBOR (Pagefind 1.6, `output/mod.rs`). */
const MARK = Buffer.from('pagefind_dcd');

/** Reads a file of the index; throws where it is not in the format of the pinned version of the indexer. */
export function unpack(file: Uint8Array): unknown {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, MARK.length).equals(MARK))
    throw new Error(
      'a file of the search index is not in the format that this version of the indexer writes',
    );
  return decode(bytes.subarray(MARK.length));
}

/** Writes a file of the index; the same content gives the same bytes. */
export function pack(content: unknown): Buffer {
  return gzipSync(Buffer.concat([MARK, encode(content)]), { level: 9 });
}

/** Number of bytes that a piece of content takes before compression. */
export function packedLength(content: unknown): number {
  return encode(content).length;
}

/** A name for a file, from its bytes, so that a cache never gives an old one for a new one. */
export function nameOf(file: Uint8Array, language: string, length: number): string {
  return `${language}_${createHash('sha256').update(file).digest('hex').slice(0, length)}`;
}

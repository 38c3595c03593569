import { packFile } from '../cache/packed-file.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { readFile, type ContentFile } from '../read/read-file.ts';

/** What a thread made of a file. */
export interface MadeFile {
  /** Packed by `packFile`, as JSON. */
  readonly packed: string;
  /** The syntax tree of the body as JSON in UTF-8; absent where the file has no body to parse. */
  readonly tree?: Uint8Array;
}

/** Reads a file and parses its body; absent where it has problems, with which nothing can be packed. */
export function makeFile(file: ContentFile): MadeFile | undefined {
  const read = readFile(file);
  const body = read.data && read.path.endsWith('.md') ? parseBody(read.text, read.bodyStart) : undefined;
  const packed = packFile(read, body);
  if (!packed) return undefined;
  const json = JSON.stringify(packed);
  return body ? { packed: json, tree: encoder.encode(JSON.stringify(body.tree)) } : { packed: json };
}

const encoder = new TextEncoder();

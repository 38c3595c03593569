import type { Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { SourceText } from '../read/place.ts';

const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\dA-Za-z]{1,31});/y;
// What a quote or indentation puts before the next line of a paragraph.
const LINE_PREFIX = /[ \t>]*/y;

// Offsets of each position of a value, kept since a long text may be asked about many times.
const known = new WeakMap<Text, Uint32Array>();

/**
 * Offset in the file of a position in the value of a text node. The two run apart where the text holds
 * escapes, character references, or lines of a quote; there it reads along. A position at the end of the
 * value gives the end of what stands for it.
 */
export function offsetIn(node: Text, index: number, source: SourceText): number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (end - start === node.value.length) return start + index;
  const offsets = known.get(node) ?? readAlong(node.value, source.text, start, end);
  known.set(node, offsets);
  return offsets[Math.min(index, node.value.length)] ?? end;
}

function readAlong(value: string, text: string, start: number, end: number): Uint32Array {
  const offsets = new Uint32Array(value.length + 1).fill(end);
  let at = start;
  let read = 0;
  while (read < value.length && at < end) {
    const char = text[at];
    const escape = char === '\\' ? matchAt(ESCAPE, text, at) : '';
    const reference = char === '&' ? matchAt(REFERENCE, text, at) : '';
    const decoded = reference === '' ? '' : decodeString(reference);
    // White space at the end of a line is not part of the value.
    if (isLineEnd(value[read]) && (char === ' ' || char === '\t')) {
      at += 1;
      continue;
    }
    offsets[read] = at;
    if (escape !== '') {
      at += escape.length;
      read += 1;
    } else if (decoded !== reference) {
      offsets.fill(at, read, read + decoded.length);
      at += reference.length;
      read += decoded.length;
    } else {
      at += 1;
      read += 1;
      if (char === '\n' || (char === '\r' && text[at] !== '\n')) {
        // A `>` that is indented by four columns is text of the line, and so in the value as well.
        const prefix = matchAt(LINE_PREFIX, text, at);
        const kept = matchAt(LINE_PREFIX, value, read);
        at += kept === '' ? prefix.length : Math.max(0, prefix.lastIndexOf(kept));
      }
    }
  }
  offsets[read] = at;
  return offsets;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

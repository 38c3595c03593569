import type { Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { SourceText } from '../read/place.ts';

const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\dA-Za-z]{1,31});/y;
// What a quote or indentation puts before the next line of a paragraph.
const LINE_PREFIX = /[ \t>]*/y;

/**
 * Offset in the file of a position in the value of a text node. The two run apart where the text holds
 * escapes, character references, or lines of a quote; there it reads along. A position at the end of the
 * value gives the end of what stands for it.
 */
export function offsetIn(node: Text, index: number, source: SourceText): number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (end - start === node.value.length) return start + index;
  const { text } = source;
  let at = start;
  let read = 0;
  while (read < index && at < end) {
    const escape = matchAt(ESCAPE, text, at);
    const reference = matchAt(REFERENCE, text, at);
    const decoded = decodeString(reference);
    if (escape !== '') {
      at += escape.length;
      read += 1;
    } else if (reference !== '' && decoded !== reference) {
      at += reference.length;
      read += decoded.length;
    } else if (isLineEnd(node.value[read]) && !isLineEnd(text[at])) {
      // White space at the end of a line is not part of the value.
      at += 1;
    } else {
      at += 1;
      read += 1;
      if (text[at - 1] === '\n' || (text[at - 1] === '\r' && text[at] !== '\n')) {
        at += matchAt(LINE_PREFIX, text, at).length;
      }
    }
  }
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

import { SourceText } from './place.ts';
import type { Problem } from './problem.ts';

/** Largest file that is read, in bytes: a long article has 50 KB, and parsing time grows with size. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** Longest line that is read, in UTF-16 units: longer ones are data or an attack, not prose. */
export const MAX_LINE_LENGTH = 64 * 1024;
/** How much of a refused file is kept, so that a report can show where the trouble is. */
const KEPT_OF_REFUSED = 4096;

/** A file as text; with `problem` it is refused, and the text only serves to show the place. */
export interface Decoded {
  readonly text: SourceText;
  readonly problem?: Problem;
}

/**
 * Reads bytes as UTF-8 and drops a byte order mark. Refuses, with the place: other encodings, NUL, a lone
 * carriage return, a file or a line that is too long. Never throws.
 */
export function decode(path: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse(
      path,
      lossy(bytes),
      0,
      0,
      'file-too-large',
      `The file has more than ${MAX_FILE_BYTES / 1024 / 1024} MiB, the most that is read`,
      'Split the file, or keep data out of the content',
    );
  }
  const wide = utf16(bytes);
  if (wide) {
    return refuse(
      path,
      '',
      0,
      0,
      'file-encoding',
      `The file is written as ${wide}, not as UTF-8`,
      SAVE_AS_UTF8,
    );
  }
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const valid = validPrefix(bytes);
    const byte = (bytes[valid.bytes] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return refuse(
      path,
      valid.text + lossy(bytes.subarray(valid.bytes)),
      valid.text.length,
      valid.text.length + 1,
      'file-encoding',
      `The byte \`0x${byte}\` is not UTF-8, so that what was meant here cannot be known`,
      SAVE_AS_UTF8,
    );
  }
  return checkText(path, content);
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8';

function checkText(path: string, content: string): Decoded {
  const nul = content.indexOf('\0');
  if (nul >= 0) {
    const message = 'The file holds the character U+0000, which no text has';
    return refuse(path, content, nul, nul + 1, 'file-encoding', message, 'Remove the character');
  }
  const lone = content.search(/\r(?!\n)/);
  if (lone >= 0) {
    const message = 'A line ends with a lone carriage return, which YAML and Markdown read differently';
    return refuse(
      path,
      content,
      lone,
      lone + 1,
      'file-encoding',
      message,
      'Save the file with LF line endings',
    );
  }
  const text = new SourceText(path, content);
  const long = longLine(content);
  if (long === undefined) return { text };
  const message = `The line has more than ${MAX_LINE_LENGTH / 1024} KiB, the most that is read`;
  return {
    text,
    problem: {
      rule: 'file-too-large',
      place: text.place(long, long + 1),
      message,
      advice: 'Break the line, or keep data out of the content',
    },
  };
}

function refuse(
  path: string,
  content: string,
  start: number,
  end: number,
  rule: string,
  message: string,
  advice: string,
): Decoded {
  const text = new SourceText(path, content.slice(0, Math.max(end, 0) + KEPT_OF_REFUSED));
  return { text, problem: { rule, place: text.place(start, end), message, advice } };
}

/** Offset of the first line that is too long. */
function longLine(content: string): number | undefined {
  let start = 0;
  while (start < content.length) {
    const newline = content.indexOf('\n', start);
    const end = newline < 0 ? content.length : newline;
    if (end - start > MAX_LINE_LENGTH) return start;
    start = end + 1;
  }
  return undefined;
}

/** UTF-16 and UTF-32 by their marks, or by the NUL that every ASCII letter has in them. */
function utf16(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  const sample = bytes.subarray(0, 64);
  const zeros = sample.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return sample.length >= 4 && zeros >= sample.length / 4 ? 'UTF-16 or UTF-32' : undefined;
}

function lossy(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, KEPT_OF_REFUSED)).replaceAll('\0', '�');
}

/** The longest stretch from the start that is UTF-8, as text and in bytes. */
function validPrefix(bytes: Uint8Array): { text: string; bytes: number } {
  let low = 0;
  let high = bytes.length;
  let text = '';
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      // `stream` lets the stretch end inside a character; whether that is completed decides a longer one.
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, low), { stream: true });
  // The stretch may end with the start of a character that never comes: the fault begins where it does.
  const start = new TextEncoder().encode(text).length + (bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0);
  return { text, bytes: Math.min(start, low) };
}

/**
 * A text as the bytes of a file. Half a surrogate pair becomes bytes that are no UTF-8, as an editor that
 * wrote it would have done, so that it is refused and not replaced in silence.
 */
export function encode(text: string): Uint8Array {
  if (text.isWellFormed()) return new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) {
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    } else {
      for (const byte of new TextEncoder().encode(character)) bytes.push(byte);
    }
  }
  return Uint8Array.from(bytes);
}

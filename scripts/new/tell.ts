import { join } from 'node:path';
import type { Finding } from '../../src/wiki/index.ts';
import { contentPrefix } from '../command/content-folder.ts';

/** What the author of a new text is told. */
export interface Told {
  /** What was done, in a sentence. */
  readonly done: string;
  /** Findings about it: what is still to be filled in. */
  readonly findings: readonly Finding[];
  /** What to do next, in this order. */
  readonly steps: readonly string[];
}

/** Prints what was written, what is still empty with its place, and what to do next. */
export function tell({ done, findings, steps }: Told): void {
  const open = findings.map(({ place, message, advice }) => {
    const { line, column } = place.start;
    return `  ${contentPrefix()}${place.file}:${line}:${column}: ${message}${advice ? `. ${advice}.` : '.'}`;
  });
  // On a terminal there may be questions and answers above.
  if (process.stdout.isTTY) console.log();
  const next = steps.map((step, index) => `  ${index + 1}. ${step}`);
  console.log(
    [
      done,
      ...(open.length > 0 ? ['', 'Still to be filled in:', ...open] : []),
      '',
      'What to do next:',
      ...next,
    ].join('\n'),
  );
}

/** A path as the terminal can open it. */
export function shownPath(path: string): string {
  return join(contentPrefix(), path);
}

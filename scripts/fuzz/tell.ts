import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { visible } from '../../src/wiki/index.ts';
import { baseFiles } from './bases.ts';
import type { Counterexample } from './run.ts';
import { bytesOf, withChanges, type Files } from './trial.ts';

/** Longest text of a file that is shown whole, in characters. */
const SHOWN = 1200;

function shown(content: string | Uint8Array | undefined): string {
  if (content === undefined) return '  (is gone)';
  const text = new TextDecoder().decode(bytesOf(content));
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return cut
    .split('\n')
    .map((line) => `  ${visible(line)}`)
    .join('\n');
}

/** A counterexample in words: what does not hold, and the files that differ from those of the repository. */
export function told({ property, trial, faults }: Counterexample): string {
  const files = Object.entries(trial.changes).map(
    ([path, content]) => `${visible(path)}:\n${shown(content)}`,
  );
  return [`${property}: ${faults.join('\n  ')}`, ...files].join('\n');
}

/** Writes a wiki into a folder, which is made anew. */
export function writeWiki(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytesOf(content));
  }
}

/** Writes the whole wiki of a counterexample into a folder, so that it can be checked. */
export function writeCounterexample(folder: string, { trial }: Counterexample): void {
  writeWiki(folder, withChanges(baseFiles(trial.base), trial.changes));
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { visible } from '../../src/wiki/index.ts';
import { baseFiles } from './bases.ts';
import type { Counterexample } from './run.ts';
import { bytesOf, withChanges } from './trial.ts';

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

/** Writes the whole wiki of a counterexample into a folder that is made anew, so that it can be checked; returns the paths of the files that matter. */
export function writeCounterexample(folder: string, { trial }: Counterexample): string[] {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(withChanges(baseFiles(trial.base), trial.changes))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytesOf(content));
  }
  return Object.keys(trial.changes).map((path) => join(folder, path));
}

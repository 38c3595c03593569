import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readFlags } from './flags.ts';

/** Files that code writes, and where to look for those that it wrote once and writes no longer. */
export interface Generated {
  /** Text of each file by its path below the root of the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** Folder that holds nothing else but files with this ending. */
  readonly own: { readonly folder: string; readonly ending: string };
  /** What the files are made from: `the rules`. */
  readonly from: string;
}

/** How files on the disk differ from what they should be; paths below the root, sorted. */
export interface Drift {
  /** Files that are missing or have another text. */
  readonly stale: readonly string[];
  /** Files of the own folder that nothing writes any longer. */
  readonly left: readonly string[];
}

/** Text of a file; absent where it cannot be read. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Compares the files below a root with what they should be; changes nothing. */
export function drift(root: string, { files, own }: Generated): Drift {
  const stale = [...files].filter(([path, text]) => textOf(join(root, path)) !== text).map(([path]) => path);
  const left = namesIn(join(root, own.folder))
    .filter((name) => name.endsWith(own.ending))
    .map((name) => `${own.folder}/${name}`)
    .filter((path) => !files.has(path));
  return { stale: stale.sort(), left: left.sort() };
}

/** Writes what is stale and removes what is left; other files stay as they are. */
export function mend(root: string, { files }: Generated, { stale, left }: Drift): void {
  for (const path of stale) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files.get(path) ?? '');
  }
  for (const path of left) rmSync(join(root, path));
}

/**
 * The whole of a command that writes generated files. With `--check` nothing is written; what is stale is
 * told, and the exit status is 1. `--root` names another repository than the folder of the call.
 */
export function writeGenerated(usage: string, generated: Generated): void {
  const flags = readFlags(usage, { check: { type: 'boolean' }, root: { type: 'string' } });
  const root = resolve(flags.root ?? '.');
  const found = drift(root, generated);
  if (!flags.check) {
    mend(root, generated, found);
    const where = relative(process.cwd(), join(root, generated.own.folder)) || '.';
    console.log(
      `${found.stale.length} of ${generated.files.size} files written from ${generated.from}, ${found.left.length} removed in ${where}.`,
    );
    return;
  }
  for (const path of found.stale) console.error(`${path} is not what ${generated.from} say.`);
  for (const path of found.left) console.error(`${path} is no longer written from ${generated.from}.`);
  if (found.stale.length + found.left.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.');
    process.exitCode = 1;
  }
}

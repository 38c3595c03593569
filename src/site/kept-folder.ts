import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { alive } from './lock.ts';

/** Names the files of a kept folder with the digest of all of them. */
const LIST = 'whole.txt';

/** The paths and bytes of all files of a folder but the list, as one digest. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== join(folder, LIST))
    .sort();
  for (const path of paths) {
    const bytes = readFileSync(path);
    hash.update(`${path.slice(folder.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, LIST), 'utf8') === digestOf(folder);
  } catch {
    return false;
  }
}

const drafts = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^\w+\.\d+$/.test(name)) : [];

/**
 * A folder of a cache that is made once, by whoever needs it first, and taken from there afterwards. It is made
 * beside its place, so that another process finds all of it or nothing; one that was cut off or changed since is
 * made anew. Fails as `make` does, and where the cache cannot be written.
 */
export async function keptFolder(folder: string, make: (draft: string) => Promise<void>): Promise<void> {
  if (isWhole(folder)) return;
  const cache = dirname(folder);
  for (const name of drafts(cache))
    if (!alive(name.split('.')[1] ?? '')) rmSync(join(cache, name), { recursive: true, force: true });
  const draft = join(cache, `${basename(folder)}.${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    await make(draft);
    writeFileSync(join(draft, LIST), digestOf(draft));
    put(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function put(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was first, or a damaged one is in the way.
    if (isWhole(folder)) return;
    if (!existsSync(folder)) throw error;
    rmSync(folder, { recursive: true });
    renameSync(draft, folder);
  }
}

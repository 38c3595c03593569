import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What pages are made by: our own code, files that go out as they are, and everything that others wrote. */
const PLACES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

let files: string | undefined;

function filesOf(path: string): string[] {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter(({ name }) => !/\.test\.ts$|^__snapshots__$/.test(name))
    .flatMap(({ name }) => filesOf(join(path, name)));
}

/** A text that changes with any code or package that has a part in making pages, and is the same on every machine. */
export function codeFiles(): string {
  if (files !== undefined) return files;
  const hash = createHash('sha256');
  for (const file of PLACES.flatMap((place) => filesOf(join(ROOT, place))).sort()) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return (files = hash.digest('hex'));
}

/** A text that changes with any code or package that has a part in making pages, with its place, and with Node. */
export function codeDigest(): string {
  // What is compiled names modules of this folder by their full address.
  return createHash('sha256').update([process.version, ROOT, codeFiles()].join('\0')).digest('hex');
}

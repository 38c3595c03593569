import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CORE = fileURLToPath(new URL('..', import.meta.url));
/** Folders of the core that decide what is made of a file. */
const FOLDERS = ['cache', 'edit', 'markdown', 'read', 'schema', 'threads'];
const LOCKFILE = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));

let version: string | undefined;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /(?<!\.test)\.ts$/.test(entry.name) ? [path] : [];
    });
}

/** A text that changes with the code that reads files, with any dependency, and with Node itself. */
export function readerVersion(): string {
  if (version !== undefined) return version;
  const hash = createHash('sha1').update(process.version);
  const files = [LOCKFILE, ...FOLDERS.flatMap((folder) => sources(join(CORE, folder)))];
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return (version = hash.digest('base64url'));
}

import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A cache that can be written. */
export interface WorkingCache {
  readonly folder: string;
  /** Why it is not the one that was asked for, in one sentence. */
  readonly missing: string | undefined;
  /** Throws it away where it is not the one that was asked for. */
  release(): void;
}

/** What takes longest to make, and is taken over from a cache that can only be read. */
const DEAR = ['compiled', 'fonts'];

/** Fails where nothing can be written into a folder. */
function tryOut(folder: string): void {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
}

/**
 * The cache of a build: the folder that was asked for, or where that cannot be written one of its own, so that
 * all pages are made anew. Astro is told by `GAPWIKI_CACHE`.
 */
export function workingCache(folder: string): WorkingCache {
  try {
    tryOut(folder);
    return { folder, missing: undefined, release: () => undefined };
  } catch {
    const own = mkdtempSync(join(tmpdir(), 'gapwiki-cache-'));
    process.env['GAPWIKI_CACHE'] = own;
    for (const part of DEAR)
      if (existsSync(join(folder, part))) cpSync(join(folder, part), join(own, part), { recursive: true });
    return {
      folder: own,
      missing: `The cache ${folder} cannot be written, so the next build takes as long.`,
      release: () => rmSync(own, { recursive: true, force: true }),
    };
  }
}

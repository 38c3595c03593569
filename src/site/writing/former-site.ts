import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readList, sha256, writeList, type KeptPage } from './kept-list.ts';

/** Sites of which the one before is kept in one cache; beyond them those built longest ago go. */
const MOST_SITES = 3;

/**
 * The site that the one in place took over from, with the list of its files. The next build changes in it what
 * differs, instead of writing some ten thousand files anew and deleting as many, which took a third of a build. It
 * may be deleted at any time.
 */
export interface FormerSite {
  /** Folder of the site that was replaced. */
  readonly tree: string;
  /** List of its files. */
  readonly list: string;
  /** List of the files of the site in place. */
  readonly current: string;
}

/** Where the former site of a place is kept in a cache. */
export function formerSite(cache: string, out: string): FormerSite {
  const folder = join(cache, 'site', sha256(out).slice(0, 16));
  return {
    tree: join(folder, 'tree'),
    list: join(folder, 'tree.json'),
    current: join(folder, 'current.json'),
  };
}

/** Moves the former site to where the next is built, and says whether there was one. */
export function takeFormerSite({ tree }: FormerSite, next: string): boolean {
  try {
    renameSync(tree, next);
    return true;
  } catch {
    // There is none, or it lies on another disk. Where it cannot be changed it does no harm.
    try {
      rmSync(tree, { recursive: true, force: true });
    } catch {
      return false;
    }
    return false;
  }
}

/** Keeps a site that was replaced, with the list that was made of it; returns whether it could be kept. */
export function keepFormerSite({ tree, list, current }: FormerSite, old: string): boolean {
  try {
    mkdirSync(dirname(tree), { recursive: true });
    rmSync(tree, { recursive: true, force: true });
    rmSync(list, { force: true });
    if (!existsSync(current)) return false;
    renameSync(current, list);
    renameSync(old, tree);
    return true;
  } catch {
    return false;
  }
}

/**
 * The list of the files of the former site, which counts once: from then on they are being changed. Empty where it is
 * missing or damaged.
 */
export function takeList(list: string): Map<string, KeptPage> {
  const files = readList(list);
  try {
    rmSync(list);
  } catch {
    return new Map();
  }
  return files ?? new Map<string, KeptPage>();
}

/** Writes down the files of the site that is in place now; where nothing can be kept the next build writes everything. */
export function listSite(current: string, files: ReadonlyMap<string, KeptPage>): void {
  try {
    mkdirSync(dirname(current), { recursive: true });
    writeList(current, files);
    prune(dirname(dirname(current)));
  } catch {
    return;
  }
}

function prune(all: string): void {
  const sites = readdirSync(all)
    .map((name) => join(all, name))
    .map((folder) => ({
      folder,
      used: statSync(join(folder, 'current.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of sites.slice(MOST_SITES)) rmSync(folder, { recursive: true, force: true });
}

import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdsLock, releaseLock, takeLock } from './lock.ts';
import { Obstacle } from './obstacle.ts';
import { keepFormerSite, takeFormerSite, type FormerSite } from './writing/former-site.ts';

/**
 * The site is built beside the old one and put in its place by two renames. Between the two the old site
 * stands under its second name, where the server finds it, and from which the next build puts it back. A folder
 * under the second name is whole at every moment: what is thrown away is renamed first.
 */

const next = (place: string) => `${place}.next`;
const old = (place: string) => `${place}.old`;
const lock = (place: string) => `${place}.lock`;

/** A file that every site has and hardly anything else: a folder without it is not replaced. */
const MARK = 'pagefind/stamp.txt';

/** Where the folder of a site really is, when its path is a link. */
function placeOf(out: string): string {
  return lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(out) : out;
}

function putBack(place: string): void {
  if (!existsSync(place) && existsSync(old(place))) renameSync(old(place), place);
}

/** Whether there is a site to be read, be it under its second name. */
export function hasSite(out: string): boolean {
  return [out, old(out)].some((folder) => existsSync(join(folder, 'index.html')));
}

/**
 * Puts the last good site back in place after an exchange that was cut off; does nothing otherwise, nor where
 * a build is under way, which puts its own there. Where it cannot be put back, it is read where it stands.
 */
export function recoverOutput(out: string): void {
  try {
    const place = placeOf(out);
    if (existsSync(place) || !existsSync(old(place))) return;
    if (takeLock(lock(place)) !== undefined) return;
    try {
      putBack(place);
    } finally {
      releaseLock(lock(place));
    }
  } catch {
    return;
  }
}

/** Throws away what is not the site: what was being built, and the site before the last exchange. */
function clear(place: string): void {
  rmSync(next(place), { recursive: true, force: true, maxRetries: 5 });
  if (!existsSync(old(place))) return;
  renameSync(old(place), next(place));
  rmSync(next(place), { recursive: true, force: true, maxRetries: 5 });
}

/** Refuses to put a site in the place of something else. */
function refuseOthers(place: string, mark: string): void {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory())
    throw new Obstacle(`\`${place}\` is no folder. Nothing was built; name another one by \`--out\`.`);
  if (readdirSync(place).length === 0 || existsSync(join(place, mark))) return;
  throw new Obstacle(
    `\`${place}\` holds something else than a site that was built here, and would be lost. Nothing was built; empty it, or name another folder by \`--out\`.`,
  );
}

/** A build that is under way. */
export interface Staging {
  /** Folder to build into, beside the finished site: missing, or with the former site in it. */
  readonly folder: string;
  /** Puts the folder in the place of the site. */
  publish(): void;
  /** Gives the place free, throws away what was not published, and puts the last good site back if publishing failed. */
  release(): void;
}

/**
 * Makes room for a build. Returns the process id of another build instead where one is under way; a lock
 * left by a build that died does not count. Fails where something else than a site stands there. With a former
 * site given, the folder starts as that, and the site that is replaced becomes the former one. `mark` is the file by
 * which something is known that may be replaced.
 */
export function stageOutput(
  out: string,
  former?: FormerSite,
  mark = MARK,
): Staging | { readonly busy: number } {
  mkdirSync(dirname(out), { recursive: true });
  const place = placeOf(out);
  const busy = takeLock(lock(place));
  if (busy !== undefined) return { busy };
  const release = (): void => {
    // A lock that was taken away by hand may be another build's by now, and so is what stands there.
    if (!holdsLock(lock(place))) return;
    try {
      putBack(place);
      rmSync(next(place), { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // What went wrong is told already; the site is read where it stands, and the next build clears up.
    }
    releaseLock(lock(place));
  };
  try {
    refuseOthers(place, mark);
    putBack(place);
    clear(place);
    if (former) takeFormerSite(former, next(place));
  } catch (error) {
    releaseLock(lock(place));
    throw error;
  }
  return {
    folder: next(place),
    publish() {
      if (!holdsLock(lock(place)))
        throw new Obstacle(
          `The lock \`${lock(place)}\` was taken away while the site was being built. Build again; the last good site is as it was.`,
        );
      if (existsSync(place)) renameSync(place, old(place));
      renameSync(next(place), place);
      try {
        if (!former || !keepFormerSite(former, old(place))) clear(place);
      } catch {
        // The site is in place; the next build tries again.
      }
    },
    release,
  };
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { keepFormerSite, takeFormerSite, type FormerSite } from './writing/former-site.ts';

/**
 * The site is built beside the old one and put in its place by two renames. Between the two the old site
 * stands under its second name, from which the next reader puts it back.
 */

const next = (out: string) => `${out}.next`;
const old = (out: string) => `${out}.old`;
const lock = (out: string) => `${out}.lock`;

/** Puts the last good site back in place after an exchange that was cut off; does nothing otherwise. */
export function recoverOutput(out: string): void {
  if (!existsSync(out) && existsSync(old(out))) renameSync(old(out), out);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is alive as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
 * left by a build that died does not count. With a former site given, the folder starts as that, and the site that is
 * replaced becomes the former one.
 */
export function stageOutput(out: string, former?: FormerSite): Staging | { readonly busy: number } {
  mkdirSync(dirname(out), { recursive: true });
  try {
    writeFileSync(lock(out), String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = Number(readFileSync(lock(out), 'utf8'));
    if (pid !== process.pid && Number.isInteger(pid) && pid > 0 && alive(pid)) return { busy: pid };
    writeFileSync(lock(out), String(process.pid));
  }
  recoverOutput(out);
  rmSync(next(out), { recursive: true, force: true });
  rmSync(old(out), { recursive: true, force: true });
  if (former) takeFormerSite(former, next(out));
  return {
    folder: next(out),
    publish() {
      if (existsSync(out)) renameSync(out, old(out));
      renameSync(next(out), out);
      if (!former || !keepFormerSite(former, old(out))) rmSync(old(out), { recursive: true, force: true });
    },
    release() {
      recoverOutput(out);
      rmSync(next(out), { recursive: true, force: true });
      rmSync(lock(out), { force: true });
    },
  };
}

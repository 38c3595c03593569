import { lstatSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

/**
 * Locks that end with their process: a lock names who holds it, and one of a process that has died does not
 * count. It is a link to nothing, since that is made with what it says in one step, so that no lock is ever
 * there without its holder. It knows the processes of one machine, or of one container.
 */

/** When a process was started, as Linux counts it; empty where the system does not say, or there is no such process. */
function startOf(pid: number): string {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program stands in brackets and may hold anything. State and start are fields 3 and 22 (proc(5)).
    const fields = state.slice(state.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** What tells a process from every other one, those before it with the same number included. */
function nameOf(pid: number): string {
  return `${pid} ${startOf(pid)}`.trim();
}

/** Whether the process that a lock names is alive. */
export function alive(name: string): boolean {
  const [number = '', start] = name.split(' ');
  const pid = /^[1-9]\d{0,9}$/.test(number) ? Number(number) : 0;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else is alive as well.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now !== 'ended' && (start === undefined || now === '' || start === now);
}

/** What a lock says; `undefined` where there is none. */
function textOf(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function create(path: string, name: string): boolean {
  try {
    try {
      symlinkSync(name, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      // Where there are no links of this kind, a file does; only there it may be seen before it says anything.
      writeFileSync(path, name, { flag: 'wx' });
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Id of the living process that holds a lock; `undefined` where nobody does. Fails with the words of the file system. */
export function holderOf(path: string): number | undefined {
  const name = textOf(path);
  return name !== undefined && alive(name) ? Number.parseInt(name, 10) : undefined;
}

/**
 * Takes the lock at a path for this process, also from one that has died. Returns nothing, or the id of the
 * living process that holds it. Of several that ask at one time one gets it. Fails with the words of the file
 * system where no lock can be written.
 */
export function takeLock(path: string): number | undefined {
  const own = nameOf(process.pid);
  for (;;) {
    if (create(path, own)) return undefined;
    const name = textOf(path);
    if (name === own) return undefined;
    if (name === undefined) continue;
    if (alive(name)) return Number.parseInt(name, 10);
    // Two that see a dead one must not both take its place: the second would remove the lock of the first.
    const heir = `${path}.heir`;
    const busy = takeLock(heir);
    if (busy !== undefined) return busy;
    try {
      if (textOf(path) === name) rmSync(path, { force: true });
    } finally {
      releaseLock(heir);
    }
  }
}

/** Whether this process holds a lock. */
export function holdsLock(path: string): boolean {
  return textOf(path) === nameOf(process.pid);
}

/** Gives back a lock that this process holds; does nothing otherwise. */
export function releaseLock(path: string): void {
  if (holdsLock(path)) rmSync(path, { force: true });
}

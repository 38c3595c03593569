import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileChange } from '../../src/wiki/index.ts';

/** A change on its way to the disk, with what is needed to go back. */
interface Step {
  readonly change: FileChange;
  readonly path: string;
  /** File beside it for the new bytes. */
  readonly fresh: string;
  /** File beside it under whose name a file that goes away waits until all is done. */
  readonly aside: string;
  done?: 'aside' | 'placed';
}

/**
 * Writes changes to the content folder `root`, all or none: new bytes are written beside the files first, and
 * take their places by renames. Where a file is not what it was when it was read, a new path is taken, or the disk
 * refuses, what was begun is undone, and why comes back as a sentence; `undefined` where all went well.
 */
export function writeChanges(root: string, changes: readonly FileChange[]): string | undefined {
  const steps: Step[] = [];
  try {
    const refused = changes.map((change) => refusal(root, change, changes)).find((why) => why !== undefined);
    if (refused !== undefined) return refused;
    steps.push(...changes.map((change, number) => stepOf(root, change, number)));
    for (const { fresh, change } of steps) if (change.after) write(fresh, change.after);
    // Files that go away go first: a path that differs only in case names the same file on some disks.
    for (const step of steps) if (!step.change.after) take(step, 'aside', step.path, step.aside);
    for (const step of steps) {
      if (!step.change.after) continue;
      if (!step.change.before && exists(step.path))
        throw new Error(`\`${step.change.path}\` is there already.`);
      take(step, 'placed', step.fresh, step.path);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    undo(steps);
    return why;
  }
  for (const { done, aside } of steps) if (done === 'aside') rmSync(aside, { force: true });
  return undefined;
}

function refusal(root: string, change: FileChange, changes: readonly FileChange[]): string | undefined {
  const path = join(root, change.path);
  if (!change.before) {
    const leaves = changes.some(({ path: each, after }) => !after && sameFile(join(root, each), path));
    return exists(path) && !leaves ? `\`${change.path}\` is there already.` : undefined;
  }
  const now = exists(path) ? readFileSync(path) : undefined;
  return now && Buffer.compare(now, change.before) === 0
    ? undefined
    : `\`${change.path}\` has changed since it was read; run the command again.`;
}

function stepOf(root: string, change: FileChange, number: number): Step {
  const named = join(root, change.path);
  // A link stays one, and the file that it leads to is written.
  const path = change.before && change.after ? realpathSync(named) : named;
  // Names with a point at their start are no files of the content.
  const beside = (mark: string) => join(dirname(path), `.${basename(path)}.${process.pid}-${number}.${mark}`);
  return { change, path, fresh: beside('new'), aside: beside('old') };
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const handle = openSync(path, 'wx');
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function take(step: Step, done: 'aside' | 'placed', from: string, to: string): void {
  renameSync(from, to);
  step.done = done;
}

function undo(steps: readonly Step[]): void {
  for (const { change, path, fresh, done } of steps) {
    rmSync(fresh, { force: true });
    if (done !== 'placed') continue;
    if (change.before) writeFileSync(path, change.before);
    else rmSync(path, { force: true });
  }
  for (const { path, aside, done } of steps) if (done === 'aside') renameSync(aside, path);
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function sameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

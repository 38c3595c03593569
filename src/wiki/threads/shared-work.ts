import type { MessagePort } from 'node:worker_threads';
import type { ContentFile } from '../read/read-file.ts';
import type { MadeFile } from './make-file.ts';

/** What a thread is given when it starts. */
export interface Task {
  /** Numbers that all threads see, by `NEXT` and `NEWS`. */
  readonly shared: Int32Array;
  /** The bytes of all files, one after the other. */
  readonly bytes: Uint8Array;
  /** Path of each file, and where its bytes begin and end. */
  readonly files: readonly { readonly path: string; readonly start: number; readonly end: number }[];
  /** Takes what the thread made. */
  readonly port: MessagePort;
}

/** What a thread tells of a file: its place in the list, and what was made of it where that can be told. */
export interface Told {
  readonly index: number;
  readonly made: MadeFile | undefined;
}

/** Where the number of the file stands that nobody has taken yet. */
const NEXT = 0;
/** Where the number stands that grows whenever something was told, so that one can wait for it. */
const NEWS = 1;

/** Numbers for one piece of work. */
export function sharedNumbers(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Takes the next file for the thread that asks; absent when all are taken. No file is given out twice. */
export function takeNext(shared: Int32Array, count: number): number | undefined {
  const index = Atomics.add(shared, NEXT, 1);
  return index < count ? index : undefined;
}

/** Wakes who waits for news. */
export function tellNews(shared: Int32Array): void {
  Atomics.add(shared, NEWS, 1);
  Atomics.notify(shared, NEWS);
}

/** How often something was told until now. */
export function newsOf(shared: Int32Array): number {
  return Atomics.load(shared, NEWS);
}

/** Stops this thread until something was told beyond `known`, or so many milliseconds have passed; false then. */
export function waitForNews(shared: Int32Array, known: number, most: number): boolean {
  return Atomics.wait(shared, NEWS, known, most) !== 'timed-out';
}

/** A file of a task, its bytes copied out of those that are shared. */
export function fileOf(
  { bytes, files }: Pick<Task, 'bytes' | 'files'>,
  index: number,
): ContentFile | undefined {
  const file = files[index];
  return file && { path: file.path, bytes: bytes.slice(file.start, file.end) };
}

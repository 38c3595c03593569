import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { ContentFile } from '../read/read-file.ts';
import type { MadeFile } from './make-file.ts';
import { newsOf, sharedNumbers, takeNext, waitForNews, type Task, type Told } from './shared-work.ts';

// No file takes as long, even on a busy machine.
const PATIENCE = 5000;

const PROGRAM = new URL('thread.ts', import.meta.url);

/** How threads are had, for tests. */
export interface Hiring {
  /** Starts a thread with a task; may throw. */
  readonly start?: (task: Task) => Worker;
  /** Milliseconds without news after which nothing more is expected of the threads. */
  readonly patience?: number;
}

/** Starts a thread that makes files of a task until none is left. */
export function startThread(task: Task): Worker {
  const compiled = getCompileCacheDir();
  return new Worker(PROGRAM, {
    workerData: task,
    transferList: [task.port],
    // Nothing that is loaded before a command has any business in here.
    execArgv: [],
    env: { ...process.env, ...(compiled !== undefined && { NODE_COMPILE_CACHE: dirname(compiled) }) },
  });
}

/**
 * Has files made in so many threads while this one makes its own share by `make`, each file in one of them; this
 * thread does not go on until all are made. Gives what the threads made, by file. A file that a thread took and did
 * not make, because of problems or because the thread came to an end, is in neither share: it is made when it
 * is asked for, as if there were no threads.
 */
export function shareOut(
  files: readonly ContentFile[],
  threads: number,
  make: (file: ContentFile) => void,
  { start = startThread, patience = PATIENCE }: Hiring = {},
): Map<ContentFile, MadeFile> {
  const shared = sharedNumbers();
  const crew = hire(files, threads, shared, start);
  const made = new Map<ContentFile, MadeFile>();
  let open = files.length;
  for (
    let index = takeNext(shared, files.length);
    index !== undefined;
    index = takeNext(shared, files.length)
  ) {
    const file = files[index];
    if (file) make(file);
    open -= 1;
  }
  for (;;) {
    const known = newsOf(shared);
    for (const { index, made: one } of crew.flatMap(({ port }) => [...toldOn(port)])) {
      const file = files[index];
      if (file && one) made.set(file, one);
      open -= 1;
    }
    if (open === 0 || !waitForNews(shared, known, patience)) break;
  }
  for (const { worker, port } of crew) {
    port.close();
    // Those that took no file because they started late end as soon as they look for one.
    if (open > 0) void worker.terminate();
  }
  return made;
}

interface Hired {
  readonly worker: Worker;
  readonly port: MessagePort;
}

function hire(
  files: readonly ContentFile[],
  threads: number,
  shared: Int32Array,
  start: (task: Task) => Worker,
): Hired[] {
  const task = { shared, ...inOne(files) };
  const crew: Hired[] = [];
  for (let n = 0; n < threads; n += 1) {
    const { port1, port2 } = new MessageChannel();
    try {
      const worker = start({ ...task, port: port2 });
      // One that fails is not missed: what it did not make is made without it.
      worker.on('error', () => undefined);
      worker.unref();
      crew.push({ worker, port: port1 });
    } catch {
      port1.close();
      break;
    }
  }
  return crew;
}

/** The bytes of all files in memory that threads share, so that each thread copies only what it takes. */
function inOne(files: readonly ContentFile[]): Pick<Task, 'bytes' | 'files'> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const all = new Uint8Array(new SharedArrayBuffer(size));
  let start = 0;
  const places = files.map(({ path, bytes }) => {
    all.set(bytes, start);
    const place = { path, start, end: start + bytes.length };
    start = place.end;
    return place;
  });
  return { bytes: all, files: places };
}

function* toldOn(port: MessagePort): Iterable<Told> {
  for (let news = receiveMessageOnPort(port); news; news = receiveMessageOnPort(port)) {
    yield news.message as Told;
  }
}

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { ContentFile } from '../read/read-file.ts';
import { shareOut, startThread, type Hiring } from './share-out.ts';
import { waitForNews, type Task } from './shared-work.ts';

const files: ContentFile[] = Array.from({ length: 40 }, (_, n) => ({
  path: `terms/t${n}.md`,
  bytes: new TextEncoder().encode(`---\ntitle: T${n}\ndefinition: D.\n---\nText ${n} [@x].\n`),
}));

/** Shares the files out, and waits until the threads are gone; gives how often each file was made, in either share. */
async function shared(threads: number, hiring: Hiring = {}) {
  const gone: Promise<unknown>[] = [];
  let shared: Int32Array | undefined;
  const start = (task: Task): Worker => {
    shared = task.shared;
    const worker = (hiring.start ?? startThread)(task);
    gone.push(once(worker, 'exit').catch(() => undefined));
    return worker;
  };
  const own: ContentFile[] = [];
  const make = (file: ContentFile): void => {
    own.push(file);
    // This thread goes on when another has begun, so that both have a share.
    if (own.length === 1 && shared && !hiring.start) waitForNews(shared, 0, 60_000);
  };
  const made = shareOut(files, threads, make, { ...hiring, start });
  await Promise.all(gone);
  return { own, made };
}

test('each file is made once, by this thread or another, and all threads end', async () => {
  const { own, made } = await shared(2);
  expect(own.length + made.size).toBe(files.length);
  expect(own.filter((file) => made.has(file))).toEqual([]);
  const [packed] = [...made.values()].map((each) => JSON.parse(each.packed) as unknown);
  expect(packed).toMatchObject({ yaml: { value: { definition: 'D.' } } });
});

test('a file with problems is left to who asks for it', async () => {
  const broken = { path: 'terms/broken.md', bytes: new TextEncoder().encode('no fields') };
  const worker: Worker[] = [];
  const made = shareOut([broken, ...files], 1, () => undefined, {
    start: (task) => (worker.push(startThread(task)), worker.at(-1) as Worker),
  });
  expect(made.has(broken)).toBe(false);
  await once(worker[0] as Worker, 'exit').catch(() => undefined);
});

const inWorker = (code: string) => (task: Task) =>
  new Worker(code, { eval: true, workerData: task, transferList: [task.port] });

test.each([
  [
    'cannot start',
    () => {
      throw new Error('no threads here');
    },
  ],
  [
    'has no program',
    (task: Task) => new Worker(new URL('none.ts', import.meta.url), { workerData: { ...task, port: 0 } }),
  ],
  ['ends at once', inWorker('process.exit(3)')],
  ['throws at once', inWorker('throw new Error("no")')],
])('a thread that %s is not missed', async (_, start) => {
  const { own, made } = await shared(1, { start });
  expect(own).toEqual(files);
  expect(made.size).toBe(0);
});

test('what a thread took and did not make is in neither share, and nobody waits for it for ever', async () => {
  const code = `
    const { shared } = require('node:worker_threads').workerData;
    Atomics.add(shared, 0, 1);
    Atomics.add(shared, 1, 1);
    Atomics.notify(shared, 1);
    for (;;) Atomics.wait(shared, 0, Atomics.load(shared, 0), 50);`;
  let task: Task | undefined;
  const start = (given: Task): Worker => {
    task = given;
    const worker = inWorker(code)(given);
    // The thread takes one file before this one looks for its first.
    while (Atomics.load(given.shared, 1) === 0) Atomics.wait(given.shared, 1, 0, 1000);
    return worker;
  };
  const { own, made } = await shared(1, { start, patience: 20 });
  expect(task).toBeDefined();
  expect(own).toEqual(files.slice(1));
  expect(made.size).toBe(0);
});

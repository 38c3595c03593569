import { Worker } from 'node:worker_threads';
import { Obstacle } from '../obstacle.ts';
import type { Answer, Failure, Order, WriterStart, Written } from './messages.ts';

/** Orders that wait at most before whoever gives them has to wait. */
const MOST_WAITING = 2_000;
/** Orders that are handed over together. */
const TOGETHER = 20;

/**
 * Writes a site and its search index in a thread of its own, so that pages are rendered meanwhile. Orders are done
 * in the order given.
 */
export class SiteWriter {
  readonly #thread: Worker;
  readonly #indexed = Promise.withResolvers<number>();
  readonly #ended = Promise.withResolvers<Written>();
  #failed: Error | undefined;
  #indexer: number | undefined;
  #stopped = false;
  #collected: Order[] = [];
  #waiting = 0;
  #room = Promise.withResolvers<undefined>();

  /** Starts the thread. */
  constructor(start: WriterStart) {
    this.#thread = new Worker(new URL('writing-thread.ts', import.meta.url), { workerData: start });
    // Whether either failed is asked when all orders are given.
    this.#indexed.promise.catch(() => undefined);
    this.#ended.promise.catch(() => undefined);
    this.#thread.on('message', (answer: Answer) => this.#hear(answer));
    this.#thread.on('error', (error) => this.#fail(error));
    this.#thread.on('exit', () => this.#fail(new Error('the thread that writes the site ended too early')));
  }

  /** Gives an order; where many wait, the promise is kept when there is room for more. Fails as soon as any order failed. */
  give(order: Order): Promise<undefined> | undefined {
    if (this.#failed) throw this.#failed;
    this.#collected.push(order);
    if (this.#collected.length >= TOGETHER) this.#hand();
    return this.#waiting > MOST_WAITING ? this.#room.promise : undefined;
  }

  /** How many records the index has, when it is written. */
  get indexed(): Promise<number> {
    this.#hand();
    return this.#indexed.promise;
  }

  /** Ends the writing; returns what was written when all of it is. */
  async end(): Promise<Written> {
    this.#collected.push({ do: 'end' });
    this.#hand();
    return this.#ended.promise;
  }

  /** Stops the thread, whatever it is doing. */
  async stop(): Promise<void> {
    this.#stopped = true;
    // Ended together with the thread it would complain of its pipe, and still be writing.
    if (this.#indexer !== undefined) end(this.#indexer);
    await this.#thread.terminate();
  }

  #hand(): void {
    if (this.#collected.length === 0) return;
    this.#waiting += this.#collected.length;
    const given = this.#collected.flatMap((order) => (order.do === 'page' ? [order.html.buffer] : []));
    this.#thread.postMessage(this.#collected, given);
    this.#collected = [];
  }

  #hear(answer: Answer): void {
    if (answer.is === 'indexing') this.#indexer = answer.pid;
    else if (answer.is === 'indexed') this.#indexed.resolve(answer.records);
    else if (answer.is === 'end') this.#ended.resolve(answer.written);
    else if (answer.is === 'failed') this.#fail(errorOf(answer.failure));
    else {
      this.#waiting -= answer.orders;
      if (this.#waiting > MOST_WAITING) return;
      this.#room.resolve(undefined);
      this.#room = Promise.withResolvers();
    }
  }

  #fail(error: Error): void {
    // What ends because it was stopped has not failed.
    if (this.#stopped) return;
    this.#failed ??= error;
    this.#indexed.reject(error);
    this.#ended.reject(error);
    this.#room.promise.catch(() => undefined);
    this.#room.reject(error);
  }
}

/** Ends a process, if it is not at its end already. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return;
  }
}

/** The error that a thread told of. */
function errorOf({ message, stack, obstacle, code, path }: Failure): Error {
  if (obstacle) return new Obstacle(message);
  return Object.assign(new Error(message), { code, path, ...(stack !== undefined && { stack }) });
}

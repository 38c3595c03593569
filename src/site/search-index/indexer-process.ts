import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';
import { Obstacle } from '../obstacle.ts';

/** What the package says of a process that has ended, to whoever waits and, with a stack, on the terminal. */
const CLOSED = 'Pagefind backend closed';
const STOPPED = 'Service stopped';

/** How a terminal or the system asks programs to end. */
const ASKED: readonly (NodeJS.Signals | null)[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Milliseconds that a build has to end by itself, and a process to be known as ended once its pipe is. */
const ITS_TURN = 2_000;

/**
 * The process of the indexer, which is the next one that this thread starts. The package does not look whether it
 * ends, so that whoever waits for an answer would wait for ever.
 */
export class IndexerProcess {
  #process: ChildProcess | undefined;
  readonly #ended = Promise.withResolvers<never>();
  #left = false;

  /** Waits for the process to be started. */
  constructor() {
    this.#ended.promise.catch(() => undefined);
    const started = (message: unknown): void => {
      unsubscribe('child_process', started);
      this.#process = (message as { process: ChildProcess }).process;
      this.#process.once('exit', (status, signal) => void this.#end(status, signal));
    };
    subscribe('child_process', started);
    silenceStacks();
  }

  /** Its number, once it is started. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** What it answers; fails, in words for whoever builds, where it ends instead. */
  async answer<T>(answer: Promise<T>): Promise<T> {
    try {
      return await Promise.race([answer, this.#ended.promise]);
    } catch (error) {
      if (!(error instanceof Error) || error.message !== CLOSED) throw error;
      // The pipe breaks before the process is gone, which says more.
      await Promise.race([this.#ended.promise, setTimeout(ITS_TURN)]);
      throw endedBy('its pipe is closed');
    }
  }

  /** From now on it may end. */
  leave(): void {
    this.#left = true;
  }

  async #end(status: number | null, signal: NodeJS.Signals | null): Promise<void> {
    if (this.#left) return;
    // Ctrl-C ends all programs of a terminal: then the build ends by itself, and says so.
    if (ASKED.includes(signal)) await setTimeout(ITS_TURN);
    this.#ended.reject(endedBy(signal ?? `status ${status}`));
  }
}

function endedBy(how: string): Obstacle {
  return new Obstacle(
    `The program that makes the search index was ended from outside (${how}), perhaps for want of memory. Build again; the last good site is as it was.`,
  );
}

/** Why the process stopped is told in words, without the stack that the package prints. */
function silenceStacks(): void {
  /* eslint-disable no-console */
  const say = console.error;
  console.error = (...said: unknown[]): void => {
    if (said[0] !== STOPPED) say(...said);
  };
  /* eslint-enable no-console */
}

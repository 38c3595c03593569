import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Trial } from './trial.ts';
import type { Round, Told } from './worker.ts';

/** A wiki with which something is not as promised. */
export interface Counterexample {
  readonly property: string;
  readonly trial: Trial;
  readonly faults: readonly string[];
}

/** What a round came to: trials by property, and what was found. */
export interface Outcome {
  readonly runs: ReadonlyMap<string, number>;
  readonly found: readonly Counterexample[];
}

/** Nothing is silent for so long but what will never end, even where the machine has other things to do; in milliseconds. */
const SILENCE = 120_000;
/** Memory for a few small wikis and what is made of them, in MiB; a trial that needs more fills any. */
const MEMORY = 1200;
/** The stack of the thread in which commands run, in MiB; other threads have four times as much. */
const STACK = 0.95;

/** Does a round in a thread of its own. What hangs, ends the thread or fills its memory is a counterexample too. */
export function runRound(round: Round): Promise<Outcome> {
  return new Promise((resolve) => {
    const runs = new Map<string, number>();
    const found: Counterexample[] = [];
    let last: { property: string; trial: Trial } | undefined;
    let timer: NodeJS.Timeout | undefined;
    const worker = new Worker(join(import.meta.dirname, 'worker.ts'), {
      workerData: round,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY, stackSizeMb: STACK },
    });
    const blame = (fault: string): void => {
      found.push({
        property: last?.property ?? 'none',
        trial: last?.trial ?? { base: 'islands', changes: {} },
        faults: [fault],
      });
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        blame(`nothing has come of it for ${SILENCE / 1000} seconds`);
        void worker.terminate();
      }, SILENCE);
    };
    worker.on('message', (told: Told) => {
      wait();
      if (told.type === 'trial') last = told;
      else if (told.type === 'broken') found.push(told);
      else runs.set(told.property, told.runs);
    });
    worker.on('error', (error) =>
      blame(`the thread ends: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    );
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve({ runs, found });
    });
    wait();
  });
}

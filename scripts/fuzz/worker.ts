/**
 * Tries properties in a thread of its own, so that what hangs, fills the memory or ends the process is told by who
 * waits for it. Tells each trial before it is looked at, and in the end what was found.
 */
import fc from 'fast-check';
import { parentPort, workerData } from 'node:worker_threads';
import { faultsOf, properties } from './properties.ts';
import type { Trial } from './trial.ts';

/** What a round is to do. */
export interface Round {
  readonly seed: number;
  /** Trials of each property, as a multiple of those of a short run. */
  readonly times: number;
  readonly thorough: boolean;
  /** Time after which nothing new is begun, in milliseconds. */
  readonly limit: number;
}

/** What is told while a round is under way. */
export type Told =
  | { readonly type: 'trial'; readonly property: string; readonly trial: Trial }
  | { readonly type: 'done'; readonly property: string; readonly runs: number }
  | {
      readonly type: 'broken';
      readonly property: string;
      readonly trial: Trial;
      readonly faults: readonly string[];
    };

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

function look(trial: Trial, thorough: boolean): readonly string[] {
  try {
    return faultsOf(trial, { thorough });
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

const { seed, times, thorough, limit } = workerData as Round;
const end = performance.now() + limit;
for (const { name, trials, few } of properties()) {
  let runs = 0;
  const holds = fc.property(trials, (trial) => {
    runs += 1;
    tell({ type: 'trial', property: name, trial });
    return look(trial, thorough).length === 0;
  });
  const left = Math.max(1, end - performance.now());
  const result = fc.check(holds, {
    seed,
    numRuns: Math.ceil(few * times),
    ...(Number.isFinite(left) && { interruptAfterTimeLimit: left }),
    markInterruptAsFailure: false,
  });
  const [trial] = result.counterexample ?? [];
  if (trial) tell({ type: 'broken', property: name, trial, faults: look(trial, thorough) });
  else tell({ type: 'done', property: name, runs });
  if (performance.now() > end) break;
}

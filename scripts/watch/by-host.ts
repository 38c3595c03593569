import { setTimeout as wait } from 'node:timers/promises';

/** How to spread questions over hosts. */
export interface Pace {
  /** Hosts that are asked at one time. */
  readonly hosts: number;
  /** Time between two questions to one host, in milliseconds. */
  readonly pause: number;
}

/**
 * Does something for each thing, those of one host one after the other with a pause between, several hosts at one
 * time. The results stand in the order of the things.
 */
export async function byHost<T, R>(
  things: readonly T[],
  hostOf: (thing: T) => string,
  ask: (thing: T) => Promise<R>,
  { hosts, pause }: Pace,
): Promise<R[]> {
  const results = new Map<T, R>();
  const queues = Map.groupBy(things, hostOf);
  const waiting = [...queues.values()].sort((a, b) => b.length - a.length);
  const work = async (): Promise<void> => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      for (const [index, thing] of queue.entries()) {
        if (index > 0) await wait(pause);
        results.set(thing, await ask(thing));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(hosts, waiting.length) }, work));
  return things.flatMap((thing) => (results.has(thing) ? [results.get(thing) as R] : []));
}

/** Before the names of phases among all that Node measures. */
export const PHASE = 'gapwiki:';

/**
 * Does a piece of work and notes how long it took under the name of a phase, for whoever observes measures of the
 * process (`npm run bench`); nobody else pays for it.
 */
export function phase<T>(name: string, work: () => T): T {
  const start = performance.now();
  const note = (): void => void performance.measure(`${PHASE}${name}`, { start, end: performance.now() });
  const result = work();
  if (result instanceof Promise) void result.then(note, note);
  else note();
  return result;
}

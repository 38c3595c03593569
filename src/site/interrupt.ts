/** Exit status of a process that was asked to end: 128 and the number of the signal. */
const STATUSES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Cleans up and ends the process when somebody asks it to end, and says so; asked twice, it ends at once. Returns what stops
 * listening.
 */
export function onInterrupt(cleanUp: () => Promise<void>): () => void {
  const listeners = Object.entries(STATUSES).map(([signal, status]) => {
    const listener = (): void => {
      stop();
      process.stderr.write('Ended before there was a new site; the last good one is as it was.\n');
      void cleanUp().finally(() => process.exit(status));
    };
    process.on(signal, listener);
    return [signal, listener] as const;
  });
  const stop = (): void => listeners.forEach(([signal, listener]) => void process.off(signal, listener));
  return stop;
}

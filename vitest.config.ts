import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What Node makes of the sources is kept for all the commands that the tests start, as npm does it for people.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('.cache/node', import.meta.url));

/** Much of what is tested waits for another process, so that two workers do not wait for each other on any machine. */
const maxWorkers = Math.max(2, availableParallelism());

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/setup/seed.ts'],
          // The tests share nothing that changes, and loading the core anew for each file takes most of the time.
          isolate: false,
          maxWorkers,
          // No test asserts a time: on a busy machine some take ten times as long as on an idle one.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/setup/seed.ts'],
          globalSetup: ['tests/setup/global.ts'],
          // One built site serves all files, one browser those of a worker (`tests/setup/browser.ts`).
          isolate: false,
          // A browser takes more than one processor by itself.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});

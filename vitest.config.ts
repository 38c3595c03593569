import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What Node makes of the sources is kept for all the commands that the tests start, as npm does it for people.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('.cache/node', import.meta.url));

/** Much of what is tested waits for another process, so that two workers do not wait for each other on any machine. */
const maxWorkers = Math.max(2, availableParallelism());

/** Files that take long although they are short, by which the runner judges where it has not seen them yet. */
const LONG = /\/tests\/(?:html|lighthouse|accessibility|weight|commands|fork)\.test\.ts$/;

/** Begins with what takes long, so that no worker is left alone with it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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

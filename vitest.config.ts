import { defineConfig } from 'vitest/config';

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
          // One built site and one browser serve all files; they would only wait for each other.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});

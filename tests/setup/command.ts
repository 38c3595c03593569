import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const OWN_NODE = join(ROOT, 'node_modules/node/bin/node');

/** The Node that npm scripts run on, whichever one runs the tests. */
export const NODE = existsSync(OWN_NODE) ? OWN_NODE : process.execPath;

// What the test runner sets for itself; Astro does without parts of its server where it sees `VITEST`.
const OF_THE_RUNNER =
  /^(VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|NODE_ENV$|GAPWIKI_|BASE_PATH$|SITE_URL$)/;

/** The environment of a command as a terminal would give it. */
export function environment(own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_THE_RUNNER.test(name));
  return { ...Object.fromEntries(kept), ...own };
}

/** What a command printed and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of the project as npm would, and waits for its end. */
export function run(
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, [`scripts/${script}.ts`, ...args], {
      cwd: ROOT,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}

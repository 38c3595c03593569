import { spawn } from 'node:child_process';
import { environment, NODE, ROOT } from './command.ts';

/** The development server at work on a folder of content. */
export interface DevServer {
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
  /** What it has printed so far. */
  readonly log: () => string;
  close(): Promise<void>;
}

/** Starts `scripts/dev.ts` on a port of its own choice; fails with what it printed where it does not come up. */
export async function startDev(content: string): Promise<DevServer> {
  const child = spawn(NODE, ['scripts/dev.ts', '--content', content, '--port', '0'], {
    cwd: ROOT,
    env: environment({ NO_COLOR: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      log += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(log)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`the development server ended:\n${log}`)));
  });
  return {
    url,
    log: () => log,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

import { Console } from 'node:console';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { environment, type Ended } from './terminal-session.ts';

const SCRIPTS = join(import.meta.dirname, '..');

/** Ends a script where it calls `process.exit`: nothing after the call may run. */
class Exit extends Error {}

let calls = 0;

/**
 * Runs a script of the project as `runScript` does, but in this process: its modules are loaded already, so that
 * a call takes a fiftieth of the time. The script itself is loaded anew for each call. One call at a time; it
 * has ended when the script has been evaluated, so that a script must wait for all that it starts.
 */
export async function callScript(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const told = { stdout: '', stderr: '' };
  let status: number | undefined;
  const into = (name: 'stdout' | 'stderr') => (part: unknown) => {
    // What a script does after its exit would not have happened.
    if (status === undefined) told[name] += String(part);
    return true;
  };
  const sink = (name: 'stdout' | 'stderr') =>
    new Writable({
      decodeStrings: false,
      write(part, _, done) {
        into(name)(part);
        done();
      },
    });
  const restore = [
    replaced(process, 'argv', [process.execPath, join(SCRIPTS, script), ...args]),
    replaced(process, 'env', environment({ NO_COLOR: '1', ...env })),
    replaced(process, 'exit', (code?: number) => {
      status ??= code ?? Number(process.exitCode ?? 0);
      throw new Exit(`the script ended with status ${status}`);
    }),
    replaced(process.stdout, 'write', into('stdout')),
    replaced(process.stderr, 'write', into('stderr')),
    replaced(process.stdin, 'isTTY', false),
    replaced(process.stdout, 'isTTY', false),
    replaced(globalThis, 'console', new Console(sink('stdout'), sink('stderr'))),
  ];
  const listeners = [process.stdout, process.stderr].map(
    (stream) => [stream, stream.listeners('error')] as const,
  );
  const home = process.cwd();
  const before = process.exitCode;
  process.exitCode = undefined;
  process.chdir(cwd);
  try {
    await import(/* @vite-ignore */ `${pathToFileURL(join(SCRIPTS, script)).href}?call=${++calls}`);
    status ??= Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  } finally {
    for (const [stream, own] of listeners) {
      const added = stream.listeners('error').filter((listener) => !own.includes(listener));
      for (const listener of added) stream.off('error', listener as () => void);
    }
    process.chdir(home);
    process.exitCode = before;
    for (const put of restore.toReversed()) put();
  }
  return { status: status ?? null, stdout: told.stdout, stderr: told.stderr };
}

/** Replaces a property until the function that comes back is called. */
function replaced<T extends object>(owner: T, name: keyof T & string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true, enumerable: true });
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  };
}

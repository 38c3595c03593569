import { spawn as startProcess } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';

const SCRIPTS = join(import.meta.dirname, '..');

/** Keys as a terminal sends them. */
export const KEYS = { enter: '\r', down: '\x1b[B', up: '\x1b[A', interrupt: '\x03', erase: '\x7f' } as const;

/** Longest time that a test waits for words on the terminal, in milliseconds; a loaded machine needs some. */
const PATIENCE = 60_000;

/** A command that runs in a real terminal. */
export interface TerminalSession {
  /** Waits until words stand on the terminal that did not stand there at the last press of a key. */
  until(words: string): Promise<void>;
  /** Types a text or presses keys. */
  press(...keys: string[]): void;
  /** The exit status, once the command has ended. */
  readonly ended: Promise<number>;
  /** All that was written so far, without colours and movements of the cursor. */
  readonly text: () => string;
}

/** The environment of a command, without what the test or its caller set for the wiki. */
export function environment(own: NodeJS.ProcessEnv): Record<string, string> {
  const all = { ...process.env, ...own };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined || name.startsWith('GAPWIKI_') || name === 'CI' ? [] : [[name, value]],
    ),
  );
}

/** Starts a script of the project in a real terminal of 100 columns. */
export function openTerminal(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): TerminalSession {
  const terminal = spawn(process.execPath, [join(SCRIPTS, script), ...args], {
    cwd,
    cols: 100,
    rows: 40,
    env: environment({ NO_COLOR: '1', TERM: 'xterm-256color', ...env }),
  });
  let raw = '';
  let seen = 0;
  const waiting = new Set<() => void>();
  const wake = () => waiting.forEach((check) => check());
  terminal.onData((part) => {
    raw += part;
    wake();
  });
  const text = () => stripVTControlCharacters(raw);
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  void ended.then(wake);
  const until = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const fail = (why: string) => {
        waiting.delete(check);
        clearTimeout(timer);
        reject(new Error(`${why} while “${words}” was waited for. On the terminal:\n${text()}`));
      };
      const check = () => {
        if (!stripVTControlCharacters(raw.slice(seen)).includes(words)) return;
        waiting.delete(check);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => fail('Time ran out'), PATIENCE);
      waiting.add(check);
      void ended.then(() => waiting.has(check) && fail('The command ended'));
      check();
    });
  const press = (...keys: string[]) => {
    seen = raw.length;
    for (const key of keys) terminal.write(key);
  };
  return { until, press, ended, text };
}

/** What a command printed and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of the project where nobody can answer, and waits for its end. */
export function runScript(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = startProcess(process.execPath, [join(SCRIPTS, script), ...args], {
      cwd,
      env: environment({ NO_COLOR: '1', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => (told.stdout += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (told.stderr += part));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...told }));
  });
}

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('note-phases.mjs', import.meta.url));
const COMPILE_CACHE = fileURLToPath(new URL('../command/compile-cache.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Characters at the end of what a command printed that are told where it fails. */
const LONGEST = 4000;
/** Runs the words that stand after it, and writes what they took of the processors to the fourth stream. */
const TIMES = '"$@" 3>&-; status=$?; times >&3; exit $status';
const TIMED = process.platform !== 'win32';
/** Milliseconds between two looks at the memory. */
const LOOK = 40;

/** What a command took. */
export interface Took {
  /** Milliseconds from its start to its end. */
  readonly wall: number;
  /** Milliseconds of all processors together, of the process and all that it started; absent where the system does not tell. */
  readonly processor: number | undefined;
  /** Bytes in memory at the peak, of the process and all that it started; absent where the system does not tell. */
  readonly memory: number | undefined;
  /** Milliseconds by name of a phase; phases may run beside each other. */
  readonly phases: Readonly<Record<string, number>>;
  /** Milliseconds from the start of the command to the end of the last phase of a name. */
  readonly ends: Readonly<Record<string, number>>;
  readonly output: string;
}

/** Parents of all processes, by the table that Linux keeps; empty elsewhere. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  let names: string[] = [];
  try {
    names = readdirSync('/proc');
  } catch {
    return found;
  }
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program stands in brackets and may hold anything.
      found.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}

function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Bytes that a process and everything below it hold now. */
function treeBytes(root: number): number {
  const above = parents();
  const below = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = above.get(at)) if (at === root) return true;
    return false;
  };
  return [...above.keys()].filter(below).reduce((sum, pid) => sum + residentBytes(pid), 0);
}

/** Runs a program and measures it; fails with what it printed where it ends with another status than expected. */
export async function measured(
  command: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly statuses?: readonly number[];
  } = {},
): Promise<Took> {
  const folder = mkdtempSync(join(tmpdir(), 'gapwiki-took-'));
  const file = join(folder, 'phases.json');
  const [program = '', ...args] = TIMED ? ['sh', '-c', TIMES, 'sh', ...command] : command;
  const started = Date.now();
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, NO_COLOR: '1', ...options.env, GAPWIKI_PHASES_FILE: file },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, child.pid === undefined ? 0 : treeBytes(child.pid));
  }, LOOK);
  let output = '';
  let times = '';
  const [, out, errors, own] = child.stdio;
  for (const stream of [out, errors]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  if (own && 'on' in own) own.on('data', (chunk: Buffer) => (times += chunk.toString()));
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const wall = performance.now() - start;
    if (!(options.statuses ?? [0]).includes(status ?? -1))
      throw new Error(`\`${command.join(' ')}\` ended with ${status}:\n${output.slice(-LONGEST)}`);
    const { phases, ends } = readNoted(file);
    const since = Object.entries(ends).map(([name, end]) => [name, end - started] as const);
    const processor = processorTime(times);
    return { wall, processor, memory: memory || undefined, phases, ends: Object.fromEntries(since), output };
  } finally {
    clearInterval(look);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of the second line of `times`: what was started and has ended took them, in user and in system mode. */
function processorTime(times: string): number | undefined {
  const parts = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  if (parts.length !== 2) return undefined;
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

/** What `note-phases.mjs` wrote: milliseconds of each phase, and the clock at its end. */
interface Noted {
  readonly phases: Readonly<Record<string, number>>;
  readonly ends: Readonly<Record<string, number>>;
}

function readNoted(file: string): Noted {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Noted;
  } catch {
    return { phases: {}, ends: {} };
  }
}

/** The words that run a script of this project as `npm run` does, and so that it notes its phases. */
export function ownScript(name: string, ...args: string[]): string[] {
  const loaded = [COMPILE_CACHE, PRELOAD].flatMap((file) => ['--import', file]);
  return [process.execPath, ...loaded, join(ROOT, 'scripts', `${name}.ts`), ...args];
}

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('note-phases.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds between two looks at the memory. */
const LOOK = 40;

/** What a command took. */
export interface Took {
  /** Milliseconds from its start to its end. */
  readonly wall: number;
  /** Bytes in memory at the peak, of the process and all that it started; absent where the system does not tell. */
  readonly memory: number | undefined;
  /** Milliseconds by name of a phase; phases may run beside each other. */
  readonly phases: Readonly<Record<string, number>>;
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
  const [program = '', ...args] = command;
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, NO_COLOR: '1', ...options.env, GAPWIKI_PHASES_FILE: file },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, child.pid === undefined ? 0 : treeBytes(child.pid));
  }, LOOK);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const wall = performance.now() - start;
    if (!(options.statuses ?? [0]).includes(status ?? -1))
      throw new Error(`\`${command.join(' ')}\` ended with ${status}:\n${output}`);
    return { wall, memory: memory || undefined, phases: readPhases(file), output };
  } finally {
    clearInterval(look);
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPhases(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

/** The words that run a script of this project so that it notes its phases. */
export function ownScript(name: string, ...args: string[]): string[] {
  return [process.execPath, '--import', PRELOAD, join(ROOT, 'scripts', `${name}.ts`), ...args];
}

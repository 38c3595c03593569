import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Fault } from './faults.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FAULTS = pathToFileURL(join(import.meta.dirname, 'faults.ts')).href;
// What a test runner or a shell sets for itself, and would say of another wiki.
const FOREIGN =
  /^(VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|NODE_ENV$|NODE_OPTIONS$|GAPWIKI_|BASE_PATH$|SITE_URL$)/;

/** How a build ended and what it said. */
export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The hash that it printed. */
  readonly digest: string | undefined;
}

/** How to run a build that goes wrong. */
export interface Trouble {
  readonly fault?: Fault;
  /** Ends it with this signal after so many milliseconds. */
  readonly after?: { readonly milliseconds: number; readonly signal: NodeJS.Signals };
  readonly env?: NodeJS.ProcessEnv;
  /** Shell commands before the build, such as limits. */
  readonly shell?: string;
  readonly cwd?: string;
  /** Where the site goes, where that is another place than usual. */
  readonly out?: string;
}

/** A wiki, its site and its cache in a folder of their own. */
export class Workshop {
  readonly folder: string;
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  readonly #base: string;
  readonly #node: string;

  /**
   * Makes a folder with a copy of a wiki. `warm` is a cache with compiled sites, fonts and no more that is taken over;
   * `node` runs the builds.
   */
  constructor(
    folder: string,
    wiki: string,
    { warm, base = '/', node = process.execPath }: { warm?: string; base?: string; node?: string } = {},
  ) {
    this.folder = folder;
    this.content = join(folder, 'content');
    this.out = join(folder, 'dist');
    this.cache = join(folder, 'cache');
    this.#base = base;
    this.#node = node;
    mkdirSync(this.cache, { recursive: true });
    cpSync(wiki, this.content, { recursive: true });
    for (const part of ['compiled', 'fonts']) {
      const from = join(warm ?? '', part);
      if (warm !== undefined && existsSync(from)) cpSync(from, join(this.cache, part), { recursive: true });
    }
  }

  /** Builds the site; whatever comes of it is told, not thrown. */
  build(trouble: Trouble = {}): Promise<Outcome> {
    const { fault, after, env = {}, shell, cwd = ROOT, out = this.out } = trouble;
    const own = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
    const faulty = fault || env['GAPWIKI_CLOCK'];
    const args = [
      join(ROOT, 'scripts/build.ts'),
      '--content',
      this.content,
      '--out',
      out,
      '--base',
      this.#base,
    ];
    const command = shell === undefined ? [this.#node] : ['sh', '-c', `${shell}; exec "$0" "$@"`, this.#node];
    const [program = '', ...first] = command;
    const child = spawn(program, [...first, ...args], {
      cwd,
      env: {
        ...Object.fromEntries(own),
        GAPWIKI_CACHE: this.cache,
        ...(faulty && { NODE_OPTIONS: `--import=${FAULTS}` }),
        ...(fault && { GAPWIKI_FAULT: JSON.stringify(fault) }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = after && setTimeout(() => child.kill(after.signal), after.milliseconds);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status, signal) => {
        clearTimeout(timer);
        const digest = /SHA-256 of the site: ([0-9a-f]{64})/.exec(stdout)?.[1];
        resolve({ status, signal, stdout, stderr, digest });
      });
    });
  }

  /** What stands beside the site and in the cache that a build should have cleared away, sorted. */
  leftovers(): string[] {
    const beside = readdirSync(this.folder).filter((name) => /^dist./.test(name));
    const cached = readdirSync(this.cache, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /\.\d+$|\.next$|\/(lock|open)$/.test(path))
      .map((path) => path.slice(this.folder.length + 1));
    return [...beside, ...cached].sort();
  }

  /** Programs that builds of this workshop started and that are still running, by their process ids. */
  running(): number[] {
    const mark = `GAPWIKI_CACHE=${this.cache}\0`;
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return `${readFileSync(`/proc/${pid}/environ`, 'latin1')}\0`.includes(mark);
        } catch {
          return false;
        }
      })
      .map(Number);
  }

  /** Removes everything. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

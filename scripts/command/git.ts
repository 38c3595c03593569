import { execFileSync } from 'node:child_process';

/** What git said where it could not do what was asked, or why there is no git; a sentence for the user. */
export class GitFailure extends Error {}

/** The environment without what git tells its hooks, and without waiting for a password or fetching by itself. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/.test(name));
  return {
    ...Object.fromEntries(own),
    ...{ LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
  };
}

/** Settings of whoever runs git that would start programs of theirs or change what is printed. */
const PLAIN = ['core.fsmonitor=false', 'core.quotePath=false', 'core.pager=cat'].flatMap((each) => [
  '-c',
  each,
]);

/** Most bytes that one call of git may print. */
const MOST = 1 << 29;

/** Runs git in a folder and gives what it prints; throws `GitFailure` where it fails. */
export function git(folder: string, args: readonly string[], input?: string | Uint8Array): Buffer {
  try {
    return execFileSync('git', ['-C', folder, ...PLAIN, ...args], {
      env: environment(),
      maxBuffer: MOST,
      stdio: ['pipe', 'pipe', 'pipe'],
      input: input ?? '',
    });
  } catch (error) {
    throw new GitFailure(whatFailed(error));
  }
}

/** Runs git as `git` does, for text without its last line break. */
export function gitText(folder: string, ...args: readonly string[]): string {
  return git(folder, args).toString('utf8').replace(/\n$/, '');
}

function whatFailed(error: unknown): string {
  const { code, stderr } = error as { code?: string; stderr?: Buffer };
  if (code === 'ENOENT')
    return 'There is no `git` on this machine, and states of the content are read through it.';
  if (code === 'ENOBUFS') return `git printed more than ${MOST} bytes.`;
  const said = (stderr?.toString('utf8') ?? '')
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '');
  return `git says: ${said || 'nothing, and failed'}.`;
}

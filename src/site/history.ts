import { execFileSync } from 'node:child_process';

/** When the files of the content last changed, by the history of the repository. */
export interface History {
  /** Day of the last commit that touched a file, `YYYY-MM-DD`, by path below the content folder. */
  readonly changed: ReadonlyMap<string, string>;
  /** Name of that commit, all its digits. */
  readonly commits: ReadonlyMap<string, string>;
  /** Day of the newest commit, where there is a history. */
  readonly head: string | undefined;
  /** Why there are no dates, in one sentence, where there are none. */
  readonly missing: string | undefined;
}

/** The environment without what git tells its hooks: there it would name another repository, or none. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name),
  );
  return { ...Object.fromEntries(own), LC_ALL: 'C' };
}

/** Settings of whoever runs git that would change what its log shows. */
const PLAIN = ['log.showSignature=false', 'log.showRoot=true', 'log.follow=false'];

function git(content: string, ...args: string[]): string {
  return execFileSync('git', ['-C', content, ...PLAIN.flatMap((setting) => ['-c', setting]), ...args], {
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A text that changes whenever the history of a content folder may have; empty where there is none. */
export function historyStamp(content: string): string {
  try {
    return git(content, 'rev-parse', 'HEAD', '--is-shallow-repository');
  } catch {
    return '';
  }
}

/**
 * Reads the history of a content folder once. Without a repository, or with one that was cloned
 * shallow, dates would be wrong, so there are none and `missing` says why.
 */
export function readHistory(content: string): History {
  const none = (missing: string, head?: string): History => ({
    changed: new Map(),
    commits: new Map(),
    head,
    missing,
  });
  try {
    const head = git(content, 'log', '-1', '--format=%cs').trim() || undefined;
    if (git(content, 'rev-parse', '--is-shallow-repository').trim() === 'true') {
      return none('The repository was cloned without its history, so pages show no date of change.', head);
    }
    const changed = new Map<string, string>();
    const commits = new Map<string, string>();
    let [day, name] = ['', ''];
    const log = git(content, 'log', '--format=/%cs/%H', '--name-only', '--relative', '-z', '--', '.');
    for (const part of log.split('\0')) {
      const commit = /^\/(\d{4}-\d{2}-\d{2})\/([0-9a-f]+)$/.exec(part);
      // The newest commit comes first. Its day begins with a slash, as no path of a file does; git begins the
      // list of its files with an empty line.
      const path = part.replace(/^\n/, '');
      if (commit) [day, name] = [commit[1] ?? '', commit[2] ?? ''];
      else if (path && !changed.has(path)) {
        changed.set(path, day);
        commits.set(path, name);
      }
    }
    return { changed, commits, head, missing: undefined };
  } catch {
    return none('There is no history of the content, so pages show no date of change.');
  }
}

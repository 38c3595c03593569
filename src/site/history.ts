import { execFileSync } from 'node:child_process';

/** When the files of the content last changed, by the history of the repository. */
export interface History {
  /** Day of the last commit that touched a file, `YYYY-MM-DD`, by path below the content folder. */
  readonly changed: ReadonlyMap<string, string>;
  /** Day of the newest commit, where there is a history. */
  readonly head: string | undefined;
  /** Why there are no dates, in one sentence, where there are none. */
  readonly missing: string | undefined;
}

function git(content: string, ...args: string[]): string {
  return execFileSync('git', ['-C', content, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/**
 * Reads the history of a content folder once. Without a repository, or with one that was cloned
 * shallow, dates would be wrong, so there are none and `missing` says why.
 */
export function readHistory(content: string): History {
  const none = (missing: string, head?: string): History => ({ changed: new Map(), head, missing });
  try {
    const head = git(content, 'log', '-1', '--format=%cs').trim() || undefined;
    if (git(content, 'rev-parse', '--is-shallow-repository').trim() === 'true') {
      return none('The repository was cloned without its history, so pages show no date of change.', head);
    }
    const changed = new Map<string, string>();
    let day = '';
    const log = git(
      content,
      '-c',
      'core.quotePath=false',
      'log',
      '--format=%x01%cs',
      '--name-only',
      '--relative',
      '-z',
      '--',
      '.',
    );
    for (const part of log.split('\0')) {
      const path = part.replace(/^\n/, '');
      if (path.startsWith('\u0001')) {
        const [first = '', ...rest] = path.slice(1).split('\n');
        day = first;
        for (const name of rest) if (name && !changed.has(name)) changed.set(name, day);
      } else if (path && !changed.has(path)) changed.set(path, day);
    }
    return { changed, head, missing: undefined };
  } catch {
    return none('There is no history of the content, so pages show no date of change.');
  }
}

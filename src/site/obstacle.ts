import { sep } from 'node:path';

/**
 * Something that stands in the way of a build, in words for whoever builds: what happened and what to do. Any
 * other error is a mistake of ours.
 */
export class Obstacle extends Error {
  /** By which it is known where an error of a thread has lost its class. */
  readonly code = OBSTACLE;
}

const OBSTACLE = 'GAPWIKI_OBSTACLE';

/** Folders that a build reads and writes, absolute. */
export interface Folders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

const WRITING: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: $ could not be written. Make room',
  EDQUOT: 'Your share of the disk is full: $ could not be written. Make room',
  EFBIG: '$ is longer than a file may be here: raise the limit (`ulimit -f`)',
  EROFS:
    '$ cannot be written, since its disk is read-only. Name another folder by `--out` or `GAPWIKI_CACHE`',
  EACCES:
    '$ may not be read or written by you. Change its rights, or name another folder by `--out` or `GAPWIKI_CACHE`',
  EPERM:
    '$ may not be changed by you. Change its rights, or name another folder by `--out` or `GAPWIKI_CACHE`',
  ENOTDIR: 'A file stands where a folder is needed, at $. Take it away, or name another folder',
  EEXIST: 'A file stands where a folder is needed, at $. Take it away, or name another folder',
  EISDIR: 'A folder stands where a file is needed, at $. Take it away',
  EBUSY: '$ is held by the system, as a place where a disk is mounted is. Name a folder inside it by `--out`',
  EXDEV: '$ stands on another disk than what is beside it. Name a folder inside it by `--out`',
  EMFILE: 'Too many files are open. Raise the limit (`ulimit -n`)',
  ENFILE: 'Too many files are open on this machine. End other programs',
  EIO: 'The disk does not work: $ could not be read or written. Look after it',
};

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** What a file that was there a moment ago was for. */
function goneWords(path: string, { content, out, cache }: Folders): string | undefined {
  if (within(path, content))
    return `\`${path.slice(content.length + 1)}\` was taken away while the site was being built. Build again`;
  if (within(path, cache) || path.startsWith(out))
    return `\`${path}\` was taken away by another program while the site was being built. Build again`;
  return undefined;
}

/**
 * What an error says to whoever builds, in one line; `undefined` where it is a mistake of ours. Errors of the file
 * system are told by their code, wherever they come from.
 */
export function obstacleOf(error: unknown, folders: Folders): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest, cause } = error as NodeJS.ErrnoException & { dest?: string };
  if (code === OBSTACLE) return error.message;
  const words = code === 'ENOENT' && path ? goneWords(path, folders) : WRITING[code ?? ''];
  if (words === undefined) return obstacleOf(cause, folders);
  const named = path === undefined ? 'a file' : `\`${dest ?? path}\``;
  const sentence = words.replace('$', () => named).replace(/^a/, 'A');
  return `${sentence}; the last good site is as it was.`;
}

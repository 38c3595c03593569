import { isImage } from '../../src/wiki/index.ts';
import { git, gitText, GitFailure } from './git.ts';
import type { Revision } from './revisions.ts';

/** A file of a commit: its path below the content folder, and the hash of its bytes. */
interface Blob {
  readonly path: string;
  readonly hash: string;
}

/** The content of a commit: bytes by path below the content folder; pictures are empty, as nobody reads them. */
export type ContentAt = Readonly<Record<string, Uint8Array>>;

/**
 * Reads the content folder as a commit has it, without touching the files that lie there. Throws `GitFailure` where
 * the commit has no such folder. Links, submodules and names that start with a point are passed over, as the reader
 * of folders does.
 */
export function contentAt(folder: string, { name, commit }: Revision): ContentAt {
  const prefix = gitText(folder, 'rev-parse', '--show-prefix');
  const tree = `${commit}:${prefix}`;
  let listing: string;
  try {
    listing = git(folder, ['ls-tree', '-r', '-z', '--full-tree', tree]).toString('utf8');
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new GitFailure(
      `At \`${name}\` there is no folder \`${prefix.replace(/\/$/, '')}\` to compare with.`,
    );
  }
  const blobs = listing.split('\0').flatMap((line): Blob | [] => {
    const match = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    const [, hash = '', path = ''] = match ?? [];
    return match && !path.split('/').some((part) => part.startsWith('.')) ? { path, hash } : [];
  });
  return {
    ...read(
      folder,
      blobs.filter(({ path }) => !isImage(path)),
    ),
    ...pictures(blobs),
  };
}

function pictures(blobs: readonly Blob[]): ContentAt {
  const found = blobs.filter(({ path }) => isImage(path));
  return Object.fromEntries(found.map(({ path }) => [path, new Uint8Array()]));
}

/** Reads all blobs by one call of git: `<hash> blob <size>`, a line break, the bytes, a line break. */
function read(folder: string, blobs: readonly Blob[]): ContentAt {
  if (blobs.length === 0) return {};
  const output = git(folder, ['cat-file', '--batch'], blobs.map(({ hash }) => `${hash}\n`).join(''));
  let offset = 0;
  return Object.fromEntries(
    blobs.map(({ path, hash }) => {
      const end = output.indexOf(10, offset);
      const [found, kind, size] = output.toString('latin1', offset, end).split(' ');
      const length = Number(size);
      if (found !== hash || kind !== 'blob' || !Number.isInteger(length)) {
        throw new GitFailure(
          `\`${path}\` is not in this clone whole: fetch the repository with its history.`,
        );
      }
      offset = end + 1 + length + 1;
      return [path, output.subarray(end + 1, end + 1 + length)];
    }),
  );
}

import { nearest } from '../../src/wiki/index.ts';
import { GitFailure, gitText } from './git.ts';

/** A commit, and the name by which it was asked for. */
export interface Revision {
  readonly name: string;
  /** Full hash of the commit. */
  readonly commit: string;
}

/** Two states to compare; without `to` it is the files as they lie there. */
export interface Revisions {
  readonly from: Revision;
  readonly to?: Revision;
}

/**
 * Reads `ref`, `a..b` (two commits) and `a...b` (from where b branched off). With `mergeBase`, `ref` stands for the
 * commit from which the present one branched off it. Throws `GitFailure` with a sentence where a ref is none.
 */
export function readRevisions(folder: string, range: string, mergeBase = false): Revisions {
  requireRepository(folder);
  const three = range.split('...');
  const two = range.split('..');
  const parts = three.length === 2 ? three : two;
  if (parts.length > 2) throw new GitFailure(`\`${range}\` is no range: write \`a..b\`.`);
  const [first = '', second] = parts;
  const from = commitOf(folder, first || 'HEAD');
  const to = second === undefined ? undefined : commitOf(folder, second || 'HEAD');
  if (three.length !== 2 && !mergeBase) return { from, to };
  const other = to ?? commitOf(folder, 'HEAD');
  return { from: branchPoint(folder, from, other), to };
}

function requireRepository(folder: string): void {
  try {
    gitText(folder, 'rev-parse', '--git-dir');
  } catch (error) {
    if (!(error instanceof GitFailure) || !/not a git repository/i.test(error.message)) throw error;
    throw new GitFailure(
      `There is no repository around \`${folder}\`, and states of the content are kept in one.`,
    );
  }
}

function branchPoint(folder: string, one: Revision, other: Revision): Revision {
  try {
    const commit = gitText(folder, 'merge-base', one.commit, other.commit).split('\n')[0] ?? '';
    return { name: `where ${other.name} branched off ${one.name}`, commit };
  } catch {
    throw new GitFailure(
      `\`${one.name}\` and \`${other.name}\` have no commit in common.${ifShallow(folder)}`,
    );
  }
}

/** The commit that a ref names. A text that git could take for an option is never handed to it. */
function commitOf(folder: string, name: string): Revision {
  // eslint-disable-next-line no-control-regex -- git ends its arguments at these
  if (name.startsWith('-') || /[\u0000-\u001F\u007F]/.test(name)) {
    throw new GitFailure(`\`${JSON.stringify(name).slice(1, -1)}\` is no name of a commit.`);
  }
  try {
    const commit = gitText(
      folder,
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    );
    if (/^[0-9a-f]{40,64}$/.test(commit)) return { name, commit };
  } catch {
    // Told below, with what may have been meant.
  }
  const guesses = nearest(name, refsOf(folder)).map((guess) => `\`${guess}\``);
  const guess = guesses.length > 0 ? ` Did you mean ${guesses.join(' or ')}?` : '';
  throw new GitFailure(`There is no commit \`${name}\` in this repository.${guess}${ifShallow(folder)}`);
}

function refsOf(folder: string): string[] {
  try {
    return ['HEAD', ...gitText(folder, 'for-each-ref', '--format=%(refname:short)').split('\n')];
  } catch {
    return [];
  }
}

function ifShallow(folder: string): string {
  try {
    const shallow = gitText(folder, 'rev-parse', '--is-shallow-repository') === 'true';
    return shallow
      ? ' The repository was cloned without its history: fetch it with `git fetch --unshallow`.'
      : '';
  } catch {
    return '';
  }
}

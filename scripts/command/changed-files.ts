import { git } from './git.ts';
import { readRevisions } from './revisions.ts';

function paths(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
}

/**
 * Paths below a folder of the files that are new, changed or gone since a commit, sorted; files that nobody has
 * added yet are among them. Throws `GitFailure` where the commit is none.
 */
export function changedFiles(folder: string, ref: string): string[] {
  const { from } = readRevisions(folder, ref);
  const plain = ['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules'];
  const changed = git(folder, ['diff', '--name-only', '-z', '--relative', ...plain, from.commit, '--', '.']);
  const added = git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  return [...new Set([...paths(changed), ...paths(added)])].sort();
}

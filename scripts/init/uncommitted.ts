import { spawnSync } from 'node:child_process';

/**
 * Why the content cannot be thrown away: what git does not keep of it, as a sentence; `undefined` where the last
 * commit holds all of it.
 */
export function whyKeep(content: string): string | undefined {
  const status = git(content, 'status', '--porcelain', '--ignored', '--untracked-files=all', '--', '.');
  if (status === undefined) {
    return `\`${content}\` is in no git repository, so that nothing would keep what is in it.`;
  }
  const lines = status.split('\n').filter((line) => line !== '');
  if (lines.length > 0) {
    const shown = lines.slice(0, 5).map((line) => `\n  ${line}`);
    const more = lines.length > 5 ? `\n  … and ${lines.length - 5} more` : '';
    return `Git does not keep all that is in \`${content}\`. Commit or remove first:${shown.join('')}${more}`;
  }
  const kept = git(content, 'ls-tree', '-r', '--name-only', 'HEAD', '.') ?? '';
  return kept === '' ? `Nothing of \`${content}\` is in the last commit.` : undefined;
}

/** What git prints; `undefined` where it fails. Its hooks may have set variables that name another repository. */
function git(folder: string, ...args: string[]): string | undefined {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name),
  );
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), LC_ALL: 'C' },
    maxBuffer: 1 << 26,
  });
  return status === 0 ? stdout : undefined;
}

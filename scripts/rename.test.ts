import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder: string;

const git = (...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
const read = (path: string): string => readFileSync(join(folder, 'content', path), 'utf8');
/** Runs a command in the folder of the test, as npm would. */
function run(script: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GAPWIKI_CONTENT: undefined, GAPWIKI_NOW: '2026-05-28', NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gapwiki-rename-'));
  cpSync(join(root, 'tests/wikis/office'), join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '.cache/\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('in a repository', { timeout: 120_000 }, () => {
  test('an article moves, what names it follows, and the check finds as little as before', () => {
    const before = run('check.ts', '--strict');
    expect(before.status).toBe(0);
    const { status, stdout, stderr } = run('rename.ts', 'focus-time', 'quiet-time');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
    expect(run('check.ts', '--strict')).toEqual(before);

    git('add', '--all');
    expect(git('status', '--porcelain')).toContain(
      'R  content/dimensions/focus-time.md -> content/dimensions/quiet-time.md',
    );
    const changed = git('diff', '--cached', '--find-renames', '--unified=0', '--', 'content')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));
    const undone = changed.map((line) =>
      line.replace('quiet-time', 'focus-time').replace(', focus-time]', ']'),
    );
    for (const line of undone.filter((each) => each.startsWith('+')))
      expect(undone).toContain(`-${line.slice(1)}`);
    expect(read('dimensions/quiet-time.md')).toContain('\nformerIds: [concentration, focus-time]\n');
  });

  test('there and back leaves one former id behind, and nothing else', () => {
    run('rename.ts', 'diary-hours-are-wishes', 'diaries-wish');
    run('rename.ts', 'diaries-wish', 'diary-hours-are-wishes');
    const lines = git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));
    expect(lines.map((line) => line.trim().replace(/^\+ +/, '+'))).toEqual(['+formerIds: [diaries-wish]']);
  });

  test('a dry run shows a patch that git takes, and writes nothing', () => {
    const { status, stdout } = run('rename.ts', 'hot-desk', 'shared-desk', '--dry-run');
    expect(status).toBe(0);
    expect(git('status', '--porcelain')).toBe('');
    const patch = join(folder, 'rename.patch');
    writeFileSync(patch, `${stdout.slice(stdout.indexOf('diff --git'))}`);
    git('apply', patch);
    rmSync(patch);
    git('add', '--all');
    const applied = git('write-tree');
    git('reset', '--quiet', '--hard');
    run('rename.ts', 'hot-desk', 'shared-desk');
    git('add', '--all');
    expect(git('write-tree')).toBe(applied);
  });

  test.each([
    [['hot-desc', 'x'], 'Nothing was renamed: Nothing has the id `hot-desc`. Did you mean `hot-desk`?\n'],
    [
      ['hot-desk', 'output'],
      'Nothing was renamed: `output` is the id of a dimension in `dimensions/output.md`, and an id is never given twice. Choose another one.\n',
    ],
    [
      ['hot-desk', 'Hot-Desk'],
      'Nothing was renamed: `Hot-Desk` is not an id: use lower-case letters, digits and single hyphens, at most 80 characters.\n',
    ],
  ])('%s is refused with status 1 and nothing is written', (words, message) => {
    expect(run('rename.ts', ...words)).toEqual({ status: 1, stdout: '', stderr: message });
    expect(git('status', '--porcelain')).toBe('');
  });

  test('where the disk holds something else under the new name, nothing is written', () => {
    symlinkSync('nowhere', join(folder, 'content/terms/shared-desk.md'));
    const { status, stderr } = run('rename.ts', 'hot-desk', 'shared-desk');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'Nothing was renamed: `terms/shared-desk.md` is there already.\n',
    });
    expect(git('status', '--porcelain')).toBe('?? content/terms/shared-desk.md\n');
  });

  test('an article with CRLF and a byte order mark keeps both', () => {
    const text = `\uFEFF${read('terms/hot-desk.md').replaceAll('\n', '\r\n')}`;
    writeFileSync(join(folder, 'content/terms/hot-desk.md'), text);
    expect(run('rename.ts', 'hot-desk', 'shared-desk').status).toBe(0);
    const renamed = read('terms/shared-desk.md');
    expect(renamed.replace('formerIds: [hot-desk]\r\n', '')).toBe(text);
    expect(existsSync(join(folder, 'content/terms/hot-desk.md'))).toBe(false);
  });
});

test.each([
  [['one', 'two', 'three'], 'Give the old id and the new one, and not 3 words.'],
  [['one', 'two', '--dry-rn'], 'There is no option `--dry-rn`. Did you mean `--dry-run`?'],
])('%s is wrong use', { timeout: 60_000 }, (words, message) => {
  const { status, stdout, stderr } = run('rename.ts', ...words);
  expect(stderr).toContain(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

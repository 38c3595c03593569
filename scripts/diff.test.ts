import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingFiles } from '../src/wiki/index.ts';
import { callScript } from './command/script-call.ts';
import { runScript } from './command/terminal-session.ts';

const root = mkdtempSync(join(tmpdir(), 'gapwiki-diff-'));
const repository = join(root, 'repository');

const page = (claims: readonly string[], body = 'Text [@lab-study; @maker-report].') =>
  `---\ntitle: Speed\nsummary: How fast people read.\nclaims:\n${claims.map((claim) => `  - ${claim}\n`).join('')}---\n${body}\n`;
const claim = (id: string, high: number) =>
  `{ id: ${id}, statement: Screens trail by 4 to ${high} months., asOf: 2026, sources: [{ source: lab-study, stance: supports }], quantities: [{ measure: reading-lag, low: 4, high: ${high}, ahead: paper, between: [paper, screen] }] }`;

function write(path: string, text: string, folder = repository): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', repository, ...who, ...args], { encoding: 'utf8', stdio: 'pipe' });
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
}

/** Runs the command as npm would, in the repository or another folder. */
function diff(
  args: readonly string[],
  { cwd = repository, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  return callScript('diff.ts', args, cwd, env);
}

beforeAll(() => {
  mkdirSync(repository);
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', repository]);
  write('README.md', 'Before there was content.\n');
  commit('start');
  git('tag', 'start');
  for (const [path, text] of Object.entries(standingFiles)) write(`content/${path}`, text);
  write('content/dimensions/speed.md', page([claim('lag', 6), claim('other', 8)]));
  commit('content');
  git('tag', 'one');
  write('content/dimensions/speed.md', page([claim('lag', 10), claim('other', 8)]));
  commit('figure');
  git('tag', 'two');
}, 30_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what changed in knowledge', { timeout: 60_000 }, () => {
  test('is told as Markdown between a commit and the files as they are', async () => {
    // In a process of its own, as npm runs it; the other tests call the script.
    expect(await runScript('diff.ts', ['one'], repository)).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^## What changed in knowledge since one\n\n1 claim reworded, 1 figure changed, 1 article affected\.\n/,
      ),
      stderr: '',
    });
    expect((await diff(['one'])).stdout).toContain(
      '  - Reading lag: <del>4–6</del> → <ins>4–10</ins> months, printed ahead (paper against screen)\n',
    );
  });

  test('is told as JSON for programs', async () => {
    const { status, stdout } = await diff(['one..two', '--format', 'json']);
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      version: 1,
      from: { name: 'one', commit: git('rev-parse', 'one').trim() },
      to: { name: 'two', commit: git('rev-parse', 'two').trim() },
      same: false,
      claims: { added: [], removed: [], changed: [{ id: 'lag', home: 'speed' }] },
      losses: [],
    });
    expect(told.health.before.totals).toEqual(told.health.after.totals);
  });

  test('is told as headings and lines for the comment, and in few bytes', async () => {
    const outline = JSON.parse((await diff(['one..two', '--format', 'outline'])).stdout);
    expect(outline).toMatchObject({ version: 1, title: 'What changed in knowledge from one to two' });
    const { status, stdout } = await diff(['one..two', '--limit', '1000']);
    expect(status).toBe(0);
    expect(Buffer.byteLength(stdout)).toBeLessThanOrEqual(1000);
    expect(stdout).toMatch(/\d+ more lines? (?:is|are) left out here\. `npm run diff` tells all\./);
  });

  test('is nothing without a change, and nothing but layout where only that changed', async () => {
    expect((await diff([])).stdout).toContain('**Nothing changed in knowledge**: the files are the same.');
    write(
      'content/dimensions/speed.md',
      page([claim('lag', 10), claim('other', 8)], 'Text\n[@lab-study; @maker-report].'),
    );
    const { status, stdout } = await diff([]);
    git('checkout', '--quiet', '--', '.');
    expect(status).toBe(0);
    expect(stdout).toContain('**Nothing changed in knowledge**; 1 file differs in layout alone.');
  });

  test('ends with status 1 where an id leads nowhere now', async () => {
    write('content/dimensions/speed.md', page([claim('lag', 10)]));
    const { status, stdout } = await diff(['two']);
    git('checkout', '--quiet', '--', '.');
    expect(status).toBe(1);
    expect(stdout).toContain('### ❌ Ids that lead nowhere now\n\n- `other` (claim) is gone');
  });

  test('is that of one branch alone, with three points or --merge-base', async () => {
    git('checkout', '--quiet', '-b', 'branch', 'one');
    write('content/dimensions/speed.md', page([claim('lag', 6), claim('other', 8), claim('third', 9)]));
    commit('third');
    try {
      const summary = async (...args: string[]) => (await diff(args)).stdout.split('\n')[2];
      expect(await summary('main..branch')).toMatch(/^1 claim added, 1 claim reworded, 1 figure changed, /);
      for (const args of [['main...branch'], ['main...'], ['--merge-base', 'main']]) {
        expect(await summary(...args)).toMatch(/^1 claim added, 1 article affected, /);
      }
    } finally {
      git('checkout', '--quiet', 'main');
    }
  });

  test('is found from another folder, whatever git tells its hooks', async () => {
    const env = { GIT_DIR: join(root, 'nowhere'), GIT_WORK_TREE: root, GIT_INDEX_FILE: join(root, 'index') };
    const { status, stdout } = await diff(['one', '--content', join(repository, 'content')], {
      cwd: root,
      env,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('1 claim reworded, 1 figure changed, 1 article affected.');
  });

  test('leaves out links and hidden files of a commit', async () => {
    write('content/dimensions/.hidden.md', 'no article');
    symlinkSync('../wiki.yml', join(repository, 'content/dimensions/link.md'));
    commit('odd');
    rmSync(join(repository, 'content/dimensions/link.md'));
    const { status, stdout } = await diff(['HEAD']);
    git('reset', '--quiet', '--hard', 'two');
    expect(status).toBe(0);
    expect(stdout).toContain('**Nothing changed in knowledge**');
  });
});

describe('wrong use ends with status 2 and a sentence', { timeout: 60_000 }, () => {
  test.each([
    ['a ref that is none', ['tow'], 'There is no commit `tow` in this repository. Did you mean `two`?'],
    ['an option for git', ['--', '--output=evil'], '`--output=evil` is no name of a commit.'],
    ['an option for git in a range', ['one..--output=evil'], '`--output=evil` is no name of a commit.'],
    ['words for a shell', ['$(touch evil)'], 'There is no commit `$(touch evil)`'],
    ['a line break', ['one\n--output=evil'], 'is no name of a commit'],
    ['a file of a commit', ['one:content/wiki.yml'], 'There is no commit `one:content/wiki.yml`'],
    ['too many points', ['one..two..one'], '`one..two..one` is no range'],
    ['two words', ['one', 'two'], 'Give one commit, or two as `a..b`.'],
    ['an unknown option', ['--formt', 'json'], 'There is no option `--formt`. Did you mean `--format`?'],
    ['an unknown format', ['--format', 'jsno'], 'There is no format `jsno`. Did you mean `json`?'],
    ['a limit that is none', ['--limit', '99'], '`--limit 99` is no number of bytes'],
    ['a commit without content', ['start'], 'At `start` there is no folder `content` to compare with.'],
  ])('%s', async (_, args, message) => {
    const { status, stdout, stderr } = await diff(args);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(existsSync(join(repository, 'evil'))).toBe(false);
  });

  test('no folder of content', async () => {
    renameSync(join(repository, 'content'), join(repository, 'away'));
    const { status, stderr } = await diff(['one']);
    renameSync(join(repository, 'away'), join(repository, 'content'));
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('There is no folder') });
  });

  test('no repository', async () => {
    const content = join(root, 'plain/content');
    for (const [path, text] of Object.entries(standingFiles)) write(path, text, content);
    const { status, stderr } = await diff([], {
      cwd: dirname(content),
      env: { GIT_CEILING_DIRECTORIES: root },
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('There is no repository'),
    });
  });

  test('no git', async () => {
    const { status, stderr } = await diff(['one'], { env: { PATH: join(root, 'empty') } });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('There is no `git`') });
  });

  test('a clone without history', async () => {
    const clone = join(root, 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository}`, clone]);
    const { status, stderr } = await diff(['HEAD~1'], { cwd: clone });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('git fetch --unshallow'),
    });
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingFiles } from '../src/wiki/index.ts';

const root = mkdtempSync(join(tmpdir(), 'gapwiki-links-'));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@test.example'];
  execFileSync('git', ['-C', root, ...who, ...args], { stdio: 'ignore' });
}

function links(...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'links.ts'), ...flags],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GAPWIKI_CONTENT: undefined, GAPWIKI_OUT: undefined },
    },
  );
  return { status, stdout, stderr };
}

beforeAll(() => {
  for (const [path, text] of Object.entries(standingFiles)) write(`content/${path}`, text);
  write('content/terms/pace.md', '---\ntitle: Pace\ndefinition: How fast.\n---\n');
  write('.gitignore', 'dist/\n');
  execFileSync('git', ['init', '--quiet', root]);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'content');
  write('dist/index.html', '<a href="/terms/pace/">Pace</a> <a href="/nowhere/">x</a>');
  write('dist/terms/pace/index.html', '<h1 id="pace">Pace</h1> <a href="/#none">x</a>');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('all pages are looked at, and a link that leads nowhere ends with status 1', { timeout: 60_000 }, () => {
  expect(links()).toEqual({
    status: 1,
    stdout: [
      'index.html: `/nowhere/` leads to no page',
      'terms/pace/index.html: `/#none` names a place that its page does not have',
      '2 pages looked at, 2 broken links.\n',
    ].join('\n'),
    stderr: '',
  });
});

test('only the pages of changed files are looked at where a commit is named', { timeout: 60_000 }, () => {
  expect(links('--changed', 'HEAD')).toEqual({
    status: 0,
    stdout: '0 pages looked at, 0 broken links.\n',
    stderr: '',
  });
  write('content/terms/pace.md', '---\ntitle: Pace\ndefinition: How very fast.\n---\n');
  expect(links('--changed', 'HEAD').stdout).toMatch(
    /^terms\/pace\/index\.html: .*\n1 page looked at, 1 broken link\.\n$/,
  );
});

test.each([
  ['no site', ['--out', 'nowhere'], 'build it first'],
  ['no commit', ['--changed', 'none'], 'There is no commit `none`'],
  ['no such option', ['--chnaged', 'HEAD'], 'Did you mean `--changed`?'],
])('%s is wrong use', { timeout: 30_000 }, (_, flags, message) => {
  const { status, stdout, stderr } = links(...flags);
  expect(stderr).toContain(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

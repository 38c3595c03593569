import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readHistory } from './history.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-history-'));
const repository = join(folder, 'repository');
const content = join(repository, 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(cwd: string, day: string, ...args: string[]): string {
  const date = `${day}T12:00:00Z`;
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return execFileSync('git', ['-c', 'user.name=N', '-c', 'user.email=n@example.org', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...Object.fromEntries(own), GIT_AUTHOR_DATE: '2001-01-01T12:00:00Z', GIT_COMMITTER_DATE: date },
  });
}

function commit(day: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  git(repository, day, 'add', '-A');
  git(repository, day, 'commit', '-m', 'A change');
}

beforeAll(() => {
  mkdirSync(repository);
  git(repository, '2026-01-01', 'init', '-q');
  commit('2026-01-05', {
    'content/wiki.yml': 'name: A',
    'content/terms/über uns.md': 'Old',
    'content/terms/a\tb.md': 'Tab',
  });
  commit('2026-02-06', { 'content/terms/über uns.md': 'New' });
  commit('2026-03-07', { 'README.md': 'Not of the content' });
});

test('each file has the day of the last commit that touched it, by its path below the content', () => {
  expect([...readHistory(content).changed].sort()).toEqual([
    ['terms/a\tb.md', '2026-01-05'],
    ['terms/über uns.md', '2026-02-06'],
    ['wiki.yml', '2026-01-05'],
  ]);
});

test('each file has the commit of that day by its whole name', () => {
  const { commits, changed } = readHistory(content);
  expect([...commits.keys()].sort()).toEqual([...changed.keys()].sort());
  const named = git(repository, '2026-03-07', 'log', '--format=%H', '-1', '--', 'content/wiki.yml').trim();
  expect(commits.get('wiki.yml')).toBe(named);
  expect(commits.get('terms/über uns.md')).toMatch(/^[0-9a-f]{40}$/);
  expect(commits.get('terms/über uns.md')).not.toBe(named);
});

test('the newest commit counts as now, whatever it touched', () => {
  expect(readHistory(content)).toMatchObject({ head: '2026-03-07', missing: undefined });
});

test('what git tells its hooks, and settings of its user, change nothing', () => {
  const plain = readHistory(content);
  vi.stubEnv('GIT_DIR', '.git');
  vi.stubEnv('GIT_WORK_TREE', folder);
  vi.stubEnv('GIT_CONFIG_COUNT', '1');
  vi.stubEnv('GIT_CONFIG_KEY_0', 'log.showRoot');
  vi.stubEnv('GIT_CONFIG_VALUE_0', 'false');
  expect(readHistory(content)).toEqual(plain);
  vi.unstubAllEnvs();
});

test('a shallow clone has a day of now but no days of change, and says why', () => {
  const clone = join(folder, 'shallow');
  git(folder, '2026-04-01', 'clone', '-q', '--depth=1', `file://${repository}`, clone);
  const { changed, head, missing } = readHistory(join(clone, 'content'));
  expect({ changed: changed.size, head }).toEqual({ changed: 0, head: '2026-03-07' });
  expect(missing).toBe('The repository was cloned without its history, so pages show no date of change.');
});

test.each([
  ['without a repository', () => mkdtempSync(join(folder, 'none-'))],
  [
    'in a repository without a commit',
    () => {
      const empty = mkdtempSync(join(folder, 'empty-'));
      git(empty, '2026-01-01', 'init', '-q');
      return empty;
    },
  ],
  ['in a folder that is not there', () => join(folder, 'nowhere')],
])('%s there are no days, and the history says so', (_, make) => {
  expect(readHistory(make())).toEqual({
    changed: new Map(),
    commits: new Map(),
    head: undefined,
    missing: 'There is no history of the content, so pages show no date of change.',
  });
});

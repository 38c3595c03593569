import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingFiles } from '../src/wiki/index.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'gapwiki-check-'));
const page = (body: string): string =>
  `---\ntitle: Reading speed\nsummary: How fast people read on either.\n---\n${body}\n`;

function write(path: string, text: string): void {
  const file = join(folder, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs a command in the folder of the test, as npm would. */
function run(script: string, ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script), ...flags], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GAPWIKI_CONTENT: undefined, GAPWIKI_NOW: undefined, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  for (const [path, text] of Object.entries(standingFiles)) write(path, text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('content without findings ends with status 0', { timeout: 30_000 }, () => {
  write('dimensions/speed.md', page('Screens trail [@lab-study; @maker-report].'));
  expect(run('check.ts', '--strict')).toEqual({
    status: 0,
    stdout: 'No findings, 4 files checked.\n',
    stderr: '',
  });
});

test('a warning ends with status 0, and with 1 under --strict', { timeout: 30_000 }, () => {
  write('dimensions/speed.md', page('Screens trail [@lab-study].'));
  const { status, stdout } = run('check.ts');
  expect(status).toBe(0);
  expect(stdout).toContain('content/sources/maker-report.yml:1:1: warning: ');
  expect(run('check.ts', '--strict').status).toBe(1);
});

test('an error ends with status 1 and is reported in each format with its place', { timeout: 60_000 }, () => {
  write('dimensions/speed.md', page('Screens trail [@lab-studdy; @maker-report].'));
  const text = run('check.ts');
  expect(text.status).toBe(1);
  expect(text.stdout).toContain('content/dimensions/speed.md:5:17: error: ');
  expect(text.stdout).toContain('Did you mean `lab-study`?');
  expect(text.stdout).toContain('1 error and 1 warning in 2 files, 4 files checked.');

  const github = run('check.ts', '--format', 'github', '--only', 'citation-unknown');
  expect(github.stdout).toMatch(/^::error file=content\/dimensions\/speed\.md,line=5,col=17,endColumn=27,/);
  expect(github.stdout.trimEnd().split('\n')).toHaveLength(1);

  const json = JSON.parse(run('check.ts', '--format=json').stdout);
  expect(json.summary).toEqual({ errors: 1, warnings: 1, infos: 0, files: 4 });

  const sarif = JSON.parse(run('check.ts', '--format=sarif', '--only=source-unused').stdout);
  expect(sarif.runs[0].results.map((result: { ruleId: string }) => result.ruleId)).toEqual(['source-unused']);
});

test(
  'what annotations cannot show is added to the summary, and changed files go first',
  { timeout: 60_000 },
  () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@test.example', ...args]);
    const bad = Array.from({ length: 12 }, (_, n) => `Trails [@none-${n}].`).join('\n\n');
    write('dimensions/quiet.md', page(bad));
    write('dimensions/speed.md', page('Screens trail [@lab-study; @maker-report].'));
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'all');
    write('dimensions/speed.md', page('Screens trail [@changed-file; @maker-report].'));
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'What stood there.\n');
    const { status, stdout } = run(
      'check.ts',
      '--format',
      'github',
      '--changed',
      'HEAD',
      '--summary',
      summary,
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=content\/dimensions\/speed\.md,/);
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^What stood there\.\n## Findings that annotations could not show\n\n3 errors\.\n/);
    expect(text.match(/^- error `content\/dimensions\/quiet\.md:\d+:\d+` /gm)).toHaveLength(3);
    expect(run('check.ts', '--format', 'github', '--changed', 'HAED').stderr).toContain(
      'Did you mean `HEAD`?',
    );
    rmSync(join(folder, 'content/dimensions/quiet.md'));
  },
);

test.each([
  ['an unknown option', ['--formt', 'json'], 'There is no option `--formt`. Did you mean `--format`?'],
  ['an unknown format', ['--format', 'jsom'], 'There is no format `jsom`. Did you mean `json`?'],
  ['an unknown rule', ['--only', 'bare-ulr'], 'There is no rule `bare-ulr`. Did you mean `bare-url`?'],
  ['a summary without annotations', ['--summary', 'x'], '`--summary` says something together with'],
  ['a word that is no option', ['content'], '`content` is no option'],
  ['a folder that is not there', ['--content', 'nowhere'], 'There is no folder'],
  ['a day that is none', ['--now', 'today'], '`--now today` is not a day'],
])('%s is wrong use and ends with status 2', { timeout: 30_000 }, (_, flags, message) => {
  const { status, stdout, stderr } = run('check.ts', ...flags);
  expect(stderr).toContain(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test(
  '--watch checks again when a file changes, between lines that an editor can match',
  { timeout: 60_000 },
  async () => {
    write('dimensions/speed.md', page('Screens trail [@lab-study; @maker-report].'));
    const watcher = spawn(process.execPath, [join(root, 'scripts/check.ts'), '--watch'], { cwd: folder });
    const seen = { text: '' };
    watcher.stdout.setEncoding('utf8').on('data', (part: string) => (seen.text += part));
    const until = (words: string): Promise<void> =>
      expect.poll(() => seen.text, { timeout: 20_000 }).toContain(words);
    try {
      await until('Check begins.\nNo findings, 4 files checked.\nCheck ended, waiting for changes.\n');
      seen.text = '';
      write('dimensions/speed.md', page('Screens trail [@lab-studdy; @maker-report].'));
      await until('Check ended, waiting for changes.\n');
      expect(seen.text).toMatch(/^Check begins\.\ncontent\/dimensions\/speed\.md:5:17: error: /);
    } finally {
      watcher.kill();
    }
  },
);

test('explain prints the page of a rule, lists all, and guesses', { timeout: 30_000 }, () => {
  const one = run('explain.ts', 'citation-unknown');
  expect(one.status).toBe(0);
  expect(one.stdout).toMatch(/^citation-unknown\n\nA citation names a source or a claim that exists\.\n/);
  const all = run('explain.ts');
  expect(all.stdout).toMatch(/^citation-unknown +error +A citation names/m);
  const wrong = run('explain.ts', 'citation-unknow');
  expect(wrong).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'There is no rule `citation-unknow`. Did you mean `citation-unknown`? `npm run explain` lists all rules.\n',
  });
});

test('the pages of the rules in the repository are those that the rules give', { timeout: 30_000 }, () => {
  expect(run('rule-docs.ts', '--check', '--root', root)).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('rule-docs --check names what is stale and the command that mends it', { timeout: 30_000 }, () => {
  const stale = run('rule-docs.ts', '--check', '--root', folder);
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain('Run `npm run generate` and commit what it writes.');
  run('rule-docs.ts', '--root', folder);
  expect(run('rule-docs.ts', '--check', '--root', folder)).toEqual({ status: 0, stdout: '', stderr: '' });
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standingFiles } from '../src/wiki/index.ts';

const root = join(import.meta.dirname, '..');
let folder: string;

const SPEED =
  '\uFEFF---\r\ntitle: Reading speed # the title\r\nsummary: How fast.\r\nreviewBy:\r\n---\r\nSee [@Lab_Study], [[Time Lag]] and [@maker-report;].\r\n';
const LAG =
  '---\ntitle: Time lag\ndefinition: How far one trails [@nothing] the other.\nlink: No\n---\n[@nobody]\n';

const write = (path: string, text: string): void => {
  const file = join(folder, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const files = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(join(folder, 'content').length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      ]),
  );

/** Runs a check in the folder of the test, as npm would. */
function check(...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/check.ts'), ...flags], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GAPWIKI_CONTENT: undefined, GAPWIKI_NOW: undefined, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gapwiki-mend-'));
  for (const [path, text] of Object.entries(standingFiles)) write(path, text);
  write('dimensions/speed.md', SPEED);
  write('terms/Time Lag.md', LAG);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test(
  '`--fix` writes what has one right answer, keeps all other bytes, and reports the rest',
  { timeout: 120_000 },
  () => {
    const before = files();
    const dry = check('--fix', '--dry-run');
    expect(files()).toEqual(before);
    expect(dry.stdout).toMatchSnapshot();

    const { status, stdout, stderr } = check('--fix');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatchSnapshot();
    const after = files();
    expect(after).toEqual({
      ...standingFiles,
      'dimensions/speed.md': SPEED.replace('reviewBy:\r\n', '')
        .replace('Lab_Study', 'lab-study')
        .replace('Time Lag', 'time-lag')
        .replace(';', ''),
      'terms/time-lag.md': LAG.replace('No\n', 'false\n'),
    });

    expect(check('--fix')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^Nothing has one right answer that could be mended\.\n\n/),
    });
    expect(files()).toEqual(after);
  },
);

test(
  'as JSON the report has what was mended, and nothing else stands on the output',
  { timeout: 60_000 },
  () => {
    const { status, stdout, stderr } = check('--fix', '--format', 'json', '--only', 'citation-syntax');
    const report = JSON.parse(stdout) as { findings: object[]; mended: { rule: string; fix: object }[] };
    expect(report.findings).toEqual([]);
    expect(report.mended).toMatchObject([
      {
        rule: 'citation-syntax',
        fix: { certain: true, edits: [{ file: 'content/dimensions/speed.md', text: '' }] },
      },
    ]);
    expect(stderr).toContain('1 finding in 1 file mended.');
    expect(status).toBe(0);
    expect(files()['dimensions/speed.md']).toBe(SPEED.replace(';', ''));
  },
);

test.each([
  [['--dry-run'], '`--dry-run` says something together with `--fix` only.'],
  [['--fix', '--watch'], '`--fix` and `--watch` do not go together'],
])('%s is wrong use', { timeout: 60_000 }, (flags, message) => {
  const { status, stdout, stderr } = check(...flags);
  expect(stderr).toContain(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

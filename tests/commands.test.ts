import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './setup/command.ts';
import { copyOffice, type OfficeCopy } from './setup/office-copy.ts';
import { filesBelow } from './setup/pages.ts';
import { scratchFolder } from './setup/scratch.ts';

const TENSION = 'tensions/diary-or-log.md';

/** One digest over the names and bytes of all files of a folder. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

let wiki: OfficeCopy;
let sites: string;
beforeAll(() => {
  wiki = copyOffice();
  sites = scratchFolder();
});
afterAll(() => {
  wiki.remove();
  rmSync(sites, { recursive: true, force: true });
});

const check = (...args: string[]) => run('check', ['--content', wiki.content, ...args]);

describe('a build of content with an error', () => {
  test('tells the same as a check, fails, and leaves the last good site as it was', async () => {
    const out = join(sites, 'site');
    const build = () => run('build', ['--content', wiki.content, '--out', out, '--base', '/office/']);
    expect(await build()).toMatchObject({ status: 0 });
    const good = digest(out);

    wiki.edit(TENSION, '[@diary-hours-are-wishes]', '[@diary-hours-are-whishes]');
    const checked = await check();
    const built = await build();
    expect(checked.status).toBe(1);
    expect(built.status).toBe(1);
    expect(checked.stdout).toContain('Did you mean `diary-hours-are-wishes`?');
    expect(built.stdout).toBe(checked.stdout);
    expect(digest(out)).toBe(good);
    expect(['.next', '.old', '.lock'].filter((end) => existsSync(out + end))).toEqual([]);

    wiki.edit(TENSION, 'whishes', 'wishes');
    expect(await build()).toMatchObject({ status: 0 });
    expect(digest(out)).toBe(good);
  });
});

describe('a check', () => {
  test('ends with 0 where nothing is wrong, as JSON too', async () => {
    expect(await check('--strict')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No findings'),
    });
    const { status, stdout } = await check('--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 0, warnings: 0 }, findings: [] });
  });

  test('ends with 1 for warnings only where they count as errors', async () => {
    wiki.edit('terms/hot-desk.md', 'taken for a day.', 'taken for a day.\nreviewBy: 2020');
    expect(await check()).toMatchObject({ status: 0, stdout: expect.stringContaining('[past-review]') });
    expect(await check('--strict')).toMatchObject({ status: 1 });
    const { stdout } = await check('--format', 'json', '--only', 'past-review');
    const { findings } = JSON.parse(stdout) as { findings: { file: string; start: object; rule: string }[] };
    expect(findings).toMatchObject([
      { rule: 'past-review', severity: 'warning', start: { line: 4, column: 11 } },
    ]);
    expect(findings[0]?.file).toMatch(/content\/terms\/hot-desk\.md$/);
    wiki.edit('terms/hot-desk.md', '\nreviewBy: 2020', '');
  });

  test.each([
    [['--strickt'], '--strict'],
    [['--format', 'jsn'], 'json'],
    [['--only', 'citation-unknwon'], 'citation-unknown'],
    [['--now', 'yesterday'], '2026-05-28'],
    [['something'], 'something'],
  ])('ends with 2 and says what was meant for %s', async (args, word) => {
    const { status, stderr } = await check(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(word);
  });

  test.each(['check', 'build', 'dev'])('`%s` without a content folder is wrong use', async (script) => {
    const { status, stderr } = await run(script, ['--content', join(wiki.folder, 'nowhere')]);
    expect({ status, told: stderr.includes('There is no folder') }).toEqual({ status: 2, told: true });
  });
});

test('the same content gives the same site in another time zone and language', async () => {
  const environments = [
    { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' },
  ];
  const digests: string[] = [];
  for (const [index, env] of environments.entries()) {
    const out = join(sites, `same-${index}`);
    expect((await run('build', ['--content', wiki.content, '--out', out], env)).status).toBe(0);
    digests.push(digest(out));
  }
  expect(digests[0]).toBe(digests[1]);
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holderOf, holdsLock, releaseLock, takeLock } from './lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gapwiki-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a lock that was taken names its holder, and leaves nothing when it is given back', () => {
  expect([takeLock(path), holdsLock(path), holderOf(path)]).toEqual([undefined, true, process.pid]);
  releaseLock(path);
  expect(readdirSync(folder)).toEqual([]);
});

test.each<[string, () => string]>([
  ['a process that has ended', () => String(spawnSync(process.execPath, ['--version']).pid)],
  ['nobody, being empty', () => ''],
  ['nobody', () => 'nonsense'],
  ['no possible process', () => '-1 5'],
])('a lock of %s is taken over', (_, text) => {
  writeFileSync(path, text());
  expect([holderOf(path), takeLock(path), holdsLock(path)]).toEqual([undefined, undefined, true]);
  expect(readdirSync(folder)).toEqual(['lock']);
});

test.skipIf(!existsSync('/proc/self/stat'))(
  'the number of a living process does not count where it was given to another one since',
  () => {
    symlinkSync(`${process.ppid} 1`, path);
    expect(takeLock(path)).toBeUndefined();
    symlinkSync(`${process.ppid}`, join(folder, 'other'));
    expect(takeLock(join(folder, 'other'))).toBe(process.ppid);
  },
);

test('the lock of another living process is neither taken nor given back', () => {
  symlinkSync(String(process.ppid), path);
  expect(takeLock(path)).toBe(process.ppid);
  releaseLock(path);
  expect(readlinkSync(path)).toBe(String(process.ppid));
});

test('of several processes that find a dead lock at one time, one gets it', async () => {
  const lock = JSON.stringify(join(import.meta.dirname, 'lock.ts'));
  const dead = spawnSync(process.execPath, ['--version']).pid;
  // Each tries whenever it is told to, and says what came of it; those that got it keep it.
  const code = `import { takeLock } from ${lock};
    process.stdin.on('data', (path) => console.log(String(takeLock(String(path).trim()))));`;
  const rivals = Array.from({ length: 3 }, () =>
    spawn(
      process.execPath,
      ['--experimental-strip-types', '--no-warnings', '--input-type=module', '-e', code],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    ),
  );
  try {
    for (let round = 0; round < 40; round++) {
      const place = `${path}-${round}`;
      symlinkSync(`${dead} 1`, place);
      const answers = rivals.map(async ({ stdin, stdout }) => {
        stdin.write(`${place}\n`);
        return String((await once(stdout, 'data'))[0]).trim();
      });
      const told = await Promise.all(answers);
      const winner = told.indexOf('undefined');
      const pid = String(rivals[winner]?.pid);
      expect(told.filter((answer) => answer === 'undefined')).toHaveLength(1);
      // One that met the lock while another was taking it over is told of that one.
      for (const [index, answer] of told.entries())
        if (index !== winner) expect(rivals.map((rival) => String(rival.pid))).toContain(answer);
      expect(readlinkSync(place)).toContain(pid);
    }
  } finally {
    for (const rival of rivals) rival.kill();
  }
});

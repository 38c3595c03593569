import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-load-'));
const site = join(folder, 'dist');
const PAGE = 'A page of some length. '.repeat(400);

function writeSite(place: string): void {
  mkdirSync(join(place, 'claims/lag'), { recursive: true });
  for (const file of ['index.html', '404.html', 'claims/lag/index.html'])
    writeFileSync(join(place, file), PAGE);
}

let server: SiteServer;
beforeAll(async () => {
  writeSite(site);
  server = await serveSite(site, '/', 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for pages one after the other on one connection, and counts the answers by their status. */
function askFor(paths: readonly string[]): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const counts: Record<string, number> = {};
    let rest = '';
    const socket = connect(server.port, '127.0.0.1', () => {
      const requests = paths.map((path, index) => {
        const last = index === paths.length - 1 ? 'Connection: close\r\n' : '';
        return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${last}\r\n`;
      });
      socket.write(requests.join(''));
    });
    socket.setEncoding('latin1').on('data', (part: string) => {
      const text = rest + part;
      for (const [, status = ''] of text.matchAll(/HTTP\/1\.1 (\d{3}) /g))
        counts[status] = (counts[status] ?? 0) + 1;
      // A status can be divided between two parts; what was counted must not be counted again.
      rest = text.slice(-12).replace(/^[\s\S]*HTTP\/1\.1 \d{3} /, '');
    });
    socket.on('error', reject).on('close', () => resolve(counts));
  });
}

/** Bytes in use once all that can be thrown away has been. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

const openFiles = (): number => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);

test('ten thousand requests are all answered, and leave no memory and no open file behind', async () => {
  const kept = (count: number) =>
    Promise.all(
      Array.from({ length: 10 }, () =>
        askFor(
          Array.from(
            { length: count / 10 },
            (_, index) => ['/', '/claims/lag/', '/nowhere/'][index % 3] ?? '',
          ),
        ),
      ),
    );
  const single = async (count: number): Promise<Record<string, number>[]> => {
    const all: Record<string, number>[] = [];
    while (all.length < count)
      all.push(...(await Promise.all(Array.from({ length: 20 }, () => askFor(['/'])))));
    return all;
  };
  const sum = (all: readonly Record<string, number>[], status: string): number =>
    all.reduce((total, each) => total + (each[status] ?? 0), 0);

  await kept(900);
  const [bytes, files] = [bytesInUse(), openFiles()];
  const answers = [...(await kept(9_000)), ...(await single(1_000))];
  expect([sum(answers, '200'), sum(answers, '404')]).toEqual([7_000, 3_000]);
  // Before memory is swept, which would close what was forgotten.
  expect(openFiles() - files).toBeLessThan(10);
  // Memory outside the heap goes some turns after what it belonged to. A hundred bytes kept of each request would stay.
  await expect.poll(() => bytesInUse() - bytes, { timeout: 30_000 }).toBeLessThan(1_000_000);
});

test('no request falls between two sites while one takes the place of the other', async () => {
  let done = false;
  const exchanges = (async () => {
    for (let turn = 0; turn < 100; turn++) {
      writeSite(`${site}.next`);
      renameSync(site, `${site}.old`);
      // Requests come in between the two renames.
      await new Promise((resolve) => setImmediate(resolve));
      renameSync(`${site}.next`, site);
      await new Promise((resolve) => setImmediate(resolve));
      rmSync(`${site}.old`, { recursive: true });
    }
    done = true;
  })();
  const odd: Record<string, number>[] = [];
  let asked = 0;
  while (!done) {
    const answers = await askFor(['/', '/claims/lag/', '/claims/lag']);
    asked++;
    if (answers['200'] !== 2 || answers['301'] !== 1) odd.push(answers);
  }
  await exchanges;
  expect(odd).toEqual([]);
  expect(asked).toBeGreaterThan(2);
});

test('where there is no site any more it says so, and serves the next one', async () => {
  renameSync(site, `${site}.away`);
  expect(await askFor(['/'])).toEqual({ 404: 1 });
  renameSync(`${site}.away`, site);
  expect(await askFor(['/'])).toEqual({ 200: 1 });
});

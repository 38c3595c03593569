import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from './headers.ts';
import { serveSite, type SiteServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-attacked-'));
const site = join(folder, 'dist');
/** More than the buffers between two sockets hold, so that a reader who stops makes the server wait. */
const LARGE = 16 << 20;

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

let server: SiteServer;
let hasty: SiteServer;
beforeAll(async () => {
  write('dist/index.html', 'Home');
  write('dist/404.html', 'Nothing here');
  write('dist/claims/lag/index.html', 'Lag');
  write('dist/large.txt', new Uint8Array(LARGE));
  write('dist/.hidden', 'Secret');
  write('secret.txt', 'Secret');
  write('dist.old/old/index.html', 'Secret');
  symlinkSync('../secret.txt', join(site, 'link.txt'));
  symlinkSync('..', join(site, 'up'));
  server = await serveSite(site, '/', 0);
  hasty = await serveSite(site, '/', 0, { headers: 200, request: 400, silence: 600, connections: 40 });
});
afterAll(async () => {
  await Promise.all([server.close(), hasty.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Sends bytes as they are and gives all that comes back until the server ends the connection. */
function exchange(to: SiteServer, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(to.port, '127.0.0.1');
    let told = '';
    socket.setEncoding('latin1').on('data', (part: string) => (told += part));
    // A server that does not want to hear more may end the connection while it is still spoken to.
    socket.on('error', () => undefined).on('close', () => resolve(told));
    socket.write(bytes);
  });
}

const get = (path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

/** Asks for the home page, as whoever comes after an attack. */
async function stillThere(): Promise<void> {
  expect(await exchange(server, get('/'))).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\nHome$/);
}

describe('no address leads out of the site', () => {
  const up = ['..', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '%c0%ae%c0%ae', '%uff0e%uff0e', '..;', '..%00'];
  const slashes = ['/', '%2f', '%252f', '%5c', '\\', '%c0%af', '//', '/./'];
  const ways = up.flatMap((dots) => slashes.map((slash) => dots + slash));
  const addresses = [
    ...ways.flatMap((way) => [
      `/${way}secret.txt`,
      `/claims/${way}${way}secret.txt`,
      `/${way.repeat(9)}etc/passwd`,
    ]),
    ...[
      '//secret.txt',
      '/%2fetc/passwd',
      '/file:///etc/passwd',
      '/C:%5csecret.txt',
      '/C:/secret.txt',
      '/dist/',
    ],
    ...['/.hidden', '/%2ehidden', '/link.txt', '/up/secret.txt', '/up/', '/old/', '/../dist.old/old/'],
    ...[
      '/%00',
      '/secret.txt%00.html',
      '/index.html%00',
      '/%',
      '/%zz',
      '/%E0%A4%A',
      '/%ff',
      '/~',
      '/.',
      '/..',
    ],
    ...[
      'http://localhost/secret.txt',
      '*',
      '?/../secret.txt',
      `/${'a/'.repeat(2000)}`,
      `/${'a'.repeat(5000)}`,
    ],
  ];

  test(`of ${addresses.length} written in all ways none gives anything but the page for what is missing`, async () => {
    const odd: string[] = [];
    for (const address of addresses) {
      const told = await exchange(server, get(address));
      const missing = statusOf(told) === 404 && told.endsWith('Nothing here');
      if (!missing && statusOf(told) !== 400) odd.push(`${address.slice(0, 80)}: ${told.slice(0, 200)}`);
      if (/Secret|root:/.test(told)) odd.push(`${address} gave it away`);
    }
    expect(odd).toEqual([]);
    await stillThere();
  });

  test.each(['//evil.example/claims/lag', '/%2fevil.example/claims/lag', '/\\evil.example', '/claims//lag'])(
    '%s leads to no other host',
    async (address) => {
      expect(await exchange(server, get(address))).not.toMatch(/^location:/im);
    },
  );

  test('a page without its slash leads to itself, with what was asked', async () => {
    const told = await exchange(server, get('/claims/lag?q=1#x'));
    expect({ status: statusOf(told), to: /^Location: (.*)\r$/m.exec(told)?.[1] }).toEqual({
      status: 301,
      to: '/claims/lag/?q=1#x',
    });
  });
});

describe('what is no request is answered with an error, or not at all, and the server goes on', () => {
  test.each<[string, string | Buffer, number]>([
    ['HTTP/0.9, which is answered as HTTP/1.0', 'GET /\r\n\r\n', 200],
    ['no version', 'GET / HTTP/\r\n\r\n', 400],
    ['a version that is none', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 200],
    ['empty lines', '\r\n\r\n\r\n', 408],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 73 + 11) % 256)), 400],
    ['another protocol', Buffer.from('160301020001000100', 'hex'), 400],
    ['an unknown method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a control character in the address', 'GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a blank in the address', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost x\r\n\r\n', 400],
    ['a line break in a header', 'GET / HTTP/1.1\r\nHost: x\r\nA: b\rc: d\r\n\r\n', 400],
    ['a long header', get('/', `A: ${'a'.repeat(1 << 20)}\r\n`), 431],
    ['many headers', get('/', 'A: b\r\n'.repeat(100_000)), 431],
    ['a long address', get(`/${'a'.repeat(1 << 17)}`), 431],
    ['two lengths', get('/', 'Content-Length: 1\r\nContent-Length: 2\r\n'), 400],
    ['a length below zero', get('/', 'Content-Length: -1\r\n'), 400],
    ['a length and chunks', get('/', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'), 400],
    ['an encoding that is none', get('/', 'Transfer-Encoding: nonsense\r\n'), 400],
    ['a way through to elsewhere', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n', 0],
    ['the whole server', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['a trace', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    [
      'an upgrade',
      get('/', 'Upgrade: websocket\r\nSec-WebSocket-Key: x\r\n').replace('close', 'upgrade, close'),
      200,
    ],
    ['half a request', 'GET / HTTP/1.1\r\nHo', 408],
    ['nothing', '', 408],
  ])('%s', async (_, bytes, status) => {
    const told = await exchange(hasty, bytes);
    expect(statusOf(told)).toBe(status);
    expect(told).not.toContain('Secret');
    await stillThere();
  });

  test('chunks that are nonsense end the connection after the answer', async () => {
    const told = await exchange(
      hasty,
      get('/', 'Transfer-Encoding: chunked\r\n').replace('close', 'keep-alive') + 'zz\r\n',
    );
    expect(told).toMatch(/^HTTP\/1\.1 (?:200|400) /);
    await stillThere();
  });

  test('one request smuggled into another is answered as one of its own, or refused', async () => {
    const inner = get('/claims/lag/');
    const told = await exchange(hasty, `${get('/', `Content-Length: ${inner.length}\r\n`)}${inner}`);
    expect(told.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(told).not.toContain('Lag');
  });

  test('what is posted is not read', async () => {
    const told = await exchange(
      server,
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000000\r\n\r\n${'a'.repeat(1 << 16)}`,
    );
    expect(statusOf(told)).toBe(405);
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(told).toContain(`${name}: ${value}\r\n`);
  });
});

/** How a connection that goes on as `behave` says is ended by the server, within some patience. */
function outlast(behave: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(hasty.port, '127.0.0.1');
    let told = '';
    socket.setEncoding('latin1');
    socket.on('error', () => undefined).on('close', () => resolve(told));
    socket.on('connect', () => behave(socket.on('data', (part: string) => (told += part))));
  });
}

describe('those who are slow are not waited for', () => {
  /** Sends a text letter by letter for as long as the connection stands. */
  const drip = (text: string) => (socket: Socket) => {
    let at = 0;
    const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 20);
    socket.once('close', () => clearInterval(timer));
  };

  test.each([
    [
      'headers that never end',
      drip(
        'GET / HTTP/1.1\r\nHost: localhost\r\nA: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.padEnd(
          5000,
          'a',
        ),
      ),
      408,
    ],
    ['nothing after connecting', () => undefined, 408],
  ])('%s', async (_, behave, status) => {
    expect(statusOf(await outlast(behave))).toBe(status);
    await stillThere();
  });

  test('a body that drips is not waited for either', async () => {
    const told = await outlast((socket) => {
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n');
      drip('a')(socket);
    });
    expect(statusOf(told)).toBe(200);
  });

  test('who does not read what was asked for is left', async () => {
    const socket = connect(hasty.port, '127.0.0.1');
    socket.on('error', () => undefined).write(get('/large.txt'));
    await new Promise<void>((resolve) => socket.once('readable', resolve));
    // Others who begin later are left one after the other; a writer counts as silent from its second look on.
    for (let turn = 0; turn < 8; turn++) await outlast(() => undefined);
    let bytes = 0;
    socket.on('data', (part: Buffer) => (bytes += part.length));
    await new Promise<void>((resolve) => socket.once('close', () => resolve()));
    expect(bytes).toBeLessThan(LARGE);
    await stillThere();
  });

  test('a hundred at one time keep nobody else from being served', async () => {
    const slow = Array.from({ length: 100 }, () => outlast(drip('GET / HTTP/1.1\r\n')));
    await Promise.all(slow);
    expect(statusOf(await exchange(hasty, get('/')))).toBe(200);
  });
});

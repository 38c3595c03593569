import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { fetchText, type FetchOptions } from './fetch-text.ts';
import { isPublicAddress } from './public-address.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts a server on this machine; gives its origin. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fetched = (url: string, options: Partial<FetchOptions> = {}) =>
  fetchText(url, { accept: 'application/json', ...options });

test('a text comes back from an origin that was named on purpose', async () => {
  const origin = await serve((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ asked: request.headers.accept, path: request.url }));
  });
  expect(await fetched(`${origin}/a?b`, { trusted: origin })).toEqual({
    ...{ status: 200, url: `${origin}/a?b`, type: 'application/json' },
    text: '{"asked":"application/json","path":"/a?b"}',
  });
});

test('an address on this machine is refused before anything is sent', async () => {
  let asked = 0;
  const origin = await serve((_, response) => {
    asked += 1;
    response.end();
  });
  const { port } = new URL(origin);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '0', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
    const result = await fetched(`http://${host}:${port}/`);
    expect(result, host).toHaveProperty('problem');
    if (host === '127.0.0.1' || host === 'localhost') {
      expect(result).toEqual({ problem: `\`${host}\` is an address inside a private network` });
    }
  }
  expect(asked).toBe(0);
});

test('a redirect into a private network is refused, though its start was named on purpose', async () => {
  let asked = 0;
  const inside = await serve((_, response) => {
    asked += 1;
    response.end('secret');
  });
  for (const target of [`${inside}/x`, inside.replace('127.0.0.1', 'localhost')]) {
    const origin = await serve((_, response) => {
      response.writeHead(302, { location: target });
      response.end();
    });
    const result = await fetched(origin, { trusted: origin });
    expect(result).toEqual({ problem: expect.stringContaining('is an address inside a private network') });
  }
  expect(asked).toBe(0);
});

test.each([
  ['file:///etc/passwd', 'it led to an address that starts with `file:`'],
  ['http://user@example.org/', 'it led to an address with a user name'],
  ['http://', 'it led to something that is no address'],
])('a redirect to %s is refused', async (location, problem) => {
  const origin = await serve((_, response) => {
    response.writeHead(302, { location });
    response.end();
  });
  expect(await fetched(origin, { trusted: origin })).toEqual({ problem });
});

test('redirects within the origin are followed, but not for ever', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/2') response.end('there');
    else {
      response.writeHead(303, {
        location: request.url === '/' ? '/1' : request.url === '/1' ? '2' : '/loop',
      });
      response.end();
    }
  });
  expect(await fetched(`${origin}/`, { trusted: origin })).toMatchObject({
    text: 'there',
    url: `${origin}/2`,
  });
  expect(await fetched(`${origin}/loop`, { trusted: origin })).toEqual({
    problem: 'it was redirected too often',
  });
});

test('an answer that is too long is not read to its end', async () => {
  const origin = await serve((_, response) => {
    const more = () => {
      while (response.write('x'.repeat(10_000)));
      response.once('drain', more);
    };
    more();
  });
  const result = await fetched(origin, { trusted: origin, maxBytes: 50_000 });
  expect(result).toEqual({ problem: 'the answer has more than 49 KiB' });
});

test('an answer that never ends is given up', async () => {
  const origin = await serve((_, response) => void response.write('{'));
  expect(await fetched(origin, { trusted: origin, timeout: 300 })).toEqual({ problem: 'it took too long' });
});

test('an answer in another encoding is none', async () => {
  const origin = await serve((_, response) => response.end(Buffer.from([0xff, 0xfe])));
  expect(await fetched(origin, { trusted: origin })).toEqual({ problem: 'the answer is no text in UTF-8' });
});

test('a host that refuses is told', async () => {
  const origin = await serve(() => undefined);
  const [server] = servers.splice(0);
  await new Promise((resolve) => server?.close(resolve));
  expect(await fetched(origin, { trusted: origin })).toEqual({ problem: 'the host refuses connections' });
});

test.each([
  ...['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2a00::1'].map(
    (ip) => [ip, true] as const,
  ),
  ...[
    '10.1.2.3',
    '127.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ].map((ip) => [ip, false] as const),
  ...[
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
  ].map((ip) => [ip, false] as const),
  ...['', 'localhost', '1', '127.1'].map((ip) => [ip, false] as const),
])('%s is public: %s', (address, is) => {
  expect(isPublicAddress(address)).toBe(is);
});

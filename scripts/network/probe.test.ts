import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { probe, type Outcome } from './probe.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Looks at `/` of a server that answers with these statuses and headers one after the other. */
async function seen(
  ...answers: readonly [number, Record<string, string>?][]
): Promise<Outcome & { asked: number }> {
  let asked = 0;
  const origin = await serve((_, response) => {
    const [status, headers = {}] = answers[Math.min(asked++, answers.length - 1)] ?? [500];
    response.writeHead(status, headers).end('x');
  });
  return { ...(await probe(`${origin}/`, { trusted: origin, pause: 1 })), asked };
}

test.each([
  ['a page', [[200]], { kind: 'there', asked: 1 }],
  ['no page', [[404]], { kind: 'gone', why: 'it answers with status 404', asked: 1 }],
  ['a page taken away', [[410]], { kind: 'gone', why: 'it answers with status 410', asked: 1 }],
  ['a door shut to programs', [[403]], { kind: 'refused', why: 'it answers with status 403', asked: 1 }],
  ['a fault that passes', [[503], [200]], { kind: 'there', asked: 2 }],
  ['a fault that stays', [[500]], { kind: 'failing', why: 'it answers with status 500', asked: 2 }],
  ['too many questions', [[429, { 'retry-after': '0' }], [200]], { kind: 'there', asked: 2 }],
  ['a redirect for now', [[302, { location: '/other' }], [200]], { kind: 'there', asked: 2 }],
  ['a redirect nowhere', [[301]], { kind: 'failing', why: 'it answers with status 301', asked: 2 }],
] satisfies [string, [number, Record<string, string>?][], object][])('%s', async (_, answers, outcome) => {
  expect(await seen(...answers)).toEqual(outcome);
});

test('an address that moved for good is told, but not where only a slash is other', async () => {
  const origin = await serve((request, response) => {
    const to = { '/old': '/new', '/page': '/page/', '/mixed': '/between', '/between': '/new' }[
      request.url ?? ''
    ];
    if (to) response.writeHead(request.url === '/between' ? 302 : 308, { location: to });
    response.end();
  });
  const at = (path: string) => probe(`${origin}${path}`, { trusted: origin });
  expect(await at('/old')).toEqual({ kind: 'there', moved: `${origin}/new` });
  expect(await at('/page')).toEqual({ kind: 'there' });
  expect(await at('/mixed')).toEqual({ kind: 'there' });
});

test('a redirect into a private network, and an address in one, lead astray and are not asked', async () => {
  let asked = 0;
  const inside = await serve((_, response) => {
    asked += 1;
    response.end('secret');
  });
  const outside = await serve((_, response) => response.writeHead(302, { location: `${inside}/x` }).end());
  const why = '`127.0.0.1` is an address inside a private network';
  expect(await probe(outside, { trusted: outside })).toEqual({ kind: 'astray', why });
  expect(await probe(inside)).toEqual({ kind: 'astray', why });
  expect(asked).toBe(0);
});

test('a host that keeps us waiting is given up, and one that is not there fails', async () => {
  const slow = await serve(() => undefined);
  expect(await probe(slow, { trusted: slow, timeout: 100, pause: 1 })).toEqual({
    kind: 'failing',
    why: 'it took too long',
  });
  const closed = await serve(() => undefined);
  const server = servers.pop();
  await new Promise((done) => server?.close(done));
  expect(await probe(closed, { trusted: closed, pause: 1 })).toEqual({
    kind: 'failing',
    why: 'the host refuses connections',
  });
});

test('a page that never ends is not read', async () => {
  const origin = await serve((_, response) => {
    const more = () => {
      while (response.write('x'.repeat(10_000)));
      response.once('drain', more);
    };
    more();
  });
  expect(await probe(origin, { trusted: origin })).toEqual({ kind: 'there' });
});

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that reached the server of a test. */
export interface Asked {
  readonly method: string;
  /** Path and query below `/repos/owner/wiki/`. */
  readonly path: string;
  readonly body: unknown;
}

/** What a server answers to `GET path`, by the path without its query; a function sees the request. */
export type Answers = Readonly<Record<string, unknown>>;

/** A server that answers as GitHub does, for tests. */
export interface SmallGithub {
  readonly url: string;
  /** Requests that change something, in order. */
  readonly asked: Asked[];
  /** Headers of requests to the store of artifacts. */
  readonly stored: IncomingMessage['headers'][];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Starts a server for the repository `owner/wiki` with an artifact 7, whose bytes are at another host. */
export async function smallGithub(
  answers: Answers,
  artifact: Buffer = Buffer.alloc(0),
): Promise<SmallGithub> {
  const asked: Asked[] = [];
  const stored: IncomingMessage['headers'][] = [];
  const store = createServer((request, response) => {
    stored.push(request.headers);
    response.end(artifact);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = request;
    const path = url.replace(/^\/repos\/owner\/wiki\//, '');
    const text = await bodyOf(request);
    if (method !== 'GET') asked.push({ method, path, body: text === '' ? undefined : JSON.parse(text) });
    if (request.headers.authorization !== 'Bearer secret') response.statusCode = 401;
    else if (path === 'actions/artifacts/7/zip') {
      response.writeHead(302, { location: `http://localhost:${(store.address() as AddressInfo).port}/blob` });
    } else if (method === 'GET') {
      const known = answers[path.replace(/\?.*/, '')];
      if (known === undefined) response.statusCode = 404;
      response.write(
        JSON.stringify(
          typeof known === 'function' ? (known as (path: string) => unknown)(path) : (known ?? {}),
        ),
      );
    }
    response.end();
  };
  const api = createServer((request, response) => void answer(request, response));
  await Promise.all(
    [api, store].map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))),
  );
  return {
    url: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    asked,
    stored,
    close: async () => {
      await Promise.all([api, store].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

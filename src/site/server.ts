import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ASKED_AGAIN, cacheControl, SECURITY_HEADERS } from './headers.ts';
import { recoverOutput } from './output.ts';
import { openServed, type ServedFile } from './served-file.ts';

/** A server of the finished site. */
export interface SiteServer {
  /** Address of the home page. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** What a server allows those who ask, times in milliseconds. */
export interface Patience {
  /** Until all headers of a request have come. */
  readonly headers: number;
  /** Until a whole request has come. */
  readonly request: number;
  /** Without a byte in either direction. */
  readonly silence: number;
  /** Connections at one time. */
  readonly connections: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000, silence: 60_000, connections: 1_000 };
/** Most bytes of the headers of a request; Node answers longer ones with 431. */
const HEADER_BYTES = 16_384;

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile,
  status: number,
  kept: string,
): Promise<void> {
  try {
    response.setHeader('Cache-Control', kept);
    response.setHeader('ETag', file.tag);
    const tags = request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
    if (status === 200 && (tags.includes(file.tag) || tags.includes('*'))) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(status, { 'Content-Type': file.type, 'Content-Length': file.size });
    if (request.method === 'HEAD' || file.size === 0) response.end();
    // No more than was announced, whatever is written to the file meanwhile.
    else await pipeline(file.handle.createReadStream({ end: file.size - 1, autoClose: false }), response);
  } finally {
    await file.handle.close();
  }
}

async function sendMissing(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await openServed(folder, '404.html');
  if (page && page !== 'folder') return send(request, response, page, 404, ASKED_AGAIN);
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': ASKED_AGAIN });
  response.end(request.method === 'HEAD' ? undefined : 'Not found');
}

async function answer(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // What such a request brings along is not waited for.
    response.writeHead(405, { Allow: 'GET, HEAD', Connection: 'close' }).end();
    return;
  }
  const url = request.url ?? '/';
  // The base without its last slash is how people write it.
  if (base !== '/' && (url === '/' || url === base.slice(0, -1))) {
    response.writeHead(302, { Location: base }).end();
    return;
  }
  const path = url.slice(base.length);
  const file = url.startsWith(base) ? await openServed(folder, path) : undefined;
  if (file === 'folder') response.writeHead(301, { Location: withSlash(url) }).end();
  else if (file) await send(request, response, file, 200, cacheControl(path));
  else await sendMissing(folder, request, response);
}

function withSlash(url: string): string {
  return url.replace(/^[^?#]*/, (path) => `${path}/`);
}

/**
 * Serves a finished site below its base path with the headers that a host should send. Listens on the
 * loopback interface only, and looks at the disk for each request, since a build exchanges the whole folder.
 * `port` 0 takes a free one; the promise fails where the port is taken.
 */
export async function serveSite(
  folder: string,
  base: string,
  port: number,
  patience: Patience = PATIENCE,
): Promise<SiteServer> {
  recoverOutput(folder);
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.headers / 2,
      maxHeaderSize: HEADER_BYTES,
    },
    (request, response) => {
      // Who asked may be gone before the answer has been sent; there is nobody to be told.
      answer(folder, base, request, response).catch(() => response.destroy());
    },
  );
  server.setTimeout(patience.silence);
  server.maxConnections = patience.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

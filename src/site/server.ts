import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControl, SECURITY_HEADERS } from './headers.ts';
import { recoverOutput } from './output.ts';

/** A server of the finished site. */
export interface SiteServer {
  /** Address of the home page. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a finished site below its base path with the headers that a host should send. Listens on the
 * loopback interface only. `port` 0 takes a free one; the promise fails where the port is taken.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<SiteServer> {
  recoverOutput(folder);
  // `dev` looks at the disk for each request, since a build exchanges the whole folder.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (res, path) => res.setHeader('Cache-Control', cacheControl(path)),
  });
  const server: Server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const notFound = () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(request.method === 'HEAD' ? undefined : notFoundPage(folder));
    };
    const url = request.url ?? '/';
    // The base without its last slash is how people write it.
    const outside = base !== '/' && (url === '/' || url === base.slice(0, -1));
    if (outside) response.writeHead(302, { Location: base }).end();
    else if (!url.startsWith(base)) notFound();
    else {
      request.url = `/${url.slice(base.length)}`;
      files(request, response, notFound);
    }
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
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

function notFoundPage(folder: string): string {
  try {
    return readFileSync(join(folder, '404.html'), 'utf8');
  } catch {
    return 'Not found';
  }
}

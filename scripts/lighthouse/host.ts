import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cacheControl, SECURITY_HEADERS } from '../../src/site/headers.ts';
import type { SiteServer } from '../../src/site/server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
/** Compressed already. */
const COMPRESSED = new Set(['.woff2', '.png']);

/**
 * Serves a finished site as a host does that compresses with gzip, which the server for reading at home leaves
 * out: what Lighthouse says of speed would be about that server otherwise.
 */
export async function openHost(folder: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURI((request.url ?? '/').replace(/[?#].*$/, '')));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    const ending = extname(file);
    const headers = {
      ...SECURITY_HEADERS,
      'Cache-Control': cacheControl(path),
      'Content-Type': TYPES[ending] ?? 'application/octet-stream',
    };
    if (COMPRESSED.has(ending)) {
      response.writeHead(200, headers);
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
      response.end(gzipSync(readFileSync(file)));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from './headers.ts';
import { serveSite, type SiteServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-server-'));
const site = join(folder, 'dist');

function write(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(() => {
  write('dist/index.html', 'Home');
  write('dist/404.html', 'Nothing here');
  write('dist/claims/lag/index.html', 'Lag');
  write('dist/_astro/a.css', 'a {}');
  write('secret.txt', 'Secret');
  write('dist-of-another/index.html', 'Secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Asks for a path exactly as written; `fetch` would take dots out of it. */
function ask(server: SiteServer, path: string, method = 'GET', headers = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    asked.on('error', reject).end();
  });
}

describe.each(['/', '/wiki/'])('the server of a site below %s', (base) => {
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite(site, base, 0);
  });
  afterAll(() => server.close());

  test('says where the home page is', () => {
    expect(server.url).toBe(`http://localhost:${server.port}${base}`);
  });

  test.each([
    ['', 200, 'Home'],
    ['claims/lag/', 200, 'Lag'],
    ['claims/lag/?q=1', 200, 'Lag'],
    ['_astro/a.css', 200, 'a {}'],
    ['nowhere/', 404, 'Nothing here'],
    ['claims/', 404, 'Nothing here'],
    ['%E0%A4%A', 404, 'Nothing here'],
    ['%00', 404, 'Nothing here'],
  ])('answers `%s` with %i', async (path, status, text) => {
    expect(await ask(server, base + path)).toMatchObject({ status, text });
  });

  test.each([
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '..%5csecret.txt',
    'claims/../../secret.txt',
    '../dist-of-another/index.html',
    '..%2fdist-of-another/',
    '/etc/hostname',
  ])('gives nothing outside the site: `%s`', async (path) => {
    const { status, text } = await ask(server, base + path);
    expect({ status, text }).toEqual({ status: 404, text: 'Nothing here' });
  });

  test.each([
    ['GET', '', 200],
    ['GET', 'nowhere/', 404],
    ['HEAD', '', 200],
    ['POST', '', 405],
    ['GET', '_astro/a.css', 200],
  ])('sends the security headers with %s `%s`', async (method, path, status) => {
    const answer = await ask(server, base + path, method);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(answer.headers[name.toLowerCase()], name).toBe(value);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s and says what it takes', async (method) => {
    const { status, text, headers } = await ask(server, base, method);
    expect({ status, text, allow: headers['allow'] }).toEqual({ status: 405, text: '', allow: 'GET, HEAD' });
  });

  test('answers HEAD without a body', async () => {
    expect(await ask(server, base, 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect(await ask(server, `${base}nowhere/`, 'HEAD')).toMatchObject({ status: 404, text: '' });
  });

  test('lets hashed files be kept for good, and everything else be asked for again', async () => {
    const kept = await ask(server, `${base}_astro/a.css`);
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await ask(server, base);
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const again = await ask(server, base, 'GET', { 'if-none-match': page.headers['etag'] });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
  });

  test('shows at once a site that takes the place of the old one', async () => {
    renameSync(site, `${site}.old`);
    write('dist/index.html', 'New home');
    expect((await ask(server, base)).text).toBe('New home');
    rmSync(site, { recursive: true });
    renameSync(`${site}.old`, site);
    expect((await ask(server, base)).text).toBe('Home');
  });
});

test.each(['/', '/wiki'])('leads from %s to the home page below the base', async (path) => {
  const server = await serveSite(site, '/wiki/', 0);
  const { status, headers } = await ask(server, path);
  expect({ status, to: headers['location'] }).toEqual({ status: 302, to: '/wiki/' });
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect((await ask(server, '/wikipedia/')).status).toBe(404);
  await server.close();
});

test('puts back a site whose exchange was cut off, before it serves', async () => {
  write('cut.old/index.html', 'Old home');
  const server = await serveSite(join(folder, 'cut'), '/', 0);
  expect((await ask(server, '/')).text).toBe('Old home');
  await server.close();
});

test('says in a word that there is nothing where the site has no page for that', async () => {
  write('bare/index.html', 'Home');
  const server = await serveSite(join(folder, 'bare'), '/', 0);
  expect(await ask(server, '/nowhere/')).toMatchObject({ status: 404, text: 'Not found' });
  await server.close();
});

test('a port that is taken makes the promise fail', async () => {
  const server = await serveSite(site, '/', 0);
  await expect(serveSite(site, '/', server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await server.close();
});

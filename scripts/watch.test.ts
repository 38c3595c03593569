import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingFiles } from '../src/wiki/index.ts';

const root = mkdtempSync(join(tmpdir(), 'gapwiki-watch-'));
const asked: string[] = [];

const crossref = {
  '10.1234/bad': [
    { type: 'correction', DOI: '10.1234/c', updated: { 'date-parts': [[2025, 1, 2]] } },
    { type: 'retraction', DOI: "10.1234/r'", updated: { 'date-parts': [[2026, 3]] } },
    { type: 'new_version', DOI: '10.1234/v' },
  ],
  '10.1234/good': [],
};

// Plays the sources, Crossref and the Internet Archive at once.
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://here');
  asked.push(url.pathname + url.search);
  const json = (value: unknown) => response.end(JSON.stringify(value));
  if (url.pathname.startsWith('/works/')) {
    const doi = decodeURIComponent(url.pathname.slice('/works/'.length));
    if (!Object.hasOwn(crossref, doi)) return response.writeHead(404).end('Resource not found.');
    return json({ message: { 'updated-by': crossref[doi as keyof typeof crossref] } });
  }
  if (url.pathname === '/wayback/available') {
    const page = url.searchParams.get('url') ?? '';
    const closest = {
      available: true,
      url: `http://web.archive.org/web/20250203040506/${page}`,
      timestamp: '20250203040506',
      status: '200',
    };
    return json({ archived_snapshots: page.endsWith('/gone') ? { closest } : {} });
  }
  const status = { '/gone': 404, '/shut': 403, '/moved': 301, '/inside': 302 }[url.pathname] ?? 200;
  const location = { '/moved': '/new', '/inside': 'http://10.0.0.1/' }[url.pathname];
  return response.writeHead(status, location ? { location } : {}).end('<p>page</p>');
});
let origin = '';
let services: string[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  services = ['--crossref', origin, '--wayback', origin];
  const source = (title: string, fields: string) =>
    `type: report\ntitle: ${title}\ngrade: study\ninterest: { kind: independent }\n${fields}`;
  for (const [path, text] of Object.entries(standingFiles)) write(`content/${path}`, text);
  write('content/sources/gone.yml', source('Gone', `URL: ${origin}/gone\nDOI: 10.1234/bad\n`));
  write('content/sources/there.yml', source('There', `URL: ${origin}/there#part\nDOI: 10.1234/good\n`));
  write(
    'content/sources/known.yml',
    source('Known', `DOI: 10.1234/unknown\narchive: { url: '${origin}/copy', date: 2025 }\n`),
  );
  write('content/sources/private.yml', source('Private', 'URL: http://192.168.0.1/admin\n'));
  write(
    'content/dimensions/speed.md',
    `---\ntitle: Speed\nsummary: Speed.\n---\nSee [a](${origin}/moved), [b](${origin}/shut), [c](${origin}/inside), [d](${origin}/left-out) and [e](${origin}/there).\n`,
  );
  write(
    'list.yml',
    `- url: ${origin}/left-out\n  reason: It never answers.\n- host: creativecommons.org\n  reason: Tests stay on this machine.\n- host: old.example\n  reason: It is no more.\n  until: 2026-01-01\n`,
  );
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

/** Runs the command with these flags beside those that lead it to the server. */
async function watch(...flags: string[]) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'watch.ts'), '--gap', '0', '--today', '2026-06-30', ...flags],
    { cwd: root, env: { ...process.env, GAPWIKI_CONTENT: undefined, GAPWIKI_NOW: undefined } },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  const status = await new Promise((done) => child.once('close', done));
  return { status, stdout: stdout.replaceAll(origin, 'http://here'), stderr };
}

test('the whole report on addresses, copies and notices', { timeout: 60_000 }, async () => {
  asked.length = 0;
  const { status, stdout, stderr } = await watch('--list', 'list.yml', '--trust', origin, ...services);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "## What became of sources and links

    7 addresses looked at, 2 left out on purpose; **3 do not answer**. 3 DOIs asked for, 2 known to Crossref; **2 notices not recorded**.

    ### ❌ Notices that records do not have

    - \`gone\` has a correction of 2025-01-02: \`notices: [{ kind: correction, date: 2025-01-02, url: 'https://doi.org/10.1234/c' }]\`
    - \`gone\` has a retraction of 2026-03: \`notices: [{ kind: retraction, date: 2026-03, url: 'https://doi.org/10.1234/r%27' }]\`

    ### Addresses that lead where nobody should be led

    - \`http://here/inside\`: \`10.0.0.1\` is an address inside a private network, named in \`content/dimensions/speed.md:5\`
    - \`http://192.168.0.1/admin\`: \`192.168.0.1\` is an address inside a private network, named in \`content/sources/private.yml:5\`

    ### Gone

    - \`http://here/gone\`: it answers with status 404, named in \`content/sources/gone.yml:5\`
      - There is a copy: \`archive: { url: 'https://web.archive.org/web/20250203040506/http://here/gone', date: 2025-02-03 }\`

    ### Moved for good

    - \`http://here/moved\` is now at \`http://here/new\`, named in \`content/dimensions/speed.md:5\`

    ### List of what is not looked at

    - \`old.example\` was to be left out until 2026-01-01: look again, and mend or take it off.

    <details>
    <summary>Not to be looked at by programs (1)</summary>

    - \`http://here/shut\`: it answers with status 403, named in \`content/dimensions/speed.md:5\`

    </details>

    <details>
    <summary>Archived copies to add (1)</summary>

    - \`gone\`: \`archive: { url: 'https://web.archive.org/web/20250203040506/http://here/gone', date: 2025-02-03 }\`

    </details>
    "
  `);
  // Each address once, what is left out never, and nothing of what stands in a private network.
  expect(asked.filter((path) => path === '/there')).toHaveLength(1);
  expect(asked.some((path) => path.startsWith('/left-out'))).toBe(false);
});

test('without being told to trust it, a private network is left alone', { timeout: 60_000 }, async () => {
  asked.length = 0;
  const { status, stdout } = await watch('--list', 'list.yml', '--format', 'outline', ...services);
  expect(status).toBe(0);
  expect(asked).toEqual([]);
  expect(JSON.parse(stdout).sections[0].title).toBe('Addresses that lead where nobody should be led');
});

test(
  'where nothing answers at all the network is away, and nothing is told',
  { timeout: 60_000 },
  async () => {
    write(
      'quiet.yml',
      `- host: 127.0.0.1\n  reason: Only one address is left.\n- host: 192.168.0.1\n  reason: Likewise left out.\n- host: creativecommons.org\n  reason: Likewise left out.\n`,
    );
    write(
      'content/terms/dead.md',
      `---\ntitle: Dead\ndefinition: It is not there.\n---\nSee [f](http://localhost:1/).\n`,
    );
    const { status, stdout, stderr } = await watch(
      '--list',
      'quiet.yml',
      '--trust',
      'http://localhost:1',
      ...services,
    );
    rmSync(join(root, 'content/terms/dead.md'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('Nothing answers at all: there seems to be no network.\n');
  },
);

test.each([
  ['a list that is wrong', ['--list', 'content/wiki.yml'], 'content/wiki.yml: Entry 1 of the list is wrong'],
  ['an unknown format', ['--format', 'outlin'], 'There is no format `outlin`. Did you mean `outline`?'],
  ['a gap that is none', ['--gap', 'long'], '`--gap long` is no number of milliseconds'],
  ['a day that is none', ['--today', 'now'], '`--today now` is no day'],
])('%s is wrong use', { timeout: 30_000 }, async (_, flags, message) => {
  const { status, stdout, stderr } = await watch(...flags);
  expect(stderr).toContain(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

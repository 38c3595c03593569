import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { callScript } from './command/script-call.ts';
import { KEYS, openTerminal, runScript } from './command/terminal-session.ts';

const RECORD = {
  type: 'journal-article',
  title: 'What an hour at a desk is worth',
  author: [{ given: 'Ada', family: 'Berg' }, { name: 'Desk Consortium' }],
  issued: { 'date-parts': [[2025, 3]] },
  'container-title': 'Journal of Desks',
  DOI: '10.1234/desk.5',
  URL: 'https://doi.org/10.1234/desk.5',
};

let server: Server;
let resolver: string;
const asked: string[] = [];
/** Plays the resolver of DOIs: one work is known, one number leads astray, one answer is no record. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.accept} ${request.url}`);
    switch (request.url?.toLowerCase()) {
      case '/10.1234/desk.5':
      case '/10.48550/arxiv.2405.00332':
        response.end(
          JSON.stringify({
            ...RECORD,
            ...(request.url.includes('arXiv') && { DOI: undefined, type: 'article', publisher: 'arXiv' }),
          }),
        );
        break;
      case '/10.1234/astray':
        response.writeHead(302, { location: 'http://localhost:1/secret' }).end();
        break;
      case '/10.1234/page':
        response.end('<html></html>');
        break;
      case '/10.1234/broken':
        response.writeHead(503).end();
        break;
      default:
        response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  resolver = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

let folder: string;
let content: string;
beforeEach(() => {
  asked.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'gapwiki-cite-'));
  content = join(folder, 'content');
  cpSync(join(import.meta.dirname, '../tests/wikis/office'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => callScript('cite.ts', [...args, '--resolver', resolver], folder);
const read = (id: string): string => readFileSync(join(content, 'sources', `${id}.yml`), 'utf8');
const ids = (): string[] => readdirSync(join(content, 'sources')).map((name) => name.replace('.yml', ''));

describe('a DOI', { timeout: 120_000 }, () => {
  test('becomes a record with what is known of it, and what only a person can say is open', async () => {
    // In a process of its own, as npm runs it; most other tests call the script.
    const said = ['https://doi.org/10.1234/desk.5', '--resolver', resolver];
    const { status, stdout, stderr } = await runScript('cite.ts', said, folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(asked).toEqual(['application/vnd.citationstyles.csl+json /10.1234/desk.5']);
    expect(stdout).toMatchSnapshot();
    expect(read('berg-2025-hour-desk-worth')).toMatchSnapshot();
    const findings = loadWiki(content).findings.map(({ rule, message }) => `${rule}: ${message}`);
    expect(findings).toEqual(['field-value: `grade` has no value', 'field-value: `kind` has no value']);
  });

  test('that is known is not written twice, but completed', async () => {
    await run('10.1234/desk.5');
    const path = join(content, 'sources/berg-2025-hour-desk-worth.yml');
    const filled = read('berg-2025-hour-desk-worth')
      .replace(/^container-title.*\n/m, '')
      .replace('grade:', 'grade: weak # mine');
    writeFileSync(path, filled);
    const { status, stdout } = await run('doi:10.1234/DESK.5');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Completed content/sources/berg-2025-hour-desk-worth.yml: What an hour at a desk is worth\n  Recognised by its DOI.\n  Added `container-title`.\n',
    );
    expect(read('berg-2025-hour-desk-worth').replace('container-title: Journal of Desks\n', '')).toBe(filled);
    const { stdout: again } = await run('10.1234/desk.5');
    expect(again).toContain('Nothing to add to content/sources/berg-2025-hour-desk-worth.yml');
  });

  test.each([
    ['10.1234/nobody', 'knows no work with this number. Look for a slip in it.'],
    [
      '10.1234/broken',
      'the answer had the status 503. `npm run cite -- 10.1234/broken --offline` writes a record',
    ],
    ['10.1234/page', 'there was no record in the answer.'],
    ['10.1234/astray', '`localhost` is an address inside a private network.'],
  ])('%s that gives no record writes nothing and is told', async (doi, words) => {
    const known = ids();
    const { status, stdout, stderr } = await run(doi);
    expect(stderr).toContain(`Could not fetch the record of ${doi}: `);
    expect(stderr).toContain(words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(ids()).toEqual(known);
  });

  test('that gives no record does not keep others from being written', async () => {
    const { status, stdout, stderr } = await run('10.1234/nobody', '10.1234/desk.5');
    expect(status).toBe(1);
    expect(stdout).toContain('Wrote content/sources/berg-2025-hour-desk-worth.yml');
    expect(stderr).toContain('Could not fetch the record of 10.1234/nobody');
  });

  test('gets an empty record without a network', async () => {
    const { status } = await run('10.1234/desk.5', '--offline', '--id', 'desk-2025');
    expect({ status, asked }).toEqual({ status: 0, asked: [] });
    expect(read('desk-2025')).toContain('\ntitle:\n');
    expect(read('desk-2025')).toContain('\nDOI: 10.1234/desk.5\n');
    await run('10.1234/desk.5');
    expect(read('desk-2025')).toContain('\ntitle: What an hour at a desk is worth\n');
    expect(ids()).not.toContain('berg-2025-hour-desk-worth');
  });

  test('is not fetched in a dry run of a file, and nothing is written', async () => {
    const known = ids();
    const { status, stdout } = await run('10.1234/desk.5', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('Would write content/sources/berg-2025-hour-desk-worth.yml');
    expect(stdout).toContain('    DOI: 10.1234/desk.5\n');
    expect(ids()).toEqual(known);
  });
});

test('a number at arXiv is fetched by its DOI and keeps its version', { timeout: 120_000 }, async () => {
  const { status } = await run('https://arxiv.org/pdf/2405.00332v2');
  expect({ status, asked }).toEqual({
    status: 0,
    asked: ['application/vnd.citationstyles.csl+json /10.48550/arXiv.2405.00332'],
  });
  const text = read('berg-2025-hour-desk-worth');
  expect(text).toContain('type: preprint\n');
  expect(text).toContain('\narXiv: 2405.00332v2\n');
  expect(text).not.toContain('\nDOI:');
});

describe('a file', { timeout: 120_000 }, () => {
  const BIB = `@article{berg, title = {What an hour at a desk is worth}, author = {Berg, Ada}, year = 2025, doi = {10.1234/desk.5}}
@misc{odd, title = {Something odd}, author = {{Reading Lab}}, year = 2023}
@techreport{survey, title = {Example Survey -- A Week in Hours}, author = {Placeholder, Pat}, year = 2025, institution = {X}, pages = {1--20}}
@article{again, title = {What an Hour at a Desk is Worth}, author = {Berg, A.}, year = 2025}
`;

  test('gives a record each, those that are known completed, those that stand twice once', async () => {
    writeFileSync(join(folder, 'refs.bib'), BIB);
    const known = read('example-2025-diary-survey');
    const { status, stdout } = await run('refs.bib');
    expect(status).toBe(0);
    expect(stdout).toMatchSnapshot();
    expect(ids()).toEqual(
      expect.arrayContaining(['berg-2025-hour-desk-worth', 'reading-lab-2023-something-odd']),
    );
    expect(read('example-2025-diary-survey').replace('page: 1-20\n', '')).toBe(known);
  });

  test('can give one of its records alone', async () => {
    writeFileSync(join(folder, 'refs.bib'), BIB);
    const { status, stdout } = await run('refs.bib', '--only', 'odd');
    expect(status).toBe(0);
    expect(stdout.match(/^(?:Wrote|Completed)/gm)).toEqual(['Wrote']);
    const missing = await run('refs.bib', '--only', 'nobody');
    expect(missing).toMatchObject({
      status: 1,
      stderr: '`refs.bib`: It holds no record with the key `nobody`.\n',
    });
  });

  test('of a wiki keeps the ids, and two works of one id get two', async () => {
    const items = [
      { id: 'desk-2025', type: 'report', title: 'One' },
      { id: 'hot-desk', type: 'report', title: 'Two' },
      { id: 'smith2025', type: 'report', title: 'Three', author: [{ literal: 'Example Log Team' }] },
      { id: 'example-2025-critique', type: 'report', title: 'Four' },
    ];
    writeFileSync(join(folder, 'refs.json'), JSON.stringify(items));
    await run('refs.json');
    const made = ids().filter((id) => !id.startsWith('example-gazette'));
    expect(made).toEqual(
      expect.arrayContaining([
        'desk-2025',
        'hot-desk-2',
        'example-log-team-three',
        'example-2025-critique-2',
      ]),
    );
  });

  test.each([
    ['refs.bib', undefined, '`refs.bib`: There is no such file.'],
    [
      'refs.bib',
      '@misc{x, title={a}',
      'cannot be read as BibTeX: expected "rbrace", got EOF at line 1 col 19.',
    ],
    ['refs.json', '"http://127.0.0.1:1/"', 'cannot be read as CSL-JSON: entry 1 is not a record.'],
    ['refs.bib', Buffer.from('@misc{x, title={Schön}}', 'latin1'), 'It is not written in UTF-8; save it so.'],
  ])('%s that cannot be read is told', async (name, text, words) => {
    if (text !== undefined) writeFileSync(join(folder, name), text);
    const { status, stdout, stderr } = await run(name);
    expect(stderr).toContain(words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

test.each([
  ['nothing', [], 'Say what to cite'],
  ['a page', ['https://example.org/'], 'is the address of neither an arXiv nor a DOI page'],
  ['an id that is none', ['10.1234/x', '--id', 'A b'], '`A b` is not an id'],
  [
    'a resolver that is none',
    ['10.1234/x', '--resolver', 'nowhere'],
    '`--resolver`: `nowhere` is not a web address',
  ],
])('%s is wrong use', { timeout: 120_000 }, async (_, args, words) => {
  const { status, stdout, stderr } = await callScript('cite.ts', args, folder);
  expect(stderr).toContain(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test(
  'on a terminal an empty record is offered where nothing can be fetched',
  { timeout: 120_000 },
  async () => {
    const session = openTerminal('cite.ts', ['10.1234/broken', '--resolver', resolver], folder);
    await session.until('the answer had the status 503');
    await session.until('Write a record with what is known, to be filled in by hand?');
    session.press(KEYS.enter);
    await session.until('Wrote content/sources/doi-10-1234-broken.yml');
    expect(await session.ended).toBe(0);
  },
);

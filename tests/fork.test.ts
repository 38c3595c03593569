import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './setup/command.ts';
import { copyOffice, type OfficeCopy } from './setup/office-copy.ts';
import { filesBelow } from './setup/pages.ts';
import { scratchFolder } from './setup/scratch.ts';

const SAID = [
  ...['--pole', 'Paper; printed', '--pole', 'Screens; on-screen; Whatever glows.'],
  ...['--question', 'Does reading on paper lead to more?', '--measure', 'Lag; month/months; lower'],
];

let wiki: OfficeCopy;
let sites: string;
beforeAll(() => {
  wiki = copyOffice();
  sites = scratchFolder();
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'All'],
  ]) {
    execFileSync('git', ['-C', wiki.folder, ...identity, ...args], { stdio: 'ignore' });
  }
});
afterAll(() => {
  wiki.remove();
  rmSync(sites, { recursive: true, force: true });
});

const here = (script: string, ...args: string[]) => run(script, [...args, '--content', wiki.content]);

/** Builds the wiki; gives the text of every page and data file, search index and scripts left out. */
async function builtPages(name: string): Promise<Map<string, string>> {
  const out = join(sites, name);
  const { status, stdout, stderr } = await here('build', '--out', out);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('No findings');
  const texts = filesBelow(out).filter(
    (file) => /\.(?:html|json|xml|txt|csv)$/.test(file) && !file.startsWith('pagefind/'),
  );
  return new Map(texts.map((file) => [file, readFileSync(join(out, file), 'utf8')]));
}

test('a fork for another subject builds, and no page of it speaks of the former one', async () => {
  expect(await here('init', ...SAID)).toMatchObject({ status: 0, stderr: '' });
  expect(await here('check', '--strict')).toMatchObject({ status: 0 });
  const pages = await builtPages('empty');
  expect(pages.get('index.html')).toContain('Does reading on paper lead to more?');
  expect(pages.has('dimensions/overall/index.html')).toBe(true);
  const left = [...pages].filter(([, text]) =>
    /\b(?:remote|office|landlords?|diary|open models?|closed models?)\b/i.test(text),
  );
  expect(left.map(([file]) => file)).toEqual([]);
});

test('its first source and its first claim come by commands, and show on their pages', async () => {
  const record =
    '@techreport{lab, title = {Pages and pixels}, author = {Berg, Ada}, year = 2026, institution = {Lab}}';
  writeFileSync(join(wiki.folder, 'refs.bib'), record);
  expect(await here('cite', join(wiki.folder, 'refs.bib'))).toMatchObject({ status: 0 });
  expect(await here('check')).toMatchObject({ status: 1 });
  const source = 'sources/berg-2026-pages-pixels.yml';
  wiki.edit(source, '\ngrade:\n', '\ngrade: own-data\n');
  wiki.edit(source, '\n  kind:\n', '\n  kind: independent\n');
  const said = ['--source', 'berg-2026-pages-pixels', '--stance', 'supports', '--locator', 'p. 3'];
  expect(await here('new', 'claim', 'overall', 'Screens trail.', ...said)).toMatchObject({ status: 0 });
  wiki.edit('dimensions/overall.md', 'Nothing has been claimed here yet.', 'Screens trail [@screens-trail].');
  expect(await here('check', '--strict')).toMatchObject({ status: 0 });
  const pages = await builtPages('first');
  expect(pages.get('claims/screens-trail/index.html')).toContain('Pages and pixels');
  expect(pages.get('dimensions/overall/index.html')).toContain('href="/claims/screens-trail/"');
});

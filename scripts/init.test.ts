import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { callScript } from './command/script-call.ts';
import { KEYS, openTerminal, runScript } from './command/terminal-session.ts';

const SAID = [
  ...['--pole', 'Paper; printed', '--pole', 'Screens; on-screen; Whatever glows.'],
  ...['--question', 'Does reading on paper lead to more?', '--measure', 'Lag; month/months; lower'],
  ...['--now', '2026-05-28'],
];

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gapwiki-init-'));
  content = join(folder, 'content');
  cpSync(join(import.meta.dirname, '../tests/wikis/office'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): void {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'ignore' });
}
function commitAll(): void {
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
}
const run = (...args: string[]) => callScript('init.ts', args, folder);
const files = (): string[] =>
  readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .sort();
const read = (path: string): string => readFileSync(join(content, path), 'utf8');

describe('with all said', { timeout: 60_000 }, () => {
  test('a small wiki without findings is left, and nothing of the other subject', async () => {
    commitAll();
    // In a process of its own, as npm runs it; the other tests call the script.
    const { status, stdout, stderr } = await runScript('init.ts', SAID, folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
    expect(files()).toEqual(['dimensions/overall.md', 'wiki.yml']);
    expect(files().map(read).join('')).not.toMatch(/office|remote|diary|example institute/i);
    expect(files().map(read).join('\n')).toMatchSnapshot();
    const { findings, graph } = loadWiki(content);
    expect(findings).toEqual([]);
    expect(graph.settings.poles).toMatchObject({
      paper: { name: 'Paper', adjective: 'printed' },
      screens: { name: 'Screens', adjective: 'on-screen', description: 'Whatever glows.' },
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('.content'))).toEqual([]);
  });

  test('more is taken over: measures, dimensions, names, language, repository', async () => {
    const more = [
      ...[
        '--measure',
        'Share; %; none; level',
        '--measure',
        'Price; €',
        '--name',
        'Lesen',
        '--gap',
        'die Lücke',
      ],
      ...['--dimension', 'Tempo', '--dimension', 'Maß und Ziel', '--language', 'de'],
      ...['--repository', 'https://github.com/example/lesen', '--force'],
    ];
    expect(await run(...SAID, ...more)).toMatchObject({ status: 0 });
    const { graph, findings } = loadWiki(content);
    expect(findings).toEqual([]);
    expect(graph.articles.map(({ id, data }) => [id, data.title, data.summary])).toEqual([
      ['mass-und-ziel', 'Maß und Ziel', 'Does reading on paper lead to more?'],
      ['tempo', 'Tempo', 'Does reading on paper lead to more?'],
    ]);
    const { name, gap, language, units, measures, repository } = graph.settings;
    expect({ name, gap, language, repository }).toMatchObject({
      ...{ name: 'Lesen', gap: 'die Lücke', language: 'de' },
      repository: { url: 'https://github.com/example/lesen' },
    });
    expect(units).toMatchObject({
      months: { one: 'month', other: 'months' },
      percent: { one: '%', other: '%', tight: true },
      euros: { one: '€', before: true },
    });
    expect(measures).toMatchObject({
      lag: { unit: 'months', better: 'lower', compares: true },
      share: { unit: 'percent', better: 'none', compares: false },
    });
  });

  test('a content that is a link stays one', async () => {
    rmSync(join(folder, 'elsewhere'), { recursive: true, force: true });
    cpSync(content, join(folder, 'elsewhere'), { recursive: true });
    rmSync(content, { recursive: true });
    symlinkSync('elsewhere', content);
    expect((await run(...SAID, '--force')).status).toBe(0);
    expect(readdirSync(join(folder, 'elsewhere')).sort()).toEqual(['dimensions', 'wiki.yml']);
  });
});

describe('what git does not keep is not thrown away', { timeout: 60_000 }, () => {
  test.each<[string, () => void, string]>([
    ['no repository', () => undefined, 'is in no git repository'],
    ['nothing committed', () => git('init', '--quiet'), '?? content/'],
    [
      'a changed file',
      () => (commitAll(), writeFileSync(join(content, 'wiki.yml'), 'name: x')),
      ' M content/wiki.yml',
    ],
    [
      'a new file',
      () => (commitAll(), writeFileSync(join(content, 'terms/x.md'), 'x')),
      '?? content/terms/x.md',
    ],
    [
      'a file that git is told to ignore',
      () => {
        writeFileSync(join(folder, '.gitignore'), 'draft*\n');
        commitAll();
        writeFileSync(join(content, 'terms/draft.md'), 'x');
      },
      '!! content/terms/draft.md',
    ],
  ])('%s', async (_, prepare, words) => {
    prepare();
    const before = files();
    const { status, stdout, stderr } = await run(...SAID);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Nothing was changed. `--force` empties the content all the same.');
    expect({ status, stdout, files: files() }).toEqual({ status: 1, stdout: '', files: before });
  });

  test('but changes elsewhere are no hindrance', async () => {
    commitAll();
    writeFileSync(join(folder, 'README.md'), 'changed');
    const { status, stdout } = await run(...SAID);
    expect(status).toBe(0);
    expect(stdout).toContain('Write anew what still speaks of another subject: README.md.');
  });
});

test.each([
  ['nothing said', [], 'Give `--pole` twice, `--question` and `--measure`'],
  ['one side', ['--pole', 'A'], 'A gap has two sides: give `--pole` twice.'],
  ['three sides', ['--pole', 'A', '--pole', 'B', '--pole', 'C'], 'A gap has two sides'],
  ['two sides of one name', ['--pole', 'A b', '--pole', 'a-b'], 'Two sides have one name.'],
  ['a side without a name', ['--pole', ';x', '--pole', 'B'], 'is no side of a gap: The text is empty.'],
  ['a measure without a unit', ['--measure', 'Lag'], 'is no measure: the unit is missing.'],
  ['a measure that is better in a way', ['--measure', 'Lag; months; low'], '`higher`, `lower`, `none`'],
  ['a page that the site has', ['--dimension', 'Search'], 'The site itself uses this name.'],
  ['a language that is none', ['--language', 'English'], '`--language`: Give a language tag such as `en`'],
  ['a word', ['office'], '`office` is no option'],
])('%s is wrong use', { timeout: 60_000 }, async (_, args, words) => {
  const { status, stdout, stderr } = await run(...args, '--force');
  expect(stderr).toContain(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(existsSync(join(content, 'terms'))).toBe(true);
});

test('a wiki that would have findings is not left', { timeout: 60_000 }, async () => {
  const before = files();
  const { status, stderr } = await run(...SAID, '--repository', 'http://example.org/a b', '--force');
  expect(status).toBe(1);
  expect(stderr).toContain('The new wiki would have these findings. Nothing was changed.');
  expect(files()).toEqual(before);
  expect(readdirSync(folder)).toEqual(['content']);
});

describe('on a terminal', { timeout: 120_000 }, () => {
  test('sides, question, names and measures are asked for', async () => {
    commitAll();
    const session = openTerminal('init.ts', ['--now', '2026-05-28'], folder);
    const answer = async (question: string, ...keys: string[]): Promise<void> => {
      await session.until(question);
      session.press(...keys, KEYS.enter);
    };
    await answer('What stands at one side of the gap?', 'Paper');
    await answer('Which word for it goes before a noun?', KEYS.erase.repeat(5), 'printed');
    await answer('What counts as Paper');
    await answer('What stands at the other side?', 'paper');
    await session.until('This is the first side.');
    session.press(KEYS.erase.repeat(5), 'Screens', KEYS.enter);
    await answer('Which word for it goes before a noun?');
    await answer('What counts as Screens', 'Whatever glows.');
    await answer('What is the gap called in running text?');
    await answer('Which question is the wiki about?', 'Does reading on paper lead to more?');
    await answer('What is the name of the wiki?');
    await answer('What is measured first of all?', 'Lag');
    await answer('The word after the number 1', 'month');
    await answer('The word after other numbers', 's');
    await answer('Is it a difference or ratio');
    await session.until('Which figures are better?');
    session.press(KEYS.down, KEYS.down);
    await session.until('● lower');
    session.press(KEYS.enter);
    await answer('Another measure?');
    await answer('In which respect');
    await session.until('Left a small wiki in content:');
    expect(await session.ended).toBe(0);
    const { findings, graph } = loadWiki(content);
    expect(findings).toEqual([]);
    const { name, gap, poles, measures, units } = graph.settings;
    expect({ name, gap, poles, measures, units }).toEqual({
      name: 'Paper and screens',
      gap: 'the gap between paper and screens',
      poles: {
        paper: { name: 'Paper', adjective: 'printed' },
        screens: { name: 'Screens', adjective: 'screens', description: 'Whatever glows.' },
      },
      measures: { lag: { name: 'Lag', unit: 'months', better: 'lower', compares: true } },
      units: { months: { one: 'month', other: 'months' } },
    });
  });

  test('leaving a question changes nothing', async () => {
    commitAll();
    const before = files();
    const session = openTerminal('init.ts', [], folder);
    await session.until('What stands at one side of the gap?');
    session.press(KEYS.interrupt);
    await session.until('Nothing was written.');
    expect(await session.ended).toBe(130);
    expect(files()).toEqual(before);
  });
});

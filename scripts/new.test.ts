import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadWiki } from '../src/wiki/index.ts';
import { callScript } from './command/script-call.ts';
import { KEYS, openTerminal, runScript } from './command/terminal-session.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gapwiki-new-'));
  content = join(folder, 'content');
  cpSync(join(import.meta.dirname, '../tests/wikis/office'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => callScript('new.ts', args, folder);
const read = (path: string): string => readFileSync(join(content, path), 'utf8');
/** Every file of the content with its text. */
const state = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(content, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.\w+$/.test(path))
      .map((path) => [path, read(path)]),
  );
/** What the checker says of one file: the rule, the line and the message of each finding. */
const findings = (path: string): string[] =>
  loadWiki(content)
    .findings.filter(({ place }) => place.file === path)
    .map(({ rule, place, message }) => `${rule} in line ${place.start.line}: ${message}`);

describe.each(['dimension', 'perspective', 'tension', 'topic', 'brief', 'assessment', 'term'])(
  'a new %s',
  (kind) => {
    test(
      'stands in its place, told to be empty where it is, and nothing else is touched',
      { timeout: 60_000 },
      async () => {
        const before = state();
        const { status, stdout, stderr } = await run(kind, 'Is it “so”: or not?');
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        const path = `${kind === 'perspective' ? 'perspectives' : `${kind}s`}/is-it-so-or-not.md`;
        expect(stdout).toContain(`Wrote content/${path}\n`);
        const { [path]: written = '', ...others } = state();
        expect(others).toEqual(before);
        expect(written).toContain("\ntitle: 'Is it “so”: or not?'\n");
        const found = findings(path);
        expect(found.length).toBeGreaterThan(0);
        expect(
          found.filter((finding) => !/^field-value in line \d+: .* has no value$/.test(finding)),
        ).toEqual([]);
        for (const finding of found) expect(stdout).toContain(finding.replace(/^.*: /, ''));
        expect(loadWiki(content).findings.filter(({ place }) => place.file !== path)).toEqual([]);
      },
    );
  },
);

test(
  'a new source lists the keys of the settings, and its file tells itself apart',
  { timeout: 60_000 },
  async () => {
    const said = ['sources', 'A study of hours', '--id', 'hours-2026'];
    // In a process of its own, as npm runs it; the other tests call the script.
    expect(await runScript('new.ts', said, folder)).toMatchObject({ status: 0, stderr: '' });
    const text = read('sources/hours-2026.yml');
    expect(text).toMatchSnapshot();
    expect(findings('sources/hours-2026.yml').map((finding) => finding.replace(/ in line \d+/, ''))).toEqual([
      'field-value: `type` has no value',
      'field-value: `grade` has no value',
      'field-value: `kind` has no value',
    ]);
  },
);

test('a draft can stand in another folder, which nobody reads', { timeout: 60_000 }, async () => {
  const before = state();
  const { status, stdout } = await run('term', 'Desk', '--folder', 'drafts');
  expect(status).toBe(0);
  expect(stdout).toContain('Wrote drafts/desk.md\n');
  expect(stdout).toContain('Move it to content/terms/desk.md when it is ready');
  expect(existsSync(join(folder, 'drafts/desk.md'))).toBe(true);
  expect(state()).toEqual(before);
});

describe('nothing that exists is overwritten', () => {
  test.each([
    ['an id that is taken', ['term', 'Hot desk'], '`hot-desk` is the id of a term in `terms/hot-desk.md`'],
    ['the id of a claim', ['term', 'X', '--id', 'diary-hours-are-wishes'], 'is the id of a claim in'],
    ['a name of the site', ['term', 'Search'], '`search` is a name that the site'],
    ['the id of a claim for a claim', ['claim', 'output', 'X.', '--id', 'hot-desk'], 'is the id of a term'],
  ])('%s', { timeout: 60_000 }, async (_, args, words) => {
    const before = state();
    const { status, stdout, stderr } = await run(...args);
    expect(stderr).toContain(words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(state()).toEqual(before);
  });

  test('a file that the content does not count as its own', { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, 'desk.md'), 'mine');
    const { status, stderr } = await run('term', 'Desk', '--folder', '.');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: '`desk.md` is there already. Nothing was written.\n',
    });
    expect(readFileSync(join(folder, 'desk.md'), 'utf8')).toBe('mine');
  });
});

test.each([
  ['no kind', [], 'Say what to write'],
  ['an unknown kind', ['tensoin', 'X'], 'Did you mean `tension`?'],
  ['no title', ['tension'], 'A new tension needs a title'],
  ['a title without letters', ['tension', '!?'], 'No id can be made from this title'],
  ['words too many', ['tension', 'Who', 'leads?'], '`leads?` is too much. Put quotes around'],
  ['an id that is none', ['term', 'X', '--id', 'A b'], '`A b` is not an id'],
  ['an option of claims', ['term', 'X', '--stance', 'supports'], '`--stance` is about a claim'],
  ['no article', ['claim'], 'Say which article makes the claim'],
  ['an article that is not there', ['claim', 'outptu', 'X.'], 'Did you mean `output`?'],
  ['a claim in a claim', ['claim', 'diary-hours-are-wishes', 'X.'], 'is a claim of `focused-hour`'],
  ['no statement', ['claim', 'output'], 'Give the statement of the claim'],
  ['a long statement', ['claim', 'output', 'x'.repeat(301)], 'at most 300 are allowed'],
  [
    'a source that is not there',
    ['claim', 'output', 'X.', '--source', 'nobody'],
    'There is no source `nobody`',
  ],
  [
    'an unknown stance',
    ['claim', 'output', 'X.', '--source', 'example-2025-critique', '--stance', 'support'],
    'Did you mean `supports`?',
  ],
  ['a date that is none', ['claim', 'output', 'X.', '--as-of', 'May'], '`May` is not a date'],
])('%s is wrong use', { timeout: 60_000 }, async (_, args, words) => {
  const before = state();
  const { status, stdout, stderr } = await run(...args);
  expect(stderr).toContain(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(state()).toEqual(before);
});

describe('a new claim', () => {
  test('is complete where all is said, but for its use', { timeout: 60_000 }, async () => {
    const before = read('topics/return-debate.md');
    const { status, stdout } = await run(
      ...['claim', 'return-debate', 'Output rises by a tenth.', '--as-of', '2025-03'],
      ...['--source', 'example-2025-log-study', '--stance', 'supports', '--locator', 'table 2'],
    );
    expect({ status, stdout }).toMatchSnapshot();
    expect(findings('topics/return-debate.md').map((finding) => finding.replace(/ in.*/, ''))).toEqual([
      'claim-unused',
    ]);
    const after = read('topics/return-debate.md');
    const start = after.indexOf('  - id: output-rises-tenth');
    expect(after.slice(0, start) + after.slice(after.indexOf('---', start))).toBe(before);
    expect(after.slice(start, after.indexOf('---', start))).toMatchInlineSnapshot(`
      "  - id: output-rises-tenth
          statement: Output rises by a tenth.
          sources:
            - { source: example-2025-log-study, stance: supports, locator: table 2 }
          asOf: 2025-03
      "
    `);
  });

  test('is told to be empty where something is missing', { timeout: 60_000 }, async () => {
    const { status, stdout } = await run('claim', 'output', '--id', 'later');
    expect(status).toBe(0);
    for (const field of ['statement', 'source', 'stance'])
      expect(stdout).toContain(`\`${field}\` has no value`);
    expect(findings('dimensions/output.md')).toHaveLength(3);
  });

  test('can bring every field along', { timeout: 60_000 }, async () => {
    await run('claim', 'output', 'It is so.', '--id', 'all-fields', '--all-fields');
    const text = read('dimensions/output.md');
    expect(text).toContain('    # heldBy:\n');
    expect(text).toContain('`example-institute`');
    expect(findings('dimensions/output.md').map((finding) => finding.replace(/.*: /, ''))).toEqual([
      '`source` has no value',
      '`stance` has no value',
    ]);
  });

  test('does not go into an article that cannot be read', { timeout: 60_000 }, async () => {
    writeFileSync(join(content, 'dimensions/output.md'), '---\ntitle: [\n---\n');
    const { status, stderr } = await run('claim', 'output', 'It is so.');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'The fields of `dimensions/output.md` cannot be read. `npm run check` says why. Nothing was written.\n',
    );
  });
});

describe('on a terminal', () => {
  test(
    'what is not said is asked for, and wrong answers are asked for again',
    { timeout: 120_000 },
    async () => {
      const session = openTerminal('new.ts', [], folder);
      await session.until('What do you want to write?');
      await session.until('An aspect in which the gap is measured.');
      session.press(KEYS.down, KEYS.down);
      await session.until('Two or more positions');
      session.press(KEYS.enter);
      await session.until('What is the title of the tension?');
      session.press(KEYS.enter);
      await session.until('This cannot be empty.');
      session.press('Hot desk', KEYS.enter);
      await session.until('Which id?');
      session.press(KEYS.enter);
      await session.until('`hot-desk` is the id of a term');
      session.press('-or-not', KEYS.enter);
      await session.until('Wrote content/tensions/hot-desk-or-not.md');
      expect(await session.ended).toBe(0);
      expect(read('tensions/hot-desk-or-not.md')).toContain('\ntitle: Hot desk\n');
    },
  );

  test('a claim is asked for step by step', { timeout: 120_000 }, async () => {
    const session = openTerminal('new.ts', ['claim'], folder);
    await session.until('Which article makes the claim?');
    session.press('return');
    await session.until('(1 match)');
    session.press(KEYS.enter);
    await session.until('one plain sentence');
    session.press('Output rises by a tenth.', KEYS.enter);
    await session.until('output-rises-tenth');
    session.press(KEYS.enter);
    await session.until('Which source says so?');
    session.press('log-study');
    await session.until('(1 match)');
    session.press(KEYS.enter);
    await session.until('How does the source stand to it?');
    session.press(KEYS.down);
    await session.until('● disputes');
    session.press(KEYS.enter);
    await session.until('Where in the source?');
    session.press('table 2', KEYS.enter);
    await session.until('Put the claim `output-rises-tenth` into content/topics/return-debate.md');
    expect(await session.ended).toBe(0);
    expect(read('topics/return-debate.md')).toContain(
      '      - { source: example-2025-log-study, stance: disputes, locator: table 2 }\n',
    );
  });

  test('leaving a question writes nothing', { timeout: 120_000 }, async () => {
    const before = state();
    const session = openTerminal('new.ts', ['term'], folder);
    await session.until('Which term?');
    session.press('Desk', KEYS.interrupt);
    await session.until('Nothing was written.');
    expect(await session.ended).toBe(130);
    expect(state()).toEqual(before);
  });

  test('nothing is asked where all is said', { timeout: 120_000 }, async () => {
    const session = openTerminal('new.ts', ['term', 'Desk'], folder);
    expect(await session.ended).toBe(0);
    expect(session.text()).toContain('Wrote content/terms/desk.md');
  });
});

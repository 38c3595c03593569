import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallGithub, type Answers } from './github/small-github.ts';
import { zipOf } from './github/small-zip.ts';

const MARK = '<!-- gapwiki: what became of sources and links -->';
const outline = (weight?: string) => ({
  version: 1,
  title: 'What became of sources and links',
  summary: [{ kind: 'text', text: '1 address looked at.' }],
  sections: [{ title: 'Gone', weight, items: [{ words: [{ kind: 'name', text: 'https://a.example/@b' }] }] }],
});
const own = { number: 9, body: `${MARK}\n\nOld.`, user: { login: 'github-actions[bot]' } };
const answers: Answers = {
  issues: [],
  'actions/runs/5/artifacts': { artifacts: [{ id: 7, name: 'watch', size_in_bytes: 500 }] },
};

/** Runs the command against a server with these answers and this report; gives what it changed and how it ended. */
async function tell(report: unknown, changed: Answers = {}) {
  const github = await smallGithub(
    { ...answers, ...changed },
    zipOf({ 'outline.json': JSON.stringify(report) }),
  );
  const child = spawn(process.execPath, [join(import.meta.dirname, 'watch-issue.ts')], {
    stdio: 'ignore',
    env: {
      ...{ PATH: process.env['PATH'], GITHUB_API_URL: github.url, GITHUB_TOKEN: 'secret' },
      ...{ GITHUB_REPOSITORY: 'owner/wiki', GITHUB_RUN_ID: '5' },
    },
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  await github.close();
  return { status, asked: github.asked };
}

const options = { timeout: 30_000 };

test('an issue is opened where there is something to do', options, async () => {
  const { status, asked } = await tell(outline());
  expect(status).toBe(0);
  expect(asked).toEqual([
    {
      method: 'POST',
      path: 'issues',
      body: {
        title: 'Sources and links to look at',
        labels: ['watch'],
        body: `${MARK}\n\n## What became of sources and links\n\n1 address looked at.\n\n### Gone\n\n- \`https://a.example/@b\`\n`,
      },
    },
  ]);
});

test('the one that is open is brought up to date, not one that somebody else wrote', options, async () => {
  const issues = [
    { ...own, number: 7, user: { login: 'somebody' } },
    { ...own, number: 8, body: 'Another.' },
    { ...own, number: 10, pull_request: {} },
    own,
  ];
  const { asked } = await tell(outline(), { issues });
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['PATCH issues/9']);
});

test('it is closed where nothing is left to do, and nothing is opened', options, async () => {
  expect((await tell(outline('folded'))).asked).toEqual([]);
  expect((await tell(outline('folded'), { issues: [own] })).asked).toEqual([
    { method: 'PATCH', path: 'issues/9', body: { state: 'closed' } },
  ]);
});

test.each([
  ['is no report', { version: 1 }, {}],
  ['is not there', outline(), { 'actions/runs/5/artifacts': { artifacts: [] } }],
])('where the report %s the job fails and nothing is said', options, async (_, report, changed) => {
  expect(await tell(report, changed)).toEqual({ status: 1, asked: [] });
});

/**
 * Says on a pull request what it changes in knowledge, and labels those that touch code. Runs beside a token, with
 * code of the main branch and without any package; what the check of the pull request left behind is data to it.
 */
import { readFileSync } from 'node:fs';
import { NoOutline, readOutline } from '../src/changes/outline/read-outline.ts';
import type { Outline } from '../src/changes/outline/outline.ts';
import { commentText, MARK } from './comment/comment-text.ts';
import { Github, GithubProblem } from './comment/github.ts';
import { at, numberAt, textAt } from './comment/json.ts';
import { pullRequestOf, runOf, touchesCode, type Run } from './comment/pull-request.ts';
import { zipEntry, ZipProblem } from './comment/zip-entry.ts';

/** Artifact and file in which the check leaves its report. */
const ARTIFACT = 'knowledge';
const FILE = 'outline.json';
/** Most bytes of the artifact, and of the file in it. */
const MOST_PACKED = 1_000_000;
const MOST = 4_000_000;
/** Label of pull requests that touch code. */
const LABEL = 'code';

/** The report that the check left behind, or a sentence on why there is none. */
async function reportOf(github: Github, run: Run): Promise<Outline | string> {
  const { entries } = await github.list(`actions/runs/${run.id}/artifacts?name=${ARTIFACT}`, 'artifacts');
  const found = entries.filter((artifact) => textAt(artifact, 'name') === ARTIFACT);
  const id = numberAt(found[0], 'id');
  if (found.length !== 1 || !(id > 0)) return 'The check ended before it could compare; its log says why.';
  if (!(numberAt(found[0], 'size_in_bytes') <= MOST_PACKED))
    return 'The report of the check is too large to be shown here.';
  try {
    const zip = await github.download(`actions/artifacts/${id}/zip`, MOST_PACKED);
    return readOutline(JSON.parse(zipEntry(zip, FILE, MOST).toString('utf8')));
  } catch (error) {
    if (!(error instanceof ZipProblem || error instanceof NoOutline || error instanceof SyntaxError))
      throw error;
    console.log(error instanceof SyntaxError ? 'The report is no JSON.' : error.message);
    return 'The check left a report that cannot be read.';
  }
}

/** Number of the comment that an earlier run left; `undefined` where there is none. Only comments of jobs are ours. */
async function earlier(github: Github, pull: number): Promise<number | undefined> {
  const { entries } = await github.list(`issues/${pull}/comments`);
  const own = entries.find(
    (comment) =>
      textAt(comment, 'user', 'login') === 'github-actions[bot]' &&
      textAt(comment, 'user', 'type') === 'Bot' &&
      textAt(comment, 'body').startsWith(MARK),
  );
  return own === undefined ? undefined : numberAt(own, 'id');
}

async function label(github: Github, pull: number, code: boolean): Promise<void> {
  const { entries } = await github.list(`issues/${pull}/labels`);
  const has = entries.some((each) => textAt(each, 'name') === LABEL);
  if (code && !has) await github.ask('POST', `issues/${pull}/labels`, { labels: [LABEL] });
  if (!code && has) await github.ask('DELETE', `issues/${pull}/labels/${LABEL}`);
}

async function comment(): Promise<void> {
  const github = new Github(process.env);
  const event: unknown = JSON.parse(readFileSync(process.env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  const run = runOf(event);
  if (!run) return console.log('The run was not made of a pull request: nothing to say.');
  const pull = await pullRequestOf(github, run);
  if (pull === undefined) {
    return console.log('The pull request of this run is closed or has newer commits: nothing to say.');
  }
  const code = await touchesCode(github, pull);
  await label(github, pull, code);
  const report = await reportOf(github, run);
  // While all this was read, somebody may have pushed: what was found out would then be told of another state.
  if ((await pullRequestOf(github, run)) !== pull)
    return console.log('There are newer commits: nothing to say.');
  const body = commentText(run, code, report);
  const known = await earlier(github, pull);
  if (known === undefined) await github.ask('POST', `issues/${pull}/comments`, { body });
  else await github.ask('PATCH', `issues/comments/${known}`, { body });
  console.log(
    `Told on pull request ${pull}${at(event, 'workflow_run', 'conclusion') === 'success' ? '' : ', whose check failed'}.`,
  );
}

try {
  await comment();
} catch (error) {
  if (!(error instanceof GithubProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

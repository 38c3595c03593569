/**
 * Says on a pull request what it changes in knowledge, and labels those that touch code. Runs beside a token, with
 * code of the main branch and without any package; what the check of the pull request left behind is data to it.
 */
import { readFileSync } from 'node:fs';
import { commentText, MARK } from './github/comment-text.ts';
import { Github, GithubProblem } from './github/api.ts';
import { artifactOutline } from './github/artifact-outline.ts';
import { at, numberAt, textAt } from './github/json.ts';
import { pullRequestOf, runOf, touchesCode } from './github/pull-request.ts';

/** Artifact in which the check leaves its report. */
const ARTIFACT = 'knowledge';
/** Label of pull requests that touch code. */
const LABEL = 'code';

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

/** Puts the label on or takes it off. Where that is not allowed, the comment is made all the same. */
async function label(github: Github, pull: number, code: boolean): Promise<void> {
  try {
    const { entries } = await github.list(`issues/${pull}/labels`);
    const has = entries.some((each) => textAt(each, 'name') === LABEL);
    if (code && !has) await github.ask('POST', `issues/${pull}/labels`, { labels: [LABEL] });
    if (!code && has) await github.ask('DELETE', `issues/${pull}/labels/${LABEL}`);
  } catch (error) {
    if (!(error instanceof GithubProblem)) throw error;
    console.log(`${error.message} Make a label \`${LABEL}\` in the repository, if there is none.`);
  }
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
  const report = await artifactOutline(github, run.id, ARTIFACT);
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

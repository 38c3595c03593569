/**
 * Opens one issue on what the weekly look at sources and links found, or brings it up to date; closes it where nothing
 * is left to do. Runs beside a token, with code of the main branch and without any package; edits no file.
 */
import { asksForSomething } from '../src/changes/outline/outline.ts';
import { toMarkdown } from '../src/changes/outline/markdown.ts';
import { Github, GithubProblem } from './github/api.ts';
import { artifactOutline } from './github/artifact-outline.ts';
import { at, numberAt, textAt } from './github/json.ts';

/** Artifact in which the job before leaves its report. */
const ARTIFACT = 'watch';
/** Label of the issue, by which the next run finds it. */
const LABEL = 'watch';
/** Begins the text of the issue. */
const MARK = '<!-- gapwiki: what became of sources and links -->';
const TITLE = 'Sources and links to look at';
/** Most bytes of the report in the issue; GitHub takes 65,536 characters. */
const MOST = 60_000;

/** Number of the issue that an earlier run opened and nobody closed; `undefined` where there is none. */
async function openIssue(github: Github): Promise<number | undefined> {
  const { entries } = await github.list(`issues?state=open&labels=${LABEL}`);
  const own = entries.find(
    (issue) =>
      textAt(issue, 'user', 'login') === 'github-actions[bot]' &&
      at(issue, 'pull_request') === undefined &&
      textAt(issue, 'body').startsWith(MARK),
  );
  return own === undefined ? undefined : numberAt(own, 'number');
}

async function tell(): Promise<void> {
  const github = new Github(process.env);
  const run = Number(process.env['GITHUB_RUN_ID']);
  if (!Number.isSafeInteger(run) || run <= 0) throw new GithubProblem('This command needs `GITHUB_RUN_ID`.');
  const report = await artifactOutline(github, run, ARTIFACT);
  if (typeof report === 'string') throw new GithubProblem(report);
  const known = await openIssue(github);
  if (!asksForSomething(report)) {
    if (known !== undefined) await github.ask('PATCH', `issues/${known}`, { state: 'closed' });
    return console.log('There is nothing to do.');
  }
  const text = toMarkdown(report, { limit: MOST, more: '`npm run watch` tells all.' });
  const body = `${MARK}\n\n${text}`;
  if (known === undefined) await github.ask('POST', 'issues', { title: TITLE, body, labels: [LABEL] });
  else await github.ask('PATCH', `issues/${known}`, { body });
  console.log(known === undefined ? 'An issue was opened.' : `Issue ${known} was brought up to date.`);
}

try {
  await tell();
} catch (error) {
  if (!(error instanceof GithubProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import type { Github } from './api.ts';
import { at, numberAt, textAt } from './json.ts';

/** The run of the check that was made of a pull request, as GitHub tells it in the event. */
export interface Run {
  readonly id: number;
  /** Commit that was checked. */
  readonly sha: string;
  /** Owner and branch that the pull request comes from, and the id of its repository. */
  readonly owner: string;
  readonly branch: string;
  readonly repository: number;
  /** Branch into which pull requests go. */
  readonly base: string;
  /** Page of the run. */
  readonly url: string;
}

/** Reads the event of a finished run; `undefined` where the run was not made of a pull request. */
export function runOf(event: unknown): Run | undefined {
  const run = at(event, 'workflow_run');
  if (textAt(run, 'event') !== 'pull_request') return undefined;
  const found: Run = {
    id: numberAt(run, 'id'),
    sha: textAt(run, 'head_sha'),
    owner: textAt(run, 'head_repository', 'owner', 'login'),
    branch: textAt(run, 'head_branch'),
    repository: numberAt(run, 'head_repository', 'id'),
    base: textAt(event, 'repository', 'default_branch'),
    url: textAt(run, 'html_url'),
  };
  const whole = found.id > 0 && found.repository > 0 && /^[0-9a-f]{40}$/.test(found.sha);
  return whole && found.owner !== '' && found.branch !== '' && found.base !== '' ? found : undefined;
}

/**
 * Number of the open pull request of which a run was made. It is asked of GitHub by where the run's commit comes
 * from, and never taken from what the run left behind. `undefined` where there is none any longer, or where it has
 * newer commits.
 */
export async function pullRequestOf(github: Github, run: Run): Promise<number | undefined> {
  const head = encodeURIComponent(`${run.owner}:${run.branch}`);
  const base = encodeURIComponent(run.base);
  const { entries } = await github.list(`pulls?state=open&base=${base}&head=${head}`);
  const found = entries.filter(
    (pull) =>
      textAt(pull, 'head', 'sha') === run.sha &&
      numberAt(pull, 'head', 'repo', 'id') === run.repository &&
      textAt(pull, 'base', 'ref') === run.base &&
      textAt(pull, 'base', 'repo', 'full_name').toLowerCase() === github.repository.toLowerCase(),
  );
  const [only] = found;
  const number = numberAt(only, 'number');
  return found.length === 1 && number > 0 ? number : undefined;
}

/** Folder in which nothing is code. */
const CONTENT = 'content/';

/**
 * Whether a pull request touches anything but content; a file that it moves out of the content counts, and so does a
 * list that is too long to be read whole.
 */
export async function touchesCode(github: Github, number: number): Promise<boolean> {
  const { entries, whole } = await github.list(`pulls/${number}/files`);
  // GitHub tells of 3,000 files at most, without a word on the others.
  if (!whole || entries.length >= 3_000) return true;
  return entries.some((file) => {
    const previous = textAt(file, 'previous_filename');
    return (
      !textAt(file, 'filename').startsWith(CONTENT) || (previous !== '' && !previous.startsWith(CONTENT))
    );
  });
}

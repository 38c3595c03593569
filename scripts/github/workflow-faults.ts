import { parse } from 'yaml';
import { at } from './json.ts';

/** What a workflow may write, by the name of its file; those that are not named may write nothing. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'comment.yml': ['pull-requests'],
  'deploy.yml': ['pages', 'id-token'],
  'watch.yml': ['issues'],
};

/** Longest that a job may take, in minutes. */
const LONGEST = 60;

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

/** What is written in a table of permissions, or all where it is a word such as `write-all`. */
function writes(permissions: unknown): string[] {
  if (typeof permissions === 'string') return [permissions];
  return Object.entries(fields(permissions))
    .filter(([, level]) => level !== 'read' && level !== 'none')
    .map(([scope]) => scope);
}

/**
 * What is wrong with a workflow by the rules of this project, as sentences; none where it keeps them. Whatever runs
 * code of a pull request has no token that can write and no secret; whatever can write runs code of the main branch,
 * installs nothing, and every action is pinned to a commit.
 */
export function workflowFaults(file: string, text: string): string[] {
  const workflow: unknown = parse(text);
  const on = at(workflow, 'on');
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(fields(on));
  const faults: string[] = [];
  const say = (condition: boolean, sentence: string): void => {
    if (condition) faults.push(sentence);
  };
  const texts = textsIn(workflow);
  say(events.includes('pull_request_target'), 'It runs on `pull_request_target`.');
  say(
    texts.some((each) => /\bsecrets\b/.test(each)),
    'It uses secrets.',
  );
  say(at(workflow, 'permissions') === undefined, 'It does not say what it may do.');
  say(writes(at(workflow, 'permissions')).length > 0, 'All its jobs may write.');
  say(at(workflow, 'concurrency') === undefined, 'Two runs of it can be under way at once.');
  const ofPullRequest = events.includes('pull_request');
  if (ofPullRequest) {
    say(
      texts.some((each) => /github\.token|GITHUB_TOKEN|GH_TOKEN/.test(each)),
      'It hands a token to code of pull requests.',
    );
  }
  for (const [name, job] of Object.entries(fields(at(workflow, 'jobs')))) {
    faults.push(...jobFaults(file, job, ofPullRequest).map((fault) => `Job \`${name}\`: ${fault}`));
  }
  faults.push(...pinFaults(text));
  return faults;
}

function jobFaults(file: string, job: unknown, ofPullRequest: boolean): string[] {
  const faults: string[] = [];
  const steps = at(job, 'steps');
  const list: readonly unknown[] = Array.isArray(steps) ? steps : [];
  const written = writes(at(job, 'permissions'));
  const allowed = ofPullRequest ? [] : (MAY_WRITE[file] ?? []);
  const minutes = Number(at(job, 'timeout-minutes'));
  if (!(minutes > 0 && minutes <= LONGEST)) faults.push(`It may take longer than ${LONGEST} minutes.`);
  if (!/^ubuntu-\d\d\.\d\d$/.test(String(at(job, 'runs-on'))))
    faults.push('It runs on a machine without a version.');
  for (const scope of written) if (!allowed.includes(scope)) faults.push(`It may write \`${scope}\`.`);
  for (const step of list) {
    const run = at(step, 'run');
    const uses = String(at(step, 'uses') ?? '');
    if (typeof run === 'string' && run.includes('${{')) {
      faults.push(
        'A script has an expression in it, which GitHub puts there as text: hand it over by `env`.',
      );
    }
    if (uses.startsWith('actions/checkout@')) {
      const given = fields(at(step, 'with'));
      if (String(given['persist-credentials']) !== 'false')
        faults.push('A checkout leaves its token behind.');
      if (!ofPullRequest && ('ref' in given || 'repository' in given))
        faults.push('It checks out something else than main.');
    }
    if (written.length > 0 && typeof run === 'string' && !/^node scripts\/[\w-]+\.ts$/.test(run.trim())) {
      faults.push('Beside a token that can write it runs more than one script of this project.');
    }
  }
  return faults;
}

/** Actions that are not pinned to a commit with the version beside it, or pinned twice in different ways. */
function pinFaults(text: string): string[] {
  const lines = text.split('\n').filter((line) => /^\s*(?:-\s+)?uses:/.test(line));
  return lines
    .filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `Not pinned to a commit with its version: \`${line.trim()}\`.`);
}

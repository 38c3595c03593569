import { escapeStart } from '../../src/changes/outline/escape.ts';
import { toMarkdown } from '../../src/changes/outline/markdown.ts';
import type { Outline } from '../../src/changes/outline/outline.ts';
import type { Run } from './pull-request.ts';

/** Begins every comment of ours, so that the next run finds it. */
export const MARK = '<!-- gapwiki: what changed in knowledge -->';

const TITLE = 'What changed in knowledge';

/** Most bytes of the report in a comment; GitHub takes 65,536 characters, and the rest of the comment needs some. */
const MOST = 60_000;

const WARNING = `> [!WARNING]
> This pull request changes code, and the report below was made by its own code. Do not take the report for true
> before you have read the code; \`npm run diff\` from the main branch tells what it really changes.`;

/** The comment on a pull request: the report of the check on it, or why there is none. */
export function commentText(run: Run, code: boolean, report: Outline | string): string {
  const text =
    typeof report === 'string'
      ? `## ${TITLE}\n\n${escapeStart(report)}\n`
      : toMarkdown({ ...report, title: TITLE }, { limit: MOST, more: 'The summary of the check has all.' });
  const from = `Made for commit ${run.sha.slice(0, 12)} by [this check](${safe(run.url)}), which has the built site as an artifact and all findings.`;
  return [MARK, ...(code ? [WARNING] : []), text.trim(), '---', from].join('\n\n');
}

/** The address of a run as it stands in an event; nothing else is linked. */
function safe(url: string): string {
  return /^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+$/.test(url) ? url : '#';
}

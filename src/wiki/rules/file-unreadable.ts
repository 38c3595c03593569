import { standingSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Files can be read. */
export const fileUnreadable: Rule = {
  id: 'file-unreadable',
  severity: 'error',
  summary: 'The content folder and each file in it can be read, and `wiki.yml` is there.',
  why: 'What cannot be read cannot be checked, and a wiki that leaves it out in silence is missing a part. Links that lead out of the content folder are not followed: they would publish files of the machine.',
  fix: 'Put the file itself in place of the link, give it the rights to be read, or write `wiki.yml`.',
  bad: [],
  good: [{ title: 'Ordinary files', files: standingSources }],
  check: (context) => context.reported('file-unreadable'),
};

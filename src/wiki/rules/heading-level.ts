import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Headings of an article start at the second level. */
export const headingLevel: Rule = {
  id: 'heading-level',
  severity: 'error',
  summary: 'Headings of an article start at `##` and go down one level at a time.',
  why: 'The title of the article is the one heading of the first level. Readers who listen to a page move through it by its headings, and a level left out sounds like a part that is missing.',
  fix: 'Start sections with `##` and parts of them with `###`.',
  bad: [{ title: 'A second title', files: speedPage('# Pupils\n\nThey read.\n'), at: '# Pupils' }],
  good: [
    { title: 'A section and its part', files: speedPage('## Pupils\n\n### Young ones\n\nThey read.\n') },
  ],
  check: (context) => context.reported('heading-level'),
};

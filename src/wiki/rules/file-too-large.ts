import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Files are of a size that people write. */
export const fileTooLarge: Rule = {
  id: 'file-too-large',
  severity: 'error',
  summary: 'A file, its front matter and its lines are not longer than what people write.',
  why: 'A very large file or line is data or an attack; reading it would take the time and memory of all others.',
  fix: 'Split the article, or keep data elsewhere and cite it as a source.',
  bad: [{ title: 'A line without an end', files: speedPage(`${'Screens trail. '.repeat(6000)}\n`) }],
  good: [{ title: 'A paragraph', files: speedPage('Screens trail. Nobody knows why.\n') }],
  check: (context) => context.reported('file-too-large'),
};

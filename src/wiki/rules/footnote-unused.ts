import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** What is written in a footnote is shown. */
export const footnoteUnused: Rule = {
  id: 'footnote-unused',
  severity: 'warning',
  summary: 'Every footnote is called in the text, and has a label of its own.',
  why: 'A page shows the footnotes that its text calls, and of two with one label the first. What stands in the others would be lost without a word.',
  fix: 'Write the mark of the footnote, such as `[^1]`, behind the words that it is about, or take the footnote out.',
  bad: [
    {
      title: 'A footnote that nothing calls',
      files: speedPage('Screens trail.\n\n[^1]: On most tests.\n'),
      at: '[^1]',
    },
    {
      title: 'A label for two footnotes',
      files: speedPage('Screens trail.[^1]\n\n[^1]: On most tests.\n\n[^1]: Not on phones.\n'),
      at: '[^1]',
    },
  ],
  good: [
    {
      title: 'A footnote and its mark',
      files: speedPage('Screens trail.[^1]\n\n[^1]: On most tests.\n'),
    },
  ],
  check: (context) => context.reported('footnote-unused'),
};

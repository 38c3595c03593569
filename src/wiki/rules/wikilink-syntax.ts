import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Wikilinks are written in full. */
export const wikilinkSyntax: Rule = {
  id: 'wikilink-syntax',
  severity: 'error',
  summary: 'What looks like a wikilink is one: `[[id]]`, `[[id|label]]`, `[[id#heading]]`.',
  why: 'A link with an empty part would stand in the page as it was typed or have nothing to click on.',
  fix: 'Complete the id, the label or the heading, or leave the sign before it out.',
  mends: 'A bar or `#` with nothing behind it is taken out.',
  bad: [
    { title: 'A link without an id', files: speedPage('See [[]] there.\n'), at: '[[]]' },
    {
      title: 'A bar with nothing behind it',
      files: speedPage('See [[lab-study|]] there.\n'),
      at: '[[lab-study|]]',
      mended: speedPage('See [[lab-study]] there.\n'),
    },
  ],
  good: [{ title: 'A link with a label', files: speedPage('See [[lab-study|the study]] there.\n') }],
  check: (context) => context.reported('wikilink-syntax'),
};

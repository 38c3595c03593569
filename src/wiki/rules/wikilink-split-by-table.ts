import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** In tables the bar of a wikilink is escaped. */
export const wikilinkSplitByTable: Rule = {
  id: 'wikilink-split-by-table',
  severity: 'error',
  summary: 'In a table the bar of a wikilink is written `\\|`.',
  why: 'A bar ends a cell of a table before anything else is read, so that the link is torn in two and both halves stand in the page as text.',
  fix: 'Write `[[id\\|label]]` inside tables, as Obsidian does.',
  mends: 'The bar becomes `\\|`.',
  bad: [
    {
      title: 'A link with a label in a cell',
      files: speedPage('| Study | Lag |\n| --- | --- |\n| [[lab-study|the study]] | four |\n'),
      at: '[[lab-study|the study]]',
      mended: speedPage('| Study | Lag |\n| --- | --- |\n| [[lab-study\\|the study]] | four |\n'),
    },
  ],
  good: [
    {
      title: 'An escaped bar',
      files: speedPage('| Study | Lag |\n| --- | --- |\n| [[lab-study\\|the study]] | four |\n'),
    },
  ],
  check: (context) => context.reported('wikilink-split-by-table'),
};

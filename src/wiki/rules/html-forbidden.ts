import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Articles hold no HTML. */
export const htmlForbidden: Rule = {
  id: 'html-forbidden',
  severity: 'error',
  summary: 'An article is Markdown without HTML.',
  why: 'HTML in an article could carry a program to every reader, and breaks the layout on small screens. What articles need has a Markdown form here.',
  fix: 'Use Markdown: a table, an alert `> [!NOTE]`, an embed `![[claim]]`. To show a tag as text put it between backticks.',
  bad: [{ title: 'A tag in the text', files: speedPage('Screens are<br>slower here.\n'), at: '<br>' }],
  good: [{ title: 'A tag as code, and emphasis', files: speedPage('Screens are **slower**, not `<br>`.\n') }],
  check: (context) => context.reported('html-forbidden'),
};

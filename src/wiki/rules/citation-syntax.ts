import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Citations are written in full. */
export const citationSyntax: Rule = {
  id: 'citation-syntax',
  severity: 'error',
  summary: 'What looks like a citation is one: `[@key]`, `[@a; @b]`, `[see @a, p. 12]`, `[-@a]`.',
  why: 'A bracket that is nearly a citation would stand in the page as it was typed, and the statement before it without evidence.',
  fix: 'Complete the key, remove the stray sign, or write `\\[@` where the signs themselves are meant. Prefix, locator and `-` go with keys of sources only: a claim has its locators beside its sources.',
  mends:
    'An empty part goes with its semicolon, a comma that is missing before a locator is put in, and one with nothing behind it goes, as do signs at the end of a key.',
  bad: [
    { title: 'A citation without a key', files: speedPage('Screens trail [@].\n'), at: '[@]' },
    {
      title: 'A semicolon with nothing behind it',
      files: speedPage('Screens trail [@lab-study;].\n'),
      at: '[@lab-study;]',
      mended: speedPage('Screens trail [@lab-study].\n'),
    },
  ],
  good: [
    {
      title: 'Two sources in one bracket',
      files: speedPage('Screens trail [see @lab-study, p. 3; @maker-report].\n'),
    },
  ],
  check: (context) => context.reported('citation-syntax'),
};

import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Text is written for readers. */
export const markdownTooComplex: Rule = {
  id: 'markdown-too-complex',
  severity: 'error',
  summary:
    'An article is not nested so deep or made of so many marks that reading it takes a machine too long.',
  why: 'Some texts take a parser minutes although they are short. They are written to stop a build, or by accident by a program.',
  fix: 'Break the passage up, or take the repeated signs out.',
  bad: [{ title: 'Quotes inside quotes', files: speedPage(`${'>'.repeat(500)} Screens trail.\n`) }],
  good: [{ title: 'A quote inside a quote', files: speedPage('> > Screens trail.\n') }],
  check: (context) => context.reported('markdown-too-complex'),
};

import { standingSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

const page = (exception?: string): Record<string, string> => ({
  ...standingSources,
  'dimensions/speed.md': [
    '---\ntitle: Reading speed\nsummary: How fast people read on either.\nreviewBy: 2026-01\n',
    exception === undefined ? '' : `exceptions:\n  - { ${exception} }\n`,
    '---\nScreens trail.\n',
  ].join(''),
});

/** Exceptions accept what is there and no more. */
export const exceptionUnused: Rule = {
  id: 'exception-unused',
  severity: 'warning',
  exceptable: false,
  summary:
    'An exception accepts findings that are there, of a rule that allows it, and its count is not above theirs.',
  why: 'An exception is a debt with a reason. One that is paid back must go, or the next slip of the same kind would hide behind it; a budget can only fall.',
  fix: 'Remove the exception, or lower its `count` to the number that is left. Warnings can be accepted and those errors that say so on their pages; broken files, fields and references cannot.',
  mends:
    'The exception is taken out, or its count lowered, where no error is left that might hide what it was for.',
  bad: [
    {
      title: 'An exception for something that is not there',
      files: page('rule: bare-url, reason: The address is quoted.'),
      at: 'bare-url',
      mended: page(),
    },
    {
      title: 'A count above what is found',
      files: page('rule: past-review, count: 3, reason: The study is repeated every year.'),
      at: '3',
      mended: page('rule: past-review, count: 1, reason: The study is repeated every year.'),
    },
    {
      title: 'A rule that does not exist',
      files: page('rule: past-reviews, reason: The study is repeated every year.'),
      at: 'past-reviews',
    },
    {
      title: 'A rule whose findings cannot be accepted',
      files: page('rule: citation-unknown, reason: The source comes later.'),
      at: 'citation-unknown',
      mended: page(),
    },
  ],
  good: [
    {
      title: 'A finding accepted for a reason',
      files: page('rule: past-review, reason: The study is repeated every year.'),
    },
  ],
  // Only the runner knows what the exceptions were used for, so it reports these itself.
  check: () => [],
};

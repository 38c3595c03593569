import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Web addresses in prose are marked as such. */
export const bareUrl: Rule = {
  id: 'bare-url',
  severity: 'warning',
  summary: 'A web address in prose stands between `<` and `>` or is a link with a text.',
  why: 'Reading bare addresses makes parsing twice as slow, so they stay plain text here, and a reader cannot follow them.',
  fix: 'Write `<https://example.org>` or `[the report](https://example.org)`. Better still, make it a source and cite it.',
  mends: 'The address is put between `<` and `>`.',
  bad: [
    {
      title: 'An address without brackets',
      files: speedPage('See https://example.org/lag for more.\n'),
      at: 'https://example.org/lag',
      mended: speedPage('See <https://example.org/lag> for more.\n'),
    },
  ],
  good: [
    {
      title: 'An address in brackets',
      files: speedPage('See <https://example.org/lag> or `https://example.org`.\n'),
    },
  ],
  check: (context) => context.reported('bare-url'),
};

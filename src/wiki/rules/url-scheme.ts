import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Addresses are plain web addresses. */
export const urlScheme: Rule = {
  id: 'url-scheme',
  severity: 'error',
  summary: 'An address starts with `https://` or `http://`, is absolute, and shows its host.',
  why: 'A link is what a reader trusts most. Addresses that run a program, hide their host behind a user name or read differently in each browser have no place in a page that anybody may add to.',
  fix: 'Copy the address from the browser. In prose, links to articles of this wiki are wikilinks, `[[id]]`; `mailto:` addresses are allowed there.',
  bad: [
    {
      title: 'A link that runs a program',
      files: speedPage('[Look](javascript:alert)\n'),
      at: 'javascript:alert',
    },
  ],
  good: [{ title: 'A web address', files: speedPage('[Look](https://example.org/lag)\n') }],
  check: (context) => context.reported('url-scheme'),
};

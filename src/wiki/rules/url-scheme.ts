import { speedPage } from './example-parts.ts';
import { addressProblem } from '../schema/index.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** A mail address without parameters, which could fill in a whole letter. */
const MAIL = /^mailto:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/i;

/** Addresses are plain web addresses. */
export const urlScheme: Rule = {
  id: 'url-scheme',
  severity: 'error',
  summary: 'An address starts with `https://` or `http://`, is absolute, and shows its host.',
  why: 'A link is what a reader trusts most. Addresses that run a program, hide their host behind a user name or read differently in each browser have no place in a page that anybody may add to.',
  fix: 'Copy the address from the browser. In prose, links to articles of this wiki are wikilinks, `[[id]]`; `mailto:` addresses are allowed there.',
  mends: 'Blanks around an address in prose go, and signs in it that an address must encode are encoded.',
  bad: [
    {
      title: 'A link that runs a program',
      files: speedPage('[Look](javascript:alert)\n'),
      at: 'javascript:alert',
    },
    {
      title: 'An address with a blank',
      files: speedPage('[Look](<https://example.org/the lag>)\n'),
      at: 'https://example.org/the lag',
      mended: speedPage('[Look](<https://example.org/the%20lag>)\n'),
    },
  ],
  good: [{ title: 'A web address', files: speedPage('[Look](https://example.org/lag)\n') }],
  *check(context) {
    const reported = context.reported('url-scheme');
    yield* reported;
    const told = new Set(reported.map(({ place }) => `${place.file} ${place.start.offset}`));
    for (const { body } of context.graph.articles) {
      for (const { url, place } of body.links) {
        if (told.has(`${place.file} ${place.start.offset}`)) continue;
        // Pages link only what passes these checks, so what does not must not lose its link in silence.
        const message = /^https?:/i.test(url)
          ? addressProblem(url)
          : /^mailto:/i.test(url) && !MAIL.test(url)
            ? `${code(url)} is no plain mail address`
            : undefined;
        if (message === undefined) continue;
        yield { place, message, actual: url, advice: 'Copy the address as a browser shows it' };
      }
    }
  },
};

import { RESERVED_IDS } from '../schema/index.ts';
import { declaredIds } from './declared-ids.ts';
import { claimsPage, withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** Ids keep clear of the site's own addresses and of names that file systems refuse. */
export const idReserved: Rule = {
  id: 'id-reserved',
  severity: 'error',
  summary: "An id is none of the names that the site's own pages, programs or file systems use.",
  why: 'A claim called `index` would overwrite a list of claims, a file called `con` cannot be checked out on Windows, and `constructor` means something to every program that reads the data.',
  fix: 'Choose an id that says more: `search-habits` instead of `search`.',
  bad: [
    {
      title: 'A term called like a list page',
      files: withSources({
        'terms/sources.md': `
          ---
          title: Sources
          definition: What a statement rests on.
          ---
        `,
      }),
      at: '',
    },
    {
      title: 'A claim called `index`',
      files: claimsPage(`
        - id: index
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
      `),
      at: 'index',
    },
  ],
  good: [
    {
      title: 'An id that says more',
      files: withSources({
        'terms/primary-sources.md': `
          ---
          title: Primary sources
          definition: What reports its own work.
          ---
        `,
      }),
    },
  ],
  *check({ files }) {
    for (const { id, place, kind, former } of declaredIds(files)) {
      if (!RESERVED_IDS.has(id.toLowerCase())) continue;
      yield {
        place,
        message: `${code(id)} is a name that the site itself, its programs or a file system uses, so it cannot be ${former ? 'a former id' : 'an id'}`,
        actual: id,
        advice: former ? 'Leave it out' : `Choose another id for this ${kind}`,
      };
    }
  },
};

import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { besides, BLANK } from './suggestions.ts';
import { code } from './wording.ts';

/** Every claim names its evidence. */
export const claimWithoutSource: Rule = {
  id: 'claim-without-source',
  severity: 'error',
  summary: 'A claim names at least one source.',
  why: 'A statement without a source is an opinion of nobody. The whole wiki rests on being able to ask of each sentence who says so.',
  fix: 'Add `sources` with the id of a source record and its stance, and say with `locator` where in it. Where no source can be found, leave the claim out.',
  bad: [
    {
      title: 'A claim that rests on nothing',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
      `),
      at: 'lag-in-schools',
    },
  ],
  good: [
    {
      title: 'A claim with a source and where in it',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports, locator: p. 3 }
      `),
    },
  ],
  *check({ graph, files }) {
    for (const claim of graph.claims) {
      if (claim.data.sources !== undefined) continue;
      yield {
        place: claim.at(['id']),
        message: `The claim ${code(claim.id)} names no source, so nobody can check it`,
        actual: claim.id,
        advice: 'Add `sources` with the id of a source and its stance',
        fix: besides(files, claim.at(['id']), 'sources', `[{ source: ${BLANK}, stance: supports }]`),
      };
    }
  },
};

import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** A claim has a source that speaks for it. */
export const claimUnsupported: Rule = {
  id: 'claim-unsupported',
  severity: 'warning',
  summary: 'Of the sources of a claim at least one supports or qualifies it.',
  why: 'A citation of a claim shows the sources that support or qualify it. Where all of them only mention or dispute it, the citation shows none and the statement stands as if it were sourced.',
  fix: 'Add the source that makes the statement. Where nobody holds it, state what the disputing source says instead.',
  bad: [
    {
      title: 'A source that only mentions it',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: mentions }
      `),
      at: 'lag-in-schools',
    },
  ],
  good: [
    {
      title: 'A source for it and one against it',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
            - { source: maker-report, stance: disputes }
      `),
    },
  ],
  *check({ graph }) {
    for (const claim of graph.claims) {
      const { sources, withdrawn } = claim.data;
      if (!sources || withdrawn) continue;
      if (sources.some(({ stance }) => stance === 'supports' || stance === 'qualifies')) continue;
      yield {
        place: claim.at(['id']),
        message: `No source of the claim ${code(claim.id)} supports or qualifies it, so a citation of it shows no evidence`,
        actual: claim.id,
        advice: 'Add the source that makes the statement, or state what the others say instead',
      };
    }
  },
};

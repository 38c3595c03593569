import { wordsOfBrokenFiles } from './broken-words.ts';
import { standingSources, dedent } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

const page = (body: string): Record<string, string> => ({
  ...standingSources,
  'dimensions/speed.md': dedent(`
    ---
    title: Reading speed
    summary: How fast people read on either.
    claims:
      - id: lag-in-schools
        statement: Pupils read slower on screens.
        sources:
          - { source: lab-study, stance: supports }
    ---
    ${body}
  `),
});

/** Claims are made to be used. */
export const claimUnused: Rule = {
  id: 'claim-unused',
  severity: 'warning',
  summary: 'A claim is cited in prose or named by a field somewhere.',
  why: 'A claim that no text uses is found by search alone, and nobody will notice when it goes stale. Often a citation was meant and forgotten.',
  fix: 'Cite it where it belongs, `[@id]`, or name it in a field: `claimsUsed`, the points of a brief, the sides of a tension. Events are used by timelines, and replaced or withdrawn claims need no use.',
  bad: [{ title: 'A claim that nothing names', files: page('Screens trail.'), at: 'lag-in-schools' }],
  good: [
    { title: 'A claim cited in the prose of its article', files: page('Screens trail [@lag-in-schools].') },
  ],
  *check(context) {
    const { graph } = context;
    const broken = wordsOfBrokenFiles(context);
    const superseded = new Set(
      graph.claims.flatMap(({ data }) =>
        (data.supersedes ?? []).map(({ claim }) => graph.resolve(claim)?.entity.id),
      ),
    );
    for (const claim of graph.claims) {
      if (claim.data.happened || claim.data.withdrawn || superseded.has(claim.id)) continue;
      if ([claim.id, ...(claim.data.formerIds ?? [])].some((id) => broken.has(id))) continue;
      if (graph.referencesTo(claim.id).some((reference) => reference.from !== claim.id)) continue;
      yield {
        place: claim.at(['id']),
        message: `No prose cites the claim ${code(claim.id)} and no field names it, so readers meet it by search alone`,
        actual: claim.id,
        advice: `Cite it with ${code(`[@${claim.id}]`)} where it belongs, or name it in \`claimsUsed\` of an article`,
      };
    }
  },
};

import { editorialFault } from './claim-faults.ts';
import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { besides } from './suggestions.ts';

/** A comparison of our own shows how it was made. */
export const editorialNeedsReasoning: Rule = {
  id: 'editorial-needs-reasoning',
  severity: 'error',
  summary: 'An editorial claim gives its reasoning and rests on two sources or more.',
  why: 'Where the wiki itself compares sources, no source says what it says. The reader must see both what was compared and how the conclusion follows, or it is an opinion in the clothes of a fact.',
  fix: 'Add `reasoning` and the sources compared. A statement that one source makes is no editorial claim: leave `origin` out. `reasoning` belongs to editorial claims only.',
  bad: [
    {
      title: 'No reasoning',
      files: claimsPage(`
        - id: lag-fell
          statement: The two reports together show a falling lag.
          origin: editorial
          sources:
            - { source: lab-study, stance: supports }
            - { source: maker-report, stance: supports }
      `),
      at: 'editorial',
    },
    {
      title: 'One source',
      files: claimsPage(`
        - id: lag-fell
          statement: The report shows a falling lag.
          origin: editorial
          reasoning: The later figure is lower.
          sources:
            - { source: lab-study, stance: supports }
      `),
      at: 'editorial',
    },
  ],
  good: [
    {
      title: 'Reasoning and two sources',
      files: claimsPage(`
        - id: lag-fell
          statement: The two reports together show a falling lag.
          origin: editorial
          reasoning: The later report has the lower figure for the same schools.
          sources:
            - { source: lab-study, stance: supports }
            - { source: maker-report, stance: supports }
      `),
    },
  ],
  *check({ graph, files }) {
    for (const claim of graph.claims) {
      const { sources = [] } = claim.data;
      const distinct = new Set(sources.map(({ source }) => graph.resolve(source)?.entity.id ?? source));
      const fault = editorialFault(claim.data, distinct.size);
      if (!fault) continue;
      const { field, ...found } = fault;
      const place = claim.at([field], field === 'reasoning' ? 'key' : 'value');
      const fix = claim.data.reasoning === undefined ? besides(files, place, 'reasoning') : undefined;
      yield { ...found, place, ...(fix && { fix }) };
    }
  },
};

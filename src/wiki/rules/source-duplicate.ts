import type { SourceEntity } from '../graph/entity.ts';
import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { duplicateFault, identitiesOf } from './source-identity.ts';

const paper = (title: string): string => `
  type: article
  title: ${title}
  author: [{ family: Example, given: A. }]
  issued: 2025
  DOI: 10.1234/lag.5
  grade: study
  interest: { kind: independent }
`;

/** One work has one record. */
export const sourceDuplicate: Rule = {
  id: 'source-duplicate',
  severity: 'warning',
  summary: 'A work has one source record: no two share a DOI, an arXiv number, or both title and address.',
  why: 'Two records of one work get two numbers in a list of references, split its citations, and could pass for two sources that agree.',
  fix: 'Keep one record, cite it everywhere and put the id of the other into its `formerIds`. Two versions of a preprint may have records of their own: give each its number with the version, `2405.00332v1`.',
  bad: [
    {
      title: 'One DOI twice',
      files: withSources({
        'sources/example-2025.yml': paper('Lag'),
        'sources/lag-paper.yml': paper('The lag'),
      }),
      at: '10.1234/lag.5',
    },
  ],
  good: [{ title: 'One record of a work', files: withSources({ 'sources/example-2025.yml': paper('Lag') }) }],
  *check({ graph }) {
    const first = new Map<string, SourceEntity>();
    for (const source of graph.sources) {
      const known = identitiesOf(source.data);
      const other = known
        .map(({ key, field }) => ({ key, field, other: first.get(key) }))
        .find((each) => each.other !== undefined);
      for (const { key } of known) if (!first.has(key)) first.set(key, source);
      if (!other?.other) continue;
      const { field, ...found } = duplicateFault(other.other.id, other.field);
      yield { ...found, place: source.at([field]) };
    }
  },
};

import { wordsOfBrokenFiles } from './broken-words.ts';
import { claimsPage, withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

const daily = `
  type: news
  title: The lag
  publisher: The Daily
  grade: report
  interest: { kind: independent }
`;

/** Source records are there to be cited. */
export const sourceUnused: Rule = {
  id: 'source-unused',
  severity: 'warning',
  summary: 'A source is cited by a claim, an article or another source.',
  why: 'A list of literature that nothing rests on looks like evidence and is none. A record without use is mostly what is left of a citation that was misspelt or removed.',
  fix: 'Cite it where it bears on a statement, or delete the record.',
  bad: [
    {
      title: 'A record that nothing cites',
      files: {
        ...claimsPage(`
          - id: lag-in-schools
            statement: Pupils read slower on screens.
            sources:
              - { source: lab-study, stance: supports }
              - { source: maker-report, stance: disputes }
        `),
        'sources/daily.yml': withSources({ 'sources/daily.yml': daily })['sources/daily.yml'] ?? '',
      },
      at: '',
    },
  ],
  good: [
    {
      title: 'Records that a claim cites',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
            - { source: maker-report, stance: disputes }
      `),
    },
  ],
  *check(context) {
    const { graph } = context;
    const broken = wordsOfBrokenFiles(context);
    for (const source of graph.sources) {
      if ([source.id, ...(source.data.formerIds ?? [])].some((id) => broken.has(id))) continue;
      if (graph.referencesTo(source.id).some((reference) => reference.from !== source.id)) continue;
      yield {
        place: source.place,
        message: `Nothing cites the source ${code(source.id)}, so nothing rests on it`,
        actual: source.id,
        advice: `Cite it in a claim or with ${code(`[@${source.id}]`)}, or delete the record`,
      };
    }
  },
};

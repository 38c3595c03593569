import type { Graph } from '../graph/graph.ts';
import { uncitedFigures } from '../markdown/uncited-figures.ts';
import { claimsPage, speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** Figures in prose are cited. */
export const uncitedFigure: Rule = {
  id: 'uncited-figure',
  severity: 'warning',
  summary: 'A sentence in prose that states a number, a percentage or a date carries a citation.',
  why: 'Figures are what readers take away and pass on. One without a source cannot be checked, and nobody will know when it has changed.',
  fix: 'Cite a claim or source in the same sentence, or leave the figure out. A digit in a name is none: put names such as `Screen 2` into `names` of `wiki.yml`. Where old text still has such sentences, an exception with a `count` keeps their number from growing.',
  bad: [
    {
      title: 'A figure without a source',
      files: speedPage('Screens trail. The lag was 4 months. Nobody knows why.\n'),
      at: '4',
    },
  ],
  good: [
    { title: 'A figure with its source', files: speedPage('The lag was 4 months [@lab-study, p. 3].\n') },
    { title: 'A digit in a name', files: speedPage('The Screen 2 was new.\n') },
    {
      title: 'A figure in a claim, which has its sources beside it',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils on screens trail by 4 months.
          sources:
            - { source: lab-study, stance: supports }
      `),
    },
  ],
  *check({ graph }) {
    const names = namesOf(graph);
    for (const { body, text } of graph.articles) {
      // Names only take figures away.
      if (!body.mayLackCitation) continue;
      for (const { place, figure } of uncitedFigures(body.tree, text, { names })) {
        yield {
          place,
          message: `This sentence states ${code(figure)} and cites nothing, so nobody can check it`,
          actual: figure,
          advice:
            'Cite a claim or source in the sentence, `[@id]`, or add the name that holds the digits to `names` in `wiki.yml`',
        };
      }
    }
  },
};

/** Names in which digits are no figures: those of the settings, terms and their synonyms, titles, holders. */
function namesOf({ settings, articles }: Graph): string[] {
  return [
    ...(settings.names ?? []),
    ...articles.flatMap(({ data }) => [data.title, ...(data.synonyms ?? [])]),
    ...Object.values(settings.holders).map(({ name }) => name),
    ...Object.values(settings.series ?? {}).map(({ name }) => name),
  ].filter((name) => /\p{N}/u.test(name));
}

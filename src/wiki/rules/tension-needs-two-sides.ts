import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

const tension = (sides: string): Record<string, string> =>
  withSources({
    'tensions/who-leads.md': `
      ---
      title: Who leads
      summary: Two answers to one question.
      question: Do screens trail paper?
      sides:
${sides.replace(/^(?=.)/gm, '      ')}
      ---
    `,
  });

/** A tension is between two positions or more. */
export const tensionNeedsTwoSides: Rule = {
  id: 'tension-needs-two-sides',
  severity: 'error',
  summary: 'A tension has at least two sides, and each has a label and a position of its own.',
  why: 'A tension page sets positions that cannot all be right against each other. With one side it is a perspective; with the same side twice the reader looks for a difference that is not there.',
  fix: 'Add the side that is missing, in words it would sign. Where only one position exists, write a perspective.',
  bad: [
    {
      title: 'One side',
      files: tension('  - { label: Yes, position: Screens trail. }'),
      at: 'sides',
    },
    {
      title: 'Two sides of one name',
      files: tension(
        '  - { label: Some lag, position: Screens trail by months. }\n  - { label: Some lag, position: Screens trail by weeks. }',
      ),
      at: 'Some lag',
    },
  ],
  good: [
    {
      title: 'Two sides',
      files: tension(
        '  - { label: A lag, position: Screens trail. }\n  - { label: No lag, position: Screens have caught up. }',
      ),
    },
  ],
  *check({ graph }) {
    for (const tension of graph.articlesOf('tension')) {
      const { sides } = tension.data;
      if (sides.length < 2) {
        yield {
          place: tension.at(['sides'], 'key'),
          message: 'This tension has one side, and a tension is between two or more',
          advice: 'Add the other side, or write a perspective instead',
        };
      }
      for (const field of ['label', 'position'] as const) {
        const seen = new Set<string>();
        for (const [n, side] of sides.entries()) {
          const words = side[field].toLowerCase();
          if (seen.has(words)) {
            yield {
              place: tension.at(['sides', n, field]),
              message: `Another side has the ${field} ${code(side[field])} already, so a reader cannot tell the two apart`,
              actual: side[field],
              advice: 'Say what this side holds and the other does not',
            };
          }
          seen.add(words);
        }
      }
    }
  },
};

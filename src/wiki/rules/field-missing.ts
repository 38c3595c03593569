import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Required fields are there. */
export const fieldMissing: Rule = {
  id: 'field-missing',
  severity: 'error',
  summary: 'A field that this kind of thing needs is there.',
  why: 'What is required is what a page, a list or a computation cannot do without: a title to link to, a grade to weigh the evidence by.',
  fix: 'Add the field. The reference of fields says what belongs into it.',
  bad: [
    {
      title: 'A term without a definition',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          ---
        `,
      }),
      at: '---',
    },
  ],
  good: [
    {
      title: 'A term with what it needs',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          ---
        `,
      }),
    },
  ],
  check: (context) => context.reported('field-missing'),
};

import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** A field holds what it is made for. */
export const fieldValue: Rule = {
  id: 'field-value',
  severity: 'error',
  summary:
    'A field holds a value of its kind: a text that is not too long, a word of its list, `true` or `false`.',
  why: 'Pages are laid out for what a field may hold, and computations rest on it. YAML is read without guessing: what stands there is taken as it is written or refused.',
  fix: 'Give a value that the field takes; the message says which. Invisible characters come with copied text: type the words again.',
  bad: [
    {
      title: 'A word that is not in the list',
      files: claimsPage(`
          - id: lag-in-schools
            statement: Pupils read slower on screens.
            sources:
              - { source: lab-study, stance: suports }
        `),
      at: 'suports',
    },
  ],
  good: [
    {
      title: 'A word of the list',
      files: claimsPage(`
          - id: lag-in-schools
            statement: Pupils read slower on screens.
            sources:
              - { source: lab-study, stance: supports }
        `),
    },
  ],
  check: (context) => context.reported('field-value'),
};

import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Every field is one that its kind has. */
export const fieldUnknown: Rule = {
  id: 'field-unknown',
  severity: 'error',
  summary: 'A field is one that this kind of thing has.',
  why: 'A misspelt field would be passed over in silence, and with it what the author wrote: a claim would lose its date, a source its retraction.',
  fix: 'Correct the name of the field, or remove it. The reference of fields lists what each kind has.',
  bad: [
    {
      title: 'A misspelt field',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definiton: The delay.
          definition: How far one trails the other.
          ---
        `,
      }),
      at: 'definiton',
    },
  ],
  good: [
    {
      title: 'Fields that a term has',
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
  check: (context) => context.reported('field-unknown'),
};

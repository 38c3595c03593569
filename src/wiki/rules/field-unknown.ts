import { claimsPage, withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

const lag = (field: string): Record<string, string> =>
  withSources({
    'terms/lag.md': `
      ---
      title: Lag
      definition: How far one trails the other.
      ${field}
      ---
    `,
  });

/** Every field is one that its kind has. */
export const fieldUnknown: Rule = {
  id: 'field-unknown',
  severity: 'error',
  summary: 'A field is one that this kind of thing has.',
  why: 'A misspelt field would be passed over in silence, and with it what the author wrote: a claim would lose its date, a source its retraction.',
  fix: 'Correct the name of the field, or remove it. The reference of fields lists what each kind has.',
  mends:
    'A name that is right but for capitals, hyphens or underscores is corrected; a text that a comma cut in two is put in quotes; a field without a value goes.',
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
    {
      title: 'A field in other letters',
      files: lag('review-by: 2030'),
      at: 'review-by',
      mended: lag('reviewBy: 2030'),
    },
    {
      title: 'A text that its comma cuts in two',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports, locator: p. 3, table 2 }
      `),
      at: 'table 2',
      mended: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports, locator: 'p. 3, table 2' }
      `),
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

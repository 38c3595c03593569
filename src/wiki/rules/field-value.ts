import { claimsPage, standingSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

const cited = (stance: string): Record<string, string> =>
  claimsPage(`
    - id: lag-in-schools
      statement: Pupils read slower on screens.
      sources:
        - { source: lab-study, stance: ${stance} }
  `);

const lag = (field?: string): Record<string, string> => ({
  ...standingSources,
  'terms/lag.md': `---\ntitle: Lag\ndefinition: How far one trails the other.\n${field === undefined ? '' : `${field}\n`}---\n`,
});

/** A field holds what it is made for. */
export const fieldValue: Rule = {
  id: 'field-value',
  severity: 'error',
  summary:
    'A field holds a value of its kind: a text that is not too long, a word of its list, `true` or `false`.',
  why: 'Pages are laid out for what a field may hold, and computations rest on it. YAML is read without guessing: what stands there is taken as it is written or refused.',
  fix: 'Give a value that the field takes; the message says which. Invisible characters come with copied text: type the words again.',
  mends:
    'A word in another spelling is corrected, `yes` becomes `true`, a single text becomes a list of one where a list is needed, a field that needs none and has no value goes, a DOI or arXiv id loses its address, and signs that reorder or hide text are taken out.',
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
    {
      title: 'A word in capitals',
      files: cited('Supports'),
      at: 'Supports',
      mended: cited('supports'),
    },
    {
      title: 'A text where a list is needed',
      files: lag('synonyms: delay'),
      at: 'delay',
      mended: lag('synonyms: [delay]'),
    },
    {
      title: 'A field that was left empty',
      files: lag('link:'),
      at: 'link',
      mended: lag(),
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

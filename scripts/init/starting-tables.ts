import type { YamlFields } from '../../src/wiki/index.ts';

/**
 * Tables that every wiki needs and that say nothing about a subject: grades of evidence, interests, reasons
 * why figures differ. They are a start, to be changed in `wiki.yml`.
 */
export const STARTING_TABLES = {
  grades: {
    reviewed: {
      name: 'Reviewed study',
      rubric: 'Reports its own data, and a journal, conference or body with review accepted it.',
      short: 'R',
    },
    'own-data': {
      name: 'Own data',
      rubric: 'Reports its own data with the method laid open, without a review that is known.',
      short: 'D',
    },
    'own-account': {
      name: 'Own account',
      rubric: 'Speaks for itself: a statement, a position, or figures without the method that gave them.',
      short: 'A',
    },
    'passed-on': {
      name: 'Passed on',
      rubric: 'Reports what others found or said: news, digests, encyclopaedias.',
      short: 'P',
    },
    unchecked: {
      name: 'Unchecked',
      rubric: 'A post or page of which nobody is known to have checked anything.',
      short: 'U',
    },
  },
  interests: {
    independent: { name: 'Independent', description: 'No interest in the outcome is known.' },
    party: { name: 'Party', description: 'Gains if one side is held to be ahead.' },
    unknown: { name: 'Unknown', description: 'Who is behind the source, or what they gain, is not known.' },
  },
  differences: {
    measure: { name: 'Measure', description: 'The two count different things.' },
    method: { name: 'Method', description: 'The two count the same thing in different ways.' },
    definition: { name: 'Definition', description: 'A word does not mean the same in both.' },
    sample: { name: 'Sample', description: 'The two are about different people, things or places.' },
    'date-window': { name: 'Dates', description: 'The two hold for different days or spans of time.' },
    reporting: {
      name: 'Reporting',
      description: 'One passes on what the other found, and it changed on the way.',
    },
  },
} satisfies Record<string, YamlFields>;

/** Publishers that only host what others write, on whatever subject. */
export const STARTING_PLATFORMS = ['arXiv', 'GitHub', 'Zenodo'];

/** The licence of the content unless another is named. */
export const STARTING_LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

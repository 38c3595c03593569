import { z } from 'zod';
import { date, flag, isId, list, number, reference, text, webAddress } from './fields.ts';
import { ARTICLE_KINDS } from './kinds.ts';
import { repositorySchema } from './repository.ts';

/**
 * `wiki.yml`: everything that is about this wiki's subject. The keys of its tables are what articles,
 * claims and sources refer to; they are settings and stand outside the namespace of ids.
 */

function table<T extends z.ZodType>(entry: T) {
  return z.record(z.string().refine(isId, 'a key uses lower-case letters, digits and single hyphens'), entry);
}

const named = {
  name: text(80).describe('Name as readers see it.'),
  description: text(600).optional().describe('One or two sentences that explain it.'),
};

const poleSchema = z.strictObject({
  ...named,
  adjective: text(40).describe('Word that goes before a noun, as `cold` does in `cold water`.'),
});

const unitSchema = z.strictObject({
  one: text(40).describe('Unit after the number 1: `month`, `%`.'),
  other: text(40).describe('Unit after other numbers: `months`, `%`.'),
  tight: flag().optional().describe('`true` where no space stands between number and unit.'),
  before: flag().optional().describe('`true` where the unit stands before the number, as a currency does.'),
});

const measureSchema = z.strictObject({
  ...named,
  unit: z.string().describe('Key of the unit.'),
  better: z
    .enum(['higher', 'lower', 'none'])
    .describe('Whether a higher or a lower figure is better for what has it, or neither.'),
  compares: flag()
    .optional()
    .describe(
      '`true` where the measure is a difference or ratio between two things, `false` where it is a level of one.',
    ),
  min: number().optional().describe('Least figure that can be.'),
  max: number().optional().describe('Greatest figure that can be.'),
});

const seriesSchema = z.strictObject({
  ...named,
  measure: reference('measure').describe('Key of the measure.'),
  holder: reference('holder').optional().describe('Who measures.'),
  testClass: reference('test-class').optional().describe('Class of test.'),
});

const gradeSchema = z.strictObject({
  ...named,
  rubric: text(600).describe('What a source must be to get this grade.'),
  short: text(4).describe('One to four signs that stand for it in tables.'),
});

const interestSchema = z.strictObject({ ...named });

const holderSchema = z.strictObject({
  ...named,
  kind: z.enum(['person', 'organisation', 'community']).describe('`person`, `organisation` or `community`.'),
  party: reference('pole').optional().describe('Pole to which the holder is a party.'),
  url: webAddress().optional().describe('Page of the holder.'),
  publishesAs: list(text(200))
    .optional()
    .describe(
      'Other names under which the holder stands as author or publisher of sources; its own name need not be repeated.',
    ),
});

/** The marks that a claim can carry in prose; only the worst is shown. */
export const MARKS = [
  'withdrawn',
  'retracted-source',
  'superseded',
  'disputed',
  'challenged',
  'unsupported',
  'second-hand',
  'past-review',
] as const;
/** A mark of something wrong or contested. */
export type Mark = (typeof MARKS)[number];

/** Settings of the wiki. */
export const settingsSchema = z.strictObject({
  name: text(80).describe('Name of the wiki.'),
  question: text(300).describe('The question that the wiki is about.'),
  description: text(300).describe('What the wiki is, in one or two sentences, for search engines and feeds.'),
  gap: text(80).describe('Name of the gap in running text: "the gap between …".'),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'give a language tag such as `en`')
    .describe('Language of the content.'),
  url: webAddress()
    .optional()
    .describe('Address where the wiki is published, without a path; `SITE_URL` overrides it.'),
  repository: repositorySchema
    .optional()
    .describe(
      'Where the wiki is kept on GitHub; without it there are no links to edit, challenge or see history.',
    ),
  licence: z
    .strictObject({
      name: text(80).describe('Name of the licence.'),
      url: webAddress().describe('Its address.'),
    })
    .describe('Licence of the content.'),
  now: date().describe(
    'The day that counts as now where neither a flag nor the history of the repository gives one.',
  ),
  poles: z
    .record(z.string().refine(isId, 'a key uses lower-case letters, digits and single hyphens'), poleSchema)
    .refine((poles) => Object.keys(poles).length === 2, 'a gap has exactly two poles')
    .describe('The two sides of the gap.'),
  units: table(unitSchema).describe('Units of the measures.'),
  measures: table(measureSchema).describe('What figures measure.'),
  testClasses: table(z.strictObject(named))
    .optional()
    .describe('Classes of tests or methods that give figures.'),
  series: table(seriesSchema)
    .optional()
    .describe('Figures of one measurer by one method; a change of method starts a new series.'),
  grades: table(gradeSchema).describe('Grades of evidence, highest first.'),
  interests: table(interestSchema).describe('Kinds of interest of the makers of a source.'),
  differences: table(z.strictObject(named)).describe('Reasons why two figures or statements can differ.'),
  holders: table(holderSchema).describe(
    'Persons, organisations and communities that hold claims and perspectives.',
  ),
  marks: list(z.enum(MARKS)).optional().describe('Order of the marks shown in prose, worst first.'),
  platforms: list(text(200))
    .optional()
    .describe(
      'Publishers that only host what others write, such as a preprint server: sharing one does not make two sources one origin.',
    ),
  names: list(text(80))
    .optional()
    .describe('Names that hold digits, so that they are not taken for figures.'),
  headline: z
    .strictObject({
      measures: list(reference('measure')).optional().describe('Measures that the home page shows first.'),
      topic: reference('topic').optional().describe('Topic that the home page leads with.'),
    })
    .optional()
    .describe('What the home page puts first.'),
  readingOrder: list(reference(...ARTICLE_KINDS))
    .optional()
    .describe(
      'Articles for those who are new to the subject, in the order in which to read them: the home page lists them, and each leads on to the next.',
    ),
});

/** The settings as their schema gives them. */
export type Settings = z.output<typeof settingsSchema>;

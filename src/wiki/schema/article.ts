import { z } from 'zod';
import { exceptionSchema } from './claim.ts';
import { datedTextSchema, evidenceShape, sourcedTextSchema } from './evidence.ts';
import { date, flag, id, list, reference, text } from './fields.ts';
import type { ArticleKind } from './kinds.ts';

/**
 * One schema per kind of article. `claims` is read on its own, claim by claim, so that a slip in one
 * claim does not hide the rest of the article; `anyClaims` only keeps its place among the fields.
 */
const anyClaims = z
  .array(z.unknown())
  .optional()
  .describe('The claims that this article makes; see the fields of a claim.');

const senseSchema = z.strictObject({
  id: id().describe('Id of the sense, unique within the term.'),
  label: text(80).describe('The sense in a word or two.'),
  definition: text(600).describe('One or two sentences.'),
  ...evidenceShape,
});

const common = {
  title: text(120).describe('Title of the article, as a reader would say it.'),
  summary: text(300).describe(
    'One or two sentences that stand for the article in lists, previews and search.',
  ),
  formerIds: list(id())
    .optional()
    .describe('Ids that this article had before; their addresses redirect here.'),
  definition: text(600)
    .optional()
    .describe('One or two sentences; makes the article its own entry in the glossary.'),
  synonyms: list(text(80)).optional().describe('Other names under which readers look for it.'),
  related: list(reference('dimension', 'perspective', 'tension', 'topic', 'brief', 'assessment', 'term'))
    .optional()
    .describe('Articles to list under See also, beside those found by shared claims.'),
  claimsUsed: list(reference('claim'))
    .optional()
    .describe('Claims of other articles that this one rests on and does not cite in its prose.'),
  reviewBy: date().optional().describe('When somebody should look at the article again.'),
  claims: anyClaims,
  exceptions: list(exceptionSchema)
    .optional()
    .describe('Findings that are accepted in this file, each with a reason.'),
};

const dimensions = list(reference('dimension')).optional().describe('Dimensions that the article is about.');

/** An aspect in which the gap is measured. */
export const dimensionSchema = z.strictObject({
  ...common,
  question: text(300).optional().describe('What one wants to know about this dimension.'),
  measures: list(reference('measure')).optional().describe('Measures to show first, in this order.'),
  openQuestions: list(sourcedTextSchema).optional().describe('What is not known.'),
});

/** One or more holders, what they hold, and how it changed. */
export const perspectiveSchema = z.strictObject({
  ...common,
  holders: list(reference('holder')).describe('Who holds it.'),
  position: text(600).describe('What they hold now, in words they would accept.'),
  ...evidenceShape,
  claims: anyClaims,
  evolution: list(
    z.strictObject({
      date: date().describe('When they said so.'),
      position: text(600).describe('What they held then.'),
      ...evidenceShape,
    }),
  )
    .optional()
    .describe('The steps of the position, oldest first.'),
  dimensions,
});

/** Two or more positions that cannot all be right. */
export const tensionSchema = z.strictObject({
  ...common,
  question: text(300).describe('The question on which the sides part.'),
  sides: list(
    z.strictObject({
      label: text(80).describe('The side in a few words.'),
      position: text(600).describe('What this side holds, in words it would sign.'),
      holders: list(reference('holder')).optional().describe('Who is on this side.'),
      claims: list(reference('claim')).optional().describe('Claims that speak for this side.'),
    }),
  ).describe('The sides; at least two.'),
  differBecause: list(
    z.strictObject({
      kind: reference('difference').describe('Key of the kind of difference in `wiki.yml`.'),
      text: text().describe('How this makes the sides differ.'),
      ...evidenceShape,
    }),
  )
    .optional()
    .describe('Why the sides can differ.'),
  wouldSettle: list(sourcedTextSchema).optional().describe('What observation would settle it.'),
  resolution: z
    .strictObject({
      state: z.enum(['open', 'narrowed', 'settled']).describe('`open`, `narrowed` or `settled`.'),
      reason: text(600).describe('Why it stands so.'),
      date: date().optional().describe('Since when.'),
      ...evidenceShape,
    })
    .optional()
    .describe('How far it is settled; absent means open.'),
  dimensions,
});

/** An overview, a comparison, or the tracker of a debate. */
export const topicSchema = z.strictObject({
  ...common,
  form: z.enum(['overview', 'comparison', 'tracker']).describe('`overview`, `comparison` or `tracker`.'),
  whyItMatters: list(sourcedTextSchema).optional().describe('Why a reader should care.'),
  openQuestions: list(sourcedTextSchema).optional().describe('What is not known.'),
  timeline: z
    .strictObject({
      from: date().optional().describe('First day of the events shown.'),
      to: date().optional().describe('Last day of the events shown.'),
      dimensions: list(reference('dimension')).optional().describe('Only events of these dimensions.'),
      include: list(reference('claim'))
        .optional()
        .describe('Events to show whatever their date and dimension.'),
      exclude: list(reference('claim')).optional().describe('Events to leave out.'),
    })
    .optional()
    .describe('Which events stand on the timeline of the topic.'),
  changes: list(datedTextSchema).optional().describe('What changed in the debate, and when, oldest first.'),
  perspectives: list(reference('perspective')).optional().describe('Who takes part.'),
  tensions: list(reference('tension')).optional().describe('What they disagree about.'),
  dimensions,
});

/** One dated study or event in a few sourced points. */
export const briefSchema = z.strictObject({
  ...common,
  date: date().describe('Date of the study or event.'),
  about: list(reference('source')).describe('The source or sources that the brief is about.'),
  points: list(reference('claim')).describe('The points, each a claim, in reading order.'),
  terms: list(reference('term')).optional().describe('Terms to explain under the points.'),
  dimensions,
});

/** A research question, its findings, and a balanced risk assessment. */
export const assessmentSchema = z.strictObject({
  ...common,
  question: text(300).describe('The question.'),
  subQuestions: list(
    z.strictObject({
      question: text(300).describe('One part of the question.'),
      finding: text().describe('What was found, in one paragraph.'),
      implications: list(sourcedTextSchema).optional().describe('What follows from it.'),
      ...evidenceShape,
    }),
  ).describe('The parts of the question with what was found.'),
  risks: z
    .strictObject({
      overestimating: list(sourcedTextSchema).describe('What goes wrong if the case is overrated.'),
      underestimating: list(sourcedTextSchema).describe('What goes wrong if the case is underrated.'),
    })
    .describe('The cost of being wrong on either side.'),
  supplements: list(datedTextSchema).optional().describe('What came later, with its date.'),
  dimensions,
});

/** A word of the subject and what it means here. */
export const termSchema = z.strictObject({
  ...common,
  title: text(80).describe('The term.'),
  summary: text(300).optional().describe('Only where the definition is too long for lists.'),
  definition: text(600).describe('One or two sentences.'),
  ...evidenceShape,
  claims: anyClaims,
  senses: list(senseSchema).optional().describe('Senses to keep apart, where the word has several.'),
  link: flag().optional().describe('`false` keeps the term from being linked at its first use in articles.'),
});

/** The schema of each kind of article. */
export const articleSchemas = {
  dimension: dimensionSchema,
  perspective: perspectiveSchema,
  tension: tensionSchema,
  topic: topicSchema,
  brief: briefSchema,
  assessment: assessmentSchema,
  term: termSchema,
} satisfies Record<ArticleKind, z.ZodObject>;

/** Front matter of an article of kind `K`, without its claims. */
export type ArticleData<K extends ArticleKind = ArticleKind> = Omit<
  z.output<(typeof articleSchemas)[K]>,
  'claims'
>;

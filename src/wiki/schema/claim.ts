import { z } from 'zod';
import { count, date, flag, id, list, number, reference, referenceOr, text } from './fields.ts';

/** How a source stands to the statement that cites it. */
export const STANCES = ['supports', 'disputes', 'qualifies', 'mentions'] as const;
/** A source's stance on a statement. */
export type Stance = (typeof STANCES)[number];

/** One source of a claim, and how it bears on it. */
export const claimSourceSchema = z.strictObject({
  source: reference('source').describe('Id of the source record.'),
  stance: z
    .enum(STANCES)
    .describe('`supports`, `disputes`, `qualifies`, or `mentions` (names it without giving evidence).'),
  locator: text(200).optional().describe('Where in the source: a page, section, figure or paragraph.'),
  quote: text(300).optional().describe('The words of the source, at most 300 characters.'),
  via: reference('source')
    .optional()
    .describe('The source this was taken from, where the statement was not read in the cited source itself.'),
  firsthand: flag()
    .optional()
    .describe(
      '`true` where the source speaks for itself in this statement, though its record says that it passes on the work of others; `false` for the reverse.',
    ),
  grade: reference('grade')
    .optional()
    .describe('Grade of this evidence for this statement, where it differs from the grade of the source.'),
  gradeReason: text(300).optional().describe('Why the grade differs; needed with `grade`.'),
});

/** What kind of span `low` and `high` give. */
export const RANGES = ['interval-90', 'interval-95', 'spread', 'bound', 'estimate'] as const;

/** A figure that a claim states. */
export const quantitySchema = z.strictObject({
  measure: reference('measure').describe(
    'Key of the measure in `wiki.yml`; unit and direction belong to it.',
  ),
  series: reference('series')
    .optional()
    .describe('Key of the series in `wiki.yml`; only points of one series may share a line.'),
  testClass: reference('test-class')
    .optional()
    .describe('Class of test that gave the figure; defaults to that of the series.'),
  value: number().optional().describe('The figure, where one is given.'),
  low: number().optional().describe('Lower end, or a lower bound where `high` is absent.'),
  high: number().optional().describe('Upper end, or an upper bound where `low` is absent.'),
  range: z
    .enum(RANGES)
    .optional()
    .describe(
      'What `low` and `high` are: an interval of 90 or 95 percent, the spread of several values, a bound, or an estimated range.',
    ),
  about: flag().optional().describe('`true` where the source says "about" or "nearly".'),
  ahead: referenceOr(['level', 'none'], 'pole')
    .optional()
    .describe(
      'Which pole is ahead by this figure, `level` for a tie, `none` where the figure compares nothing.',
    ),
  between: z
    .tuple([text(120), text(120)])
    .optional()
    .describe('What is compared with what, for a difference or ratio.'),
  of: text(120).optional().describe('What has this figure, where nothing is compared.'),
  on: text(120).optional().describe('The test, data set or market on which it was measured.'),
  at: date().optional().describe('When the figure holds, where it differs from `asOf` of the claim.'),
  computed: z
    .strictObject({
      from: list(reference('claim'))
        .optional()
        .describe('Claims whose figures went in; absent where it is this claim alone.'),
      how: text(200).describe('The computation in words or signs, such as `71 minus 32`.'),
    })
    .optional()
    .describe('Given where the editors computed the figure; it is shown as calculated by the editors.'),
});

/** How one claim bears on another. */
export const RELATION_KINDS = ['contradicts', 'undercuts', 'qualifies', 'differs'] as const;

/** A relation from a claim to another claim. */
export const relationSchema = z.strictObject({
  to: reference('claim').describe('Id of the other claim.'),
  kind: z
    .enum(RELATION_KINDS)
    .describe(
      '`contradicts` (both cannot hold; both become disputed), `undercuts` (attacks the method of the other, which becomes challenged), `qualifies`, or `differs` (the figures differ for a stated reason).',
    ),
  because: reference('difference').optional().describe('Why the two differ; needed with `differs`.'),
  note: text(300).optional().describe('One sentence on how the two relate.'),
});

/** Why one claim takes the place of another. */
export const SUPERSESSION_REASONS = ['correction', 'revision', 'newer-in-series'] as const;

/** A statement of fact with its sources. */
export const claimSchema = z.strictObject({
  id: id().describe('Permanent id, unique over the whole wiki.'),
  statement: text(300).describe(
    'One plain sentence that can be true or false by itself, at most 300 characters.',
  ),
  sources: list(claimSourceSchema).optional().describe('The evidence, each source with its stance.'),
  heldBy: list(reference('holder'))
    .optional()
    .describe('Who holds this, where the statement reports a view or a figure of somebody.'),
  origin: z
    .enum(['editorial'])
    .optional()
    .describe('`editorial` where this wiki itself compares sources; needs `reasoning` and two sources.'),
  reasoning: text(600).optional().describe('How an editorial statement follows from its sources.'),
  asOf: date()
    .optional()
    .describe('When the statement holds, not when it was published. Absent means undated.'),
  happened: date()
    .optional()
    .describe('When the event took place; makes the claim an entry of the timeline.'),
  quantities: list(quantitySchema).optional().describe('The figures that the statement gives.'),
  dimensions: list(reference('dimension'))
    .optional()
    .describe(
      'Dimensions that it bears on; defaults to the article when that is a dimension, else to its `dimensions`.',
    ),
  relations: list(relationSchema).optional().describe('How it bears on other claims.'),
  supersedes: list(
    z.strictObject({
      claim: reference('claim').describe('Id of the claim replaced.'),
      reason: z.enum(SUPERSESSION_REASONS).describe('`correction`, `revision` or `newer-in-series`.'),
    }),
  )
    .optional()
    .describe('Claims that said the same thing before and are replaced by this one.'),
  reviewBy: date().optional().describe('When somebody should look at it again.'),
  withdrawn: z
    .strictObject({
      date: date().describe('When it was withdrawn.'),
      reason: text(300).describe('Why.'),
    })
    .optional()
    .describe('Given where the claim turned out wrong; its page stays and says so.'),
  note: text(500).optional().describe('A remark of the editors on the evidence.'),
  formerIds: list(id()).optional().describe('Ids that this claim had before; their addresses redirect here.'),
});

/** A claim as its schema gives it. */
export type Claim = z.output<typeof claimSchema>;
/** A citation inside a claim as its schema gives it. */
export type ClaimSource = z.output<typeof claimSourceSchema>;
/** A figure inside a claim as its schema gives it. */
export type Quantity = z.output<typeof quantitySchema>;
/** A relation between claims as its schema gives it. */
export type Relation = z.output<typeof relationSchema>;

/** An accepted finding, or a budget of findings, of one rule in the file it stands in. */
export const exceptionSchema = z.strictObject({
  rule: z.string().min(1).describe('Id of the rule.'),
  at: text(200)
    .optional()
    .describe('Words of the message, or the field, that this is about; absent means all of the rule.'),
  count: count(1).optional().describe('How many findings are accepted; fewer found is itself a finding.'),
  reason: text(300).describe('Why it is accepted.'),
});

/** An exception as its schema gives it. */
export type Exception = z.output<typeof exceptionSchema>;

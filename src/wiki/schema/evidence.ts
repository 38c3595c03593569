import { z } from 'zod';
import { date, list, reference, text } from './fields.ts';

/** Fields that put evidence beside a text of the front matter. */
export const evidenceShape = {
  claims: list(reference('claim')).optional().describe('Claims that this rests on.'),
  sources: list(reference('source'))
    .optional()
    .describe('Sources that this rests on, where no claim says it.'),
};

/** A sentence or paragraph with the claims and sources it rests on. */
export const sourcedTextSchema = z.strictObject({
  text: text().describe('Plain text of one paragraph.'),
  ...evidenceShape,
});

/** A sourced text with a date. */
export const datedTextSchema = z.strictObject({
  date: date().describe('The day, month or year this is about.'),
  text: text().describe('Plain text of one paragraph.'),
  ...evidenceShape,
});

/** A text with its evidence as the schema gives it. */
export type SourcedText = z.output<typeof sourcedTextSchema>;
/** A dated text with its evidence as the schema gives it. */
export type DatedText = z.output<typeof datedTextSchema>;

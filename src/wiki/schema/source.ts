import { z } from 'zod';
import { exceptionSchema } from './claim.ts';
import { date, flag, id, list, reference, text, webAddress } from './fields.ts';

/**
 * Types of source that authors choose from, each with its type in CSL 1.0.2
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types).
 */
export const SOURCE_TYPES = {
  article: 'article-journal',
  preprint: 'article',
  'conference-paper': 'paper-conference',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  evaluation: 'report',
  'working-paper': 'report',
  memorandum: 'report',
  statute: 'legislation',
  dataset: 'dataset',
  software: 'software',
  'web-page': 'webpage',
  'blog-post': 'post-weblog',
  'forum-post': 'post',
  news: 'article-newspaper',
  interview: 'interview',
  podcast: 'broadcast',
  talk: 'speech',
  letter: 'personal_communication',
} as const;

/** Type of a source as authors write it. */
export type SourceType = keyof typeof SOURCE_TYPES;
const sourceTypes = Object.keys(SOURCE_TYPES) as [SourceType, ...SourceType[]];

/** A person with two names, or a name that is not to be split. */
export const nameSchema = z.union([
  z.strictObject({
    family: text(120).describe('Family name, with particles, as the source writes it.'),
    given: text(120).optional().describe('Given names or initials.'),
  }),
  z.strictObject({
    literal: text(200).describe('Name of an organisation or team, or a name whose parts are not known.'),
  }),
]);

/** A name as its schema gives it. */
export type Name = z.output<typeof nameSchema>;

/** How a work that was not seen itself is known. */
const seenViaSchema = z.union([
  z.strictObject({
    source: reference('source').describe('The source through which the work is known.'),
  }),
  z.strictObject({
    text: text(300).describe('What it was seen in, in words, where that has no record of its own.'),
    url: webAddress().optional().describe('Address of what it was seen in.'),
  }),
]);

/** One bibliographic record, in field names of CSL-JSON. */
export const sourceSchema = z.strictObject({
  type: z.enum(sourceTypes).describe('Type of the work.'),
  title: text(400).describe(
    'Title as the work gives it; where it was not captured, a description with `titleIsDescription: true`.',
  ),
  titleIsDescription: flag()
    .optional()
    .describe(
      '`true` where the title is not known and the text describes the work; printed in square brackets.',
    ),
  author: list(nameSchema)
    .optional()
    .describe('Authors in the order of the work; absent where none is given.'),
  etAl: flag().optional().describe('`true` where there are more authors than the list gives.'),
  issued: date().optional().describe('When it was published; absent means undated, printed "n.d.".'),
  'container-title': text(300)
    .optional()
    .describe('Journal, proceedings, site or series that it is part of.'),
  publisher: text(200).optional().describe('Who published it; leads the reference where there is no author.'),
  version: text(60).optional().describe('Version or edition.'),
  volume: text(40).optional().describe('Volume.'),
  number: text(60).optional().describe('Issue, report number or similar.'),
  page: text(40).optional().describe('Pages, with a hyphen: `1139-1146`.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'give a BCP 47 tag such as `en` or `pt-BR`')
    .optional()
    .describe('Language as a BCP 47 tag, where it is not that of the wiki.'),
  URL: webAddress().optional().describe('Address of the work.'),
  DOI: z
    .string()
    .regex(
      /^10\.\d{4,9}\/[^\s<>"]+$/,
      'a DOI starts with `10.` and has a slash; leave `https://doi.org/` out',
    )
    .optional()
    .describe('DOI, without the resolver.'),
  arXiv: z
    .string()
    .regex(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(v\d+)?$/, 'an arXiv id reads `2405.00332`')
    .optional()
    .describe('Number at arXiv, without the address.'),
  accessed: date().optional().describe('When it was looked at.'),
  note: text(600).optional().describe('A remark of the editors on the work.'),
  grade: reference('grade').describe('Grade by the rubric in `wiki.yml`.'),
  interest: z
    .strictObject({
      kind: reference('interest').describe('Key of the kind of interest in `wiki.yml`.'),
      party: reference('pole').optional().describe('Pole to which the maker of the source is a party.'),
      note: text(300).optional().describe('What the interest is.'),
    })
    .describe('What the makers of the source stand to gain.'),
  firsthand: flag()
    .optional()
    .describe(
      '`true` where it reports its own work, data, view or act; `false` where it passes on the work of others; absent where that is not known. Only a first-hand source counts as an origin.',
    ),
  derivedFrom: list(reference('source'))
    .optional()
    .describe('Sources that this one reports; default `via` of its citations and the path to its origin.'),
  seenVia: list(seenViaSchema)
    .optional()
    .describe('What the work is known through, where it was not seen itself; printed as "cited in".'),
  archive: z
    .strictObject({
      url: webAddress().describe('Address of the archived copy.'),
      date: date().describe('When the copy was made.'),
    })
    .optional()
    .describe('An archived copy.'),
  notices: list(
    z.strictObject({
      kind: z
        .enum(['retraction', 'concern', 'correction'])
        .describe('`retraction`, `concern` or `correction`.'),
      date: date().describe('Date of the notice.'),
      url: webAddress().optional().describe('Address of the notice.'),
      note: text(300).optional().describe('What it says.'),
    }),
  )
    .optional()
    .describe('Notices that the publisher attached to the work.'),
  formerIds: list(id())
    .optional()
    .describe('Ids that this source had before; their addresses redirect here.'),
  exceptions: list(exceptionSchema)
    .optional()
    .describe('Findings that are accepted in this file, each with a reason.'),
});

/** A source record as its schema gives it. */
export type SourceData = z.output<typeof sourceSchema>;

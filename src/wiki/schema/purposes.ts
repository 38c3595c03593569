import type { DescribedKind } from './json-schema.ts';

/** What each kind is for, in one sentence: the head of its JSON Schema, its reference and its template. */
export const PURPOSES: Readonly<Record<DescribedKind, string>> = {
  dimension: 'An aspect in which the gap is measured.',
  perspective: 'One or more holders, what they hold, and how it changed.',
  tension: 'Two or more positions that cannot all be right.',
  topic: 'An overview, a comparison, or the tracker of a debate.',
  brief: 'One dated study or event in a few sourced points.',
  assessment: 'A research question, its findings, and a balanced risk assessment.',
  term: 'A word of the subject and what it means here.',
  claim: 'A statement of fact with its sources.',
  source: 'One bibliographic record, in field names of CSL-JSON.',
  settings: 'All that is about the subject of the wiki, and nothing about its layout.',
};

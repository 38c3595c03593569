import type { ArticleKind, EntityKind, Freshness, Mark, Standing, Stance, Support } from '../wiki/index.ts';

/** A name and what it means, for labels with a legend. */
export interface Word {
  readonly name: string;
  readonly meaning: string;
}

/** Names of the kinds: one, and many as the heading of a list. */
export const KIND_WORDS: Readonly<Record<EntityKind, { one: string; many: string; about: string }>> = {
  dimension: { one: 'Dimension', many: 'Dimensions', about: 'Aspects in which the gap is measured.' },
  perspective: { one: 'Perspective', many: 'Perspectives', about: 'Who holds what, and how it changed.' },
  tension: { one: 'Tension', many: 'Tensions', about: 'Positions that cannot all be right, side by side.' },
  topic: { one: 'Topic', many: 'Topics', about: 'Overviews, comparisons and debates as they went.' },
  brief: { one: 'Brief', many: 'Briefs', about: 'One study or event in a few sourced points.' },
  assessment: {
    one: 'Assessment',
    many: 'Assessments',
    about: 'A question, its findings, and the cost of being wrong.',
  },
  term: { one: 'Term', many: 'Glossary', about: 'Words of the subject and what they mean here.' },
  source: { one: 'Source', many: 'Sources', about: 'Works that the claims rest on.' },
  claim: { one: 'Claim', many: 'Claims', about: 'Statements of fact with their evidence.' },
};

/** Kinds of article in the order of the navigation. */
export const KIND_ORDER: readonly ArticleKind[] = [
  ...(['topic', 'dimension', 'perspective', 'tension', 'brief', 'assessment', 'term'] as const),
];

/** What each value of support means. */
export const SUPPORT_WORDS: Readonly<Record<Support, Word>> = {
  corroborated: { name: 'corroborated', meaning: 'Two or more independent origins support it.' },
  attested: { name: 'attested', meaning: 'It reports what somebody holds, and is cited to their own text.' },
  'single-origin': { name: 'single origin', meaning: 'All its support goes back to one origin.' },
  'second-hand': { name: 'second-hand', meaning: 'No supporting source was seen first-hand.' },
  editorial: {
    name: 'editorial',
    meaning: 'A comparison made by the editors of this wiki; its reasoning is shown.',
  },
  unsupported: { name: 'unsupported', meaning: 'No source supports it.' },
};

/** What each value of standing means. */
export const STANDING_WORDS: Readonly<Record<Standing, Word>> = {
  uncontested: { name: 'uncontested', meaning: 'Nothing in this wiki speaks against it.' },
  challenged: { name: 'challenged', meaning: 'Another claim attacks its method.' },
  disputed: {
    name: 'disputed',
    meaning: 'Another claim that stands contradicts it, or a source disputes it.',
  },
  superseded: {
    name: 'superseded',
    meaning: 'The same thing was said anew; the newer claim takes its place.',
  },
  withdrawn: { name: 'withdrawn', meaning: 'It turned out wrong. The page stays and says why.' },
  'retracted-source': { name: 'retracted source', meaning: 'A source that it rests on was retracted.' },
};

/** What each value of freshness means. */
export const FRESHNESS_WORDS: Readonly<Record<Freshness, Word>> = {
  current: { name: 'current', meaning: 'It is not due for another look.' },
  'past-review': {
    name: 'past review',
    meaning: 'The day by which somebody should have looked again is over.',
  },
};

/** Words of the marks in prose. */
export function markWord(mark: Mark): Word {
  if (mark === 'past-review') return FRESHNESS_WORDS[mark];
  if (mark === 'second-hand' || mark === 'unsupported') return SUPPORT_WORDS[mark];
  return STANDING_WORDS[mark];
}

/** Headings for the sources of a claim by their stance. */
export const STANCE_WORDS: Readonly<Record<Stance, Word>> = {
  supports: { name: 'Supports', meaning: 'Gives evidence for the statement.' },
  disputes: { name: 'Disputes', meaning: 'Gives evidence against the statement.' },
  qualifies: { name: 'Qualifies', meaning: 'Limits the statement or adds a condition.' },
  mentions: { name: 'Mentions', meaning: 'Names the matter without giving evidence.' },
};

/** `1 claim`, `3 claims`, `no claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
}

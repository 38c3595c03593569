import type { SiteView } from '../site-view.ts';
import {
  FRESHNESS_WORDS,
  KIND_ORDER,
  KIND_WORDS,
  STANCE_WORDS,
  STANDING_WORDS,
  SUPPORT_WORDS,
} from '../words.ts';
import { CONTRIBUTOR_WORDS } from './contributor-record.ts';

/** A group of filters: one choice or more within it, all groups together. */
export interface FilterGroup {
  /** Name of the filter in the index, and of the parameter in the address. */
  readonly name: string;
  readonly heading: string;
  /** Values in the order in which they make sense; those not named come after them, the most frequent first. */
  readonly order: readonly string[];
  /** What the group means, where its heading does not say. */
  readonly about?: string;
  /** Whether the group is open at first. */
  readonly open?: boolean;
}

function names(table: Readonly<Record<string, { readonly name: string }>>): string[] {
  return Object.values(table).map(({ name }) => name);
}

/** The groups of filters of the search page, in their order. */
export function filterGroups({ settings, graph }: SiteView): FilterGroup[] {
  const interests = names(settings.interests);
  return [
    {
      name: 'kind',
      heading: 'Kind',
      open: true,
      order: [
        ...(['claim', 'source', ...KIND_ORDER] as const).map((kind) => KIND_WORDS[kind].one),
        ...Object.values(CONTRIBUTOR_WORDS).map(({ one }) => one),
      ],
    },
    {
      name: 'dimension',
      heading: 'Dimension',
      open: true,
      order: graph.articlesOf('dimension').map(({ data }) => data.title),
    },
    {
      name: 'standing',
      heading: 'Standing',
      about: 'Whether anything speaks against a claim.',
      order: ['disputed', 'challenged', 'superseded', 'withdrawn', 'retracted-source', 'uncontested'].map(
        (key) => STANDING_WORDS[key as keyof typeof STANDING_WORDS].name,
      ),
    },
    {
      name: 'support',
      heading: 'Support',
      about: 'How well a claim is supported.',
      order: names(SUPPORT_WORDS),
    },
    { name: 'measure', heading: 'Measure', order: [] },
    { name: 'ahead', heading: 'Who is ahead', order: [...names(settings.poles), 'Level'] },
    { name: 'holder', heading: 'Held by', order: [] },
    { name: 'grade', heading: 'Grade of evidence', order: names(settings.grades) },
    {
      name: 'interest',
      heading: 'Interest behind the evidence',
      about: '“Alone”: all support of the claim comes from makers with this interest.',
      order: [...interests.map((name) => `${name} alone`), ...interests],
    },
    {
      name: 'stance',
      heading: 'Stance of sources',
      about: 'How a source stands to the claims that cite it.',
      order: names(STANCE_WORDS),
    },
    { name: 'freshness', heading: 'Freshness', order: names(FRESHNESS_WORDS).toReversed() },
    { name: 'author', heading: 'Author', order: [] },
    { name: 'publisher', heading: 'Publisher', order: [] },
    { name: 'year', heading: 'Year', order: [] },
  ];
}

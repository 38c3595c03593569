import { pageAddress } from '../render/index.ts';
import { MARKS, SETTINGS_FILE, type Mark } from '../wiki/index.ts';
import { pageLink, type Link } from './links.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';
import {
  FRESHNESS_WORDS,
  markWord,
  STANCE_WORDS,
  STANDING_WORDS,
  SUPPORT_WORDS,
  type Word,
} from './words.ts';

/** A value of a scale with its meaning and how many claims or sources have it. */
export interface Explained extends Word {
  readonly key: string;
  readonly count: number | undefined;
}

/** The page that says how evidence is weighed: grades, interests, statuses and marks. */
export interface EvidencePage extends PageFrame {
  readonly grades: readonly Explained[];
  readonly interests: readonly Explained[];
  readonly axes: readonly {
    readonly name: string;
    readonly about: string;
    readonly values: readonly Explained[];
    readonly all: Link;
  }[];
  readonly stances: readonly Explained[];
  readonly marks: readonly { readonly mark: Mark; readonly word: Word }[];
  readonly differences: readonly Explained[];
}

function count<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function explained(words: Readonly<Record<string, Word>>, counts?: ReadonlyMap<string, number>): Explained[] {
  return Object.entries(words).map(([key, word]) => ({
    key,
    ...word,
    count: counts && (counts.get(key) ?? 0),
  }));
}

/** How evidence is weighed, with the counts of this wiki. */
export function evidencePage(view: SiteView): EvidencePage {
  const { graph, settings } = view;
  const facts = graph.claims.map((claim) => graph.claimFacts(claim.id));
  const grades = Object.fromEntries(
    Object.entries(settings.grades).map(([key, grade]) => [key, { name: grade.name, meaning: grade.rubric }]),
  );
  const named = (table: Readonly<Record<string, { name: string; description?: string | undefined }>>) =>
    Object.fromEntries(
      Object.entries(table).map(([key, entry]) => [
        key,
        { name: entry.name, meaning: entry.description ?? '' },
      ]),
    );
  return {
    ...pageFrame(view, {
      title: 'How evidence is weighed',
      description: `Grades, statuses and marks of ${settings.name}, and how they are derived from the evidence.`,
      path: pageAddress('evidence'),
      file: SETTINGS_FILE,
    }),
    grades: explained(
      grades,
      count(graph.sources, (source) => source.data.grade),
    ),
    interests: explained(
      named(settings.interests),
      count(graph.sources, (source) => source.data.interest.kind),
    ),
    axes: [
      {
        name: 'Support',
        about:
          'How much evidence there is for a claim. Two sources count as one origin if they share an author, a publisher or an ancestor; only a source that reports its own work is an origin.',
        values: explained(
          SUPPORT_WORDS,
          count(facts, (fact) => fact.support.value),
        ),
        all: pageLink(view, 'claims/by-support', 'Claims by support'),
      },
      {
        name: 'Standing',
        about: 'Whether anything speaks against a claim. A critique marks what it attacks, never the critic.',
        values: explained(
          STANDING_WORDS,
          count(facts, (fact) => fact.standing.value),
        ),
        all: pageLink(view, 'claims/by-standing', 'Claims by standing'),
      },
      {
        name: 'Freshness',
        about: `Whether a claim is due for another look, counted from ${graph.now}.`,
        values: explained(
          FRESHNESS_WORDS,
          count(facts, (fact) => fact.freshness.value),
        ),
        all: pageLink(view, 'claims', 'All claims'),
      },
    ],
    stances: explained(STANCE_WORDS),
    marks: (settings.marks ?? MARKS).map((mark) => ({ mark, word: markWord(mark) })),
    differences: explained(named(settings.differences)),
  };
}

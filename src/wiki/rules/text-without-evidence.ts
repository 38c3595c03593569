import type { AnyArticle, FieldPath } from '../graph/entity.ts';
import { claimsPage, dedent } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { besides, BLANK } from './suggestions.ts';

const perspective = (evidence: string): Record<string, string> => ({
  ...claimsPage(`
    - id: lag-in-schools
      statement: Pupils read slower on screens.
      sources:
        - { source: lab-study, stance: supports }
  `),
  'tensions/who-leads.md': dedent(`
    ---
    title: Who leads
    summary: Two answers to one question.
    question: Do screens trail paper?
    sides:
      - label: A lag
        position: Screens trail.
        ${evidence}
      - label: No lag
        position: Screens have caught up.
        claims: [lag-in-schools]
    ---
  `),
});

/** What an article says that somebody holds or that was found has its evidence beside it. */
export const textWithoutEvidence: Rule = {
  id: 'text-without-evidence',
  severity: 'warning',
  summary: 'A position, the side of a tension or a finding names the claims or sources that it rests on.',
  why: 'Text in fields has no place for citations, so its evidence stands beside it. A position that names none puts words into the mouth of its holders.',
  fix: 'Add `claims` (or `sources`, where no claim says it) beside the text. A perspective rests on its own claims as well.',
  bad: [
    {
      title: 'A side without a claim',
      files: perspective('holders: [reading-lab]'),
      at: 'Screens trail.',
    },
  ],
  good: [{ title: 'Sides with their claims', files: perspective('claims: [lag-in-schools]') }],
  *check({ graph, files }) {
    for (const article of graph.articles) {
      for (const { path, what } of unsupported(article)) {
        yield {
          place: article.at(path),
          message: `This ${what} names no claim or source that it rests on, so a reader cannot see the evidence`,
          advice: 'Add `claims`, or `sources` where no claim says it',
          // The claims of a perspective are its own, and not those that its position rests on.
          fix: besides(files, article.at(path), path.length === 1 ? 'sources' : 'claims', `[${BLANK}]`),
        };
      }
    }
  },
};

interface Evidence {
  readonly claims?: readonly unknown[];
  readonly sources?: readonly unknown[];
}

function* unsupported(article: AnyArticle): Iterable<{ path: FieldPath; what: string }> {
  const rests = ({ claims, sources }: Evidence): boolean => claims !== undefined || sources !== undefined;
  const { kind, data } = article;
  if (kind === 'perspective') {
    if (article.claims.length === 0 && !rests({ sources: data.sources })) {
      yield { path: ['position'], what: 'position' };
    }
    for (const [n, step] of (data.evolution ?? []).entries()) {
      if (!rests(step)) yield { path: ['evolution', n, 'position'], what: 'earlier position' };
    }
  } else if (kind === 'tension') {
    for (const [n, side] of data.sides.entries()) {
      if (!rests({ claims: side.claims })) yield { path: ['sides', n, 'position'], what: 'side' };
    }
  } else if (kind === 'assessment') {
    for (const [n, part] of data.subQuestions.entries()) {
      if (!rests(part)) yield { path: ['subQuestions', n, 'finding'], what: 'finding' };
    }
  }
}

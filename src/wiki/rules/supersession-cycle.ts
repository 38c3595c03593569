import { circles } from './circles.ts';
import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** Supersession leads to one newest claim. */
export const supersessionCycle: Rule = {
  id: 'supersession-cycle',
  severity: 'error',
  summary: 'Following `supersedes` from claim to claim never leads back to the start.',
  why: 'A superseded claim keeps its page and points to the one that took its place. In a circle every claim is replaced and none is left that holds.',
  fix: 'Find the newest statement and remove `supersedes` from the older ones that name it.',
  bad: [
    {
      title: 'Two claims that replace each other',
      files: claimsPage(`
        - id: lag-of-four
          statement: The lag is four months.
          sources:
            - { source: lab-study, stance: supports }
          supersedes:
            - { claim: lag-of-two, reason: revision }
        - id: lag-of-two
          statement: The lag is two months.
          sources:
            - { source: lab-study, stance: supports }
          supersedes:
            - { claim: lag-of-four, reason: revision }
      `),
      at: 'lag-of-two',
    },
  ],
  good: [
    {
      title: 'A newer claim that replaces an older one',
      files: claimsPage(`
        - id: lag-of-four
          statement: The lag is four months.
          sources:
            - { source: lab-study, stance: supports }
        - id: lag-of-two
          statement: The lag is two months.
          sources:
            - { source: lab-study, stance: supports }
          supersedes:
            - { claim: lag-of-four, reason: revision }
      `),
    },
  ],
  *check({ graph }) {
    const present = (key: string): string => graph.resolve(key)?.entity.id ?? key;
    const next = new Map(
      graph.claims.map(({ id, data }) => [id, (data.supersedes ?? []).map((each) => present(each.claim))]),
    );
    for (const circle of circles(next.keys(), (id) => next.get(id) ?? [])) {
      const [id = '', to = id] = circle;
      const claim = graph.claim(id);
      // A claim that supersedes itself is reported as a reference to itself.
      if (!claim || circle.length === 1) continue;
      const n = (next.get(id) ?? []).indexOf(to);
      const way = [...circle, id].map(code).join(' supersedes ');
      yield {
        place: claim.at(['supersedes', n, 'claim']),
        message: `No claim of this circle is left that holds: ${way}`,
        actual: to,
        advice: 'Remove `supersedes` from the older claims of the circle',
      };
    }
  },
};

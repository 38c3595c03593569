import { relationFaults } from './relation-faults.ts';
import type { ClaimEntity } from '../graph/entity.ts';
import { claimsPage } from './example-parts.ts';
import type { Found, Rule, RuleContext } from './rule.ts';

const PAIR = `
  - id: lag-of-four
    statement: The lag is four months.
    sources:
      - { source: lab-study, stance: supports }
  - id: lag-of-two
    statement: The lag is two months.
    sources:
      - { source: maker-report, stance: supports }
`;

/** What one claim says about its relation to another makes sense together. */
export const relationConflict: Rule = {
  id: 'relation-conflict',
  severity: 'error',
  summary: 'The relations between two claims agree with each other, and `differs` says because of what.',
  why: 'A claim that is replaced by another is no longer in dispute with it; figures that differ for a stated reason do not contradict each other. The standing of both is computed from these relations, so two that exclude each other would give it no value.',
  fix: 'Keep the relation that is meant: `supersedes` where the same thing was said anew, `contradicts` where both cannot hold, `differs` with `because` where method, date or definition explain the difference.',
  bad: [
    {
      title: 'Contradicted and superseded at once',
      files: claimsPage(`${PAIR.trimEnd()}
    relations:
      - { to: lag-of-four, kind: contradicts }
    supersedes:
      - { claim: lag-of-four, reason: revision }
`),
      at: 'contradicts',
    },
    {
      title: 'A difference without a reason',
      files: claimsPage(`${PAIR.trimEnd()}
    relations:
      - { to: lag-of-four, kind: differs }
`),
      at: 'differs',
    },
  ],
  good: [
    {
      title: 'A difference with its reason',
      files: claimsPage(`${PAIR.trimEnd()}
    relations:
      - { to: lag-of-four, kind: differs, because: method }
`),
    },
  ],
  *check(context) {
    const links = linksOf(context);
    for (const claim of context.graph.claims) yield* conflictsOf(claim, context, links);
  },
};

/** What is said between two claims: `contradicts` and `differs` from either side, `supersedes` and the others from one. */
type Links = ReadonlyMap<string, ReadonlySet<string>>;

function linksOf({ graph }: RuleContext): Links {
  const links = new Map<string, Set<string>>();
  const add = (from: string, key: string, kind: string): void => {
    const to = graph.resolve(key)?.entity.id;
    if (to === undefined) return;
    const name = pair(from, to);
    const kinds = links.get(name);
    if (kinds) kinds.add(kind);
    else links.set(name, new Set([kind]));
  };
  for (const { id, data } of graph.claims) {
    for (const relation of data.relations ?? []) add(id, relation.to, relation.kind);
    for (const { claim } of data.supersedes ?? []) add(id, claim, 'supersedes');
  }
  return links;
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function* conflictsOf(claim: ClaimEntity, { graph }: RuleContext, links: Links): Iterable<Found> {
  const idOf = (key: string) => graph.resolve(key)?.entity.id ?? key;
  const faults = relationFaults(claim.data.relations ?? [], {
    idOf,
    saidWith: (id) => links.get(pair(claim.id, id)),
    reasons: Object.keys(graph.settings.differences),
  });
  for (const { index, ...found } of faults) yield { ...found, place: claim.at(['relations', index, 'kind']) };
}

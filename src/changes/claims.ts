import { statementWithFigures } from '../render/index.ts';
import type { Claim, ClaimEntity, Graph } from '../wiki/index.ts';
import type { ClaimChange, ClaimListed, CitationChange, FigureChange } from './changes.ts';
import { dataOf, keyOf, type IdOf, type Plain } from './data.ts';
import { fieldChanges } from './fields.ts';
import { quantityChanges } from './figures.ts';
import { pairUp } from './pair.ts';
import { likeness, wordDiff } from './word-diff.ts';

/** Likeness below which a statement counts as another one. */
const ANOTHER = 0.25;

type Fields = Readonly<Record<string, Plain>>;

/** A claim with its statuses as a list shows it. */
export function listedClaim(claim: ClaimEntity, graph: Graph): ClaimListed {
  const { support, standing, freshness } = graph.claimFacts(claim.id);
  const { statement, quantities = [], sources = [] } = claim.data;
  return {
    id: claim.id,
    home: claim.home,
    statement,
    figures: quantities.map((quantity) => statementWithFigures(quantity, graph.settings)),
    sources: sources.map(({ source }) => graph.resolve(source)?.entity.id ?? source),
    support: support.value,
    standing: standing.value,
    freshness: freshness.value,
  };
}

/** How a claim differs from what it was; `undefined` where it says the same. `then` and `now` give present ids. */
export function claimChange(
  before: { readonly claim: ClaimEntity; readonly graph: Graph },
  after: { readonly claim: ClaimEntity; readonly graph: Graph },
  then: IdOf,
  now: IdOf,
): ClaimChange | undefined {
  const [old, present] = [before.claim.data, after.claim.data];
  const was = dataOf(before.claim, before.graph, then);
  const is = dataOf(after.claim, after.graph, now);
  const home = then(before.claim.home);
  const movedFrom = home === after.claim.home ? undefined : home;
  if (keyOf(was) === keyOf({ ...is, id: was['id'] ?? '' }) && movedFrom === undefined) return undefined;

  const reworded = old.statement !== present.statement;
  const figures: FigureChange[] = quantityChanges(
    { list: old.quantities ?? [], data: listAt(was, 'quantities'), settings: before.graph.settings },
    { list: present.quantities ?? [], data: listAt(is, 'quantities'), settings: after.graph.settings },
  );
  const citations = citationChanges(listAt(was, 'sources'), listAt(is, 'sources'));
  const withdrawn = old.withdrawn === undefined ? withdrawal(present) : undefined;
  const told = ['id', 'statement', 'quantities', 'sources', ...(withdrawn ? ['withdrawn'] : [])];
  const fields = fieldChanges(was, is, told);
  const nothing = !reworded && !withdrawn && movedFrom === undefined;
  if (nothing && figures.length + citations.length + fields.length === 0) return undefined;
  return {
    id: after.claim.id,
    home: after.claim.home,
    ...(movedFrom !== undefined && { movedFrom }),
    ...(reworded && { statement: wordDiff(old.statement, present.statement) }),
    rewritten: reworded && likeness(old.statement, present.statement) < ANOTHER,
    figures,
    citations,
    ...(withdrawn && { withdrawn }),
    fields,
  };
}

function listAt(data: Fields, name: string): readonly Fields[] {
  const list = data[name];
  return Array.isArray(list) ? (list as readonly Fields[]) : [];
}

function withdrawal({ withdrawn }: Claim): ClaimChange['withdrawn'] {
  return withdrawn && { date: withdrawn.date.text, reason: withdrawn.reason };
}

/** Citations that came, went or differ. Of several of one source those of the same stance are taken for the same. */
function citationChanges(before: readonly Fields[], after: readonly Fields[]): CitationChange[] {
  const pairs = pairUp(before, after, keyOf, (one, other) =>
    one['source'] !== other['source'] ? 0 : one['stance'] === other['stance'] ? 2 : 1,
  );
  return pairs.map(({ before: early, after: late }): CitationChange => {
    const one = late ?? early ?? {};
    return {
      source: String(one['source']),
      change: early && late ? 'changed' : late ? 'added' : 'dropped',
      stance: String(one['stance']),
      fields: early && late ? fieldChanges(early, late, ['source']) : [],
    };
  });
}

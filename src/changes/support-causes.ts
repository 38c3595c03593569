import type { ClaimEntity, Graph } from '../wiki/index.ts';
import type { Cause } from './changes.ts';
import { plain, same } from './data.ts';
import type { ClaimThenAndNow } from './statuses.ts';

/** Fields of a source that decide whether it is an origin of its own. */
export const ORIGIN_FIELDS = [
  'author',
  'publisher',
  'firsthand',
  'derivedFrom',
  'seenVia',
  'notices',
] as const;
/** Fields of a claim that decide how its support is judged. */
const CLAIM_FIELDS = ['origin', 'heldBy'] as const;

/** Why the support of a claim is another: sources that came or went, records or fields that changed. */
export function supportCauses({ before, after, then, records }: ClaimThenAndNow): Cause[] {
  const was = new Map([...supporting(before.claim, before.graph)].map(([id, how]) => [then(id), how]));
  const is = supporting(after.claim, after.graph);
  const cause = (change: Cause['change'], code: string, source?: string, note?: string): Cause => ({
    change,
    code,
    claims: [],
    sources: source === undefined ? [] : [source],
    ...(note !== undefined && { note }),
  });
  const found = [
    ...[...is.keys()].filter((id) => !was.has(id)).map((id) => cause('began', 'cites', id)),
    ...[...was.keys()].filter((id) => !is.has(id)).map((id) => cause('ended', 'cites', id)),
    ...[...is]
      .filter(([id, how]) => was.has(id) && was.get(id) !== how)
      .map(([id]) => cause('began', 'citation', id)),
  ];
  for (const field of CLAIM_FIELDS) {
    const [old, present] = [before.claim.data[field], after.claim.data[field]];
    const changed = !same(old && plain(old), present && plain(present));
    if (changed) found.push(cause(present ? 'began' : 'ended', 'claim-field', undefined, field));
  }
  for (const id of reached(is.keys(), after.graph)) {
    const fields = records.get(id);
    if (fields) found.push(cause('began', 'record', id, fields.join(', ')));
  }
  return found;
}

/** Supporting sources with how they are cited: what was read itself, and what another passed on. */
function supporting({ data }: ClaimEntity, graph: Graph): Map<string, string> {
  const cited = (data.sources ?? []).filter(({ stance }) => stance === 'supports');
  return new Map(
    cited.map(({ source, via, firsthand }) => [
      graph.resolve(source)?.entity.id ?? source,
      `${via ? (graph.resolve(via)?.entity.id ?? via) : ''} ${firsthand ?? ''}`,
    ]),
  );
}

/** The sources and all that they derive from or are known through, each once. */
function reached(sources: Iterable<string>, graph: Graph): Set<string> {
  const found = new Set<string>();
  const open = [...sources];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const data = graph.source(id)?.data;
    const via = (data?.seenVia ?? []).flatMap((each) => ('source' in each ? [each.source] : []));
    open.push(...[...(data?.derivedFrom ?? []), ...via].map((key) => graph.resolve(key)?.entity.id ?? key));
  }
  return found;
}

import type { Citation, Citations } from './citations.ts';
import type { Fallout, Origin } from './facts.ts';
import { byCodeUnits } from './namespace.ts';
import { originsOf, type OriginKnowledge } from './origins.ts';
import type { SourceLinks } from './source-links.ts';

/**
 * The sources that fall when some fall: these and, transitively, all that have nothing left to stand on
 * (`SourceLinks.falls`). `before` have fallen already and are not among the result.
 */
export function fallenWith(
  fallen: Iterable<string>,
  links: SourceLinks,
  before: ReadonlySet<string> = new Set(),
): Set<string> {
  const all = new Set([...fallen].filter((id) => !before.has(id)));
  const fell = (id: string) => all.has(id) || before.has(id);
  // A set that grows while it is walked visits the new entries too, each once: circles end.
  for (const id of all) {
    for (const other of links.dependents(id)) if (!fell(other) && links.falls(other, fell)) all.add(other);
  }
  return all;
}

/** The supporting citations that still stand: neither their source nor what they were taken from has fallen. */
export function standingSupport(citations: readonly Citation[], fell: (id: string) => boolean): Citation[] {
  return citations.filter(
    ({ stance, source, via }) => stance === 'supports' && !fell(source) && !(via !== undefined && fell(via)),
  );
}

/** What fallout needs to know of the whole wiki. */
export interface FalloutKnowledge extends OriginKnowledge {
  readonly citations: Citations;
  /** Ids of the sources that were retracted. */
  readonly retracted: ReadonlySet<string>;
  /** These and all that fell with them. */
  readonly fallen: ReadonlySet<string>;
}

const standing = new WeakMap<FalloutKnowledge, Map<string, readonly Origin[]>>();

/** The origins of what stands of a claim before anything more falls, found once: each of its sources asks for them. */
function originsStanding(claim: string, had: readonly Citation[], know: FalloutKnowledge): readonly Origin[] {
  let known = standing.get(know);
  if (!known) standing.set(know, (known = new Map()));
  let origins = known.get(claim);
  if (!origins) known.set(claim, (origins = originsOf(had, know)));
  return origins;
}

/**
 * How many origins are left where some sources are lost; absent where that has to be found anew, since an origin keeps
 * a part of its sources, which may then belong to another one. A source ties nothing beyond its own origin.
 */
function originsWithout(origins: readonly Origin[], lost: ReadonlySet<string>): number | undefined {
  let left = 0;
  for (const { sources } of origins) {
    if (!sources.some((source) => lost.has(source))) left += 1;
    else if (!sources.every((source) => lost.has(source))) return undefined;
  }
  return left;
}

/**
 * What would be left without support if a source fell, against what stands now: sources that were retracted
 * count for nothing already, but a retracted source itself is weighed as if it still stood, so that its page
 * shows what fell with it. Claims are counted whatever their standing; all lists are sorted.
 */
export function falloutOf(id: string, know: FalloutKnowledge): Fallout {
  const { links, citations, retracted, fallen } = know;
  const others = [...retracted].filter((other) => other !== id);
  const before = fallen.has(id) ? fallenWith(others, links) : fallen;
  const falling = fallenWith([id], links, before);
  const fellBefore = (other: string) => before.has(other);
  const fellAfter = (other: string) => before.has(other) || falling.has(other);

  const touched = new Set<string>();
  for (const source of falling) {
    for (const { claim } of citations.ofSource(source)) touched.add(claim.id);
    // Citations taken from it name another source, one of those that depend on it.
    for (const other of links.dependents(source)) {
      for (const { claim, via } of citations.ofSource(other)) if (via === source) touched.add(claim.id);
    }
  }
  const unsupported: string[] = [];
  const leftWithOne: string[] = [];
  for (const claim of [...touched].sort(byCodeUnits)) {
    const all = citations.ofClaim(claim);
    const had = standingSupport(all, fellBefore);
    const left = standingSupport(all, fellAfter);
    if (had.length === 0 || left.length === had.length) continue;
    if (left.length === 0) unsupported.push(claim);
    else {
      const origins = before === fallen ? originsStanding(claim, had, know) : originsOf(had, know);
      if (origins.length < 2) continue;
      const stay = new Set(left);
      const lost = new Set(had.flatMap((citation) => (stay.has(citation) ? [] : citation.source)));
      const count = originsWithout(origins, lost) ?? originsOf(left, know).length;
      if (count === 1) leftWithOne.push(claim);
    }
  }
  const alsoFalls = [...falling].filter((other) => other !== id).sort(byCodeUnits);
  return { alsoFalls, unsupported, leftWithOne };
}

import type { Citations } from './citations.ts';
import type { SourceEntity } from './entity.ts';
import type { Resolved } from './graph.ts';
import { byCodeUnits } from './namespace.ts';

/**
 * How sources hang on each other. There are two kinds of link. *Reports* (`derivedFrom`): what the source
 * passes on is the work of another. *Known through* (`seenVia`, and `via` of its citations where it has no
 * `derivedFrom`): the source itself was not seen, another one tells of it.
 */
export interface SourceLinks {
  /** Ids of the sources that it reports. */
  reports(id: string): readonly string[];
  /** Ids of the sources through which it is known. */
  knownThrough(id: string): readonly string[];
  /** True where its record says through what it was seen, so that it was not seen itself. */
  isUnseen(id: string): boolean;
  /** Ids of the sources that report it or are known through it, sorted. */
  dependents(id: string): readonly string[];
  /**
   * True where nothing is left on which the source stands, once the sources for which `fell` is true are
   * gone: all that it was seen through; or, where it was seen and speaks for itself nowhere, all that it
   * reports. A way that has no record of its own never falls.
   */
  falls(id: string, fell: (id: string) => boolean): boolean;
}

interface Links {
  readonly reports: readonly string[];
  readonly knownThrough: readonly string[];
  /** Ids of all ways to know it; `undefined` where it was seen itself or through something without a record. */
  readonly ways?: readonly string[];
  readonly unseen: boolean;
  /** Whether its record or any citation says that it reports work, or holds a view, of its own. */
  readonly firsthand: boolean;
}

const NONE: Links = { reports: [], knownThrough: [], unseen: false, firsthand: false };

function linksOf(
  { id, data }: SourceEntity,
  citations: Citations,
  idOf: (key: string) => string | undefined,
): Links {
  const others = (ids: readonly (string | undefined)[]): string[] => [
    ...new Set(ids.filter((other): other is string => other !== undefined && other !== id)),
  ];
  const reports = others((data.derivedFrom ?? []).map(idOf));
  const seenVia = (data.seenVia ?? []).map((way) => ('source' in way ? idOf(way.source) : undefined));
  const cited = citations.ofSource(id).map((citation) => citation.via);
  const vias = data.derivedFrom ? [] : others(cited);
  const unseen = data.seenVia !== undefined;
  const knownThrough = others([...seenVia, ...vias]);
  const ways = unseen ? seenVia : data.derivedFrom ? [] : cited;
  return {
    reports,
    knownThrough,
    ways: ways.length > 0 && ways.every((way) => way !== undefined && way !== id) ? others(ways) : undefined,
    unseen,
    firsthand:
      data.firsthand === true ||
      citations.ofSource(id).some(({ firsthand, holders }) => firsthand || holders.length > 0),
  };
}

/** Reads the links of all sources; links to themselves and to nothing are left out. */
export function linkSources(
  sources: readonly SourceEntity[],
  citations: Citations,
  resolve: (key: string) => Resolved | undefined,
): SourceLinks {
  const idOf = (key: string) => {
    const entity = resolve(key)?.entity;
    return entity?.kind === 'source' ? entity.id : undefined;
  };
  const links = new Map(sources.map((source) => [source.id, linksOf(source, citations, idOf)]));
  const dependents = new Map<string, Set<string>>();
  const depend = (id: string, on: string | undefined) => {
    if (on === undefined || on === id) return;
    const known = dependents.get(on);
    if (known) known.add(id);
    else dependents.set(on, new Set([id]));
  };
  for (const [id, { reports, knownThrough }] of links) {
    for (const on of [...reports, ...knownThrough]) depend(id, on);
    for (const { via } of citations.ofSource(id)) depend(id, via);
  }
  const of = (id: string) => links.get(id) ?? NONE;
  return {
    reports: (id) => of(id).reports,
    knownThrough: (id) => of(id).knownThrough,
    isUnseen: (id) => of(id).unseen,
    dependents: (id) => [...(dependents.get(id) ?? [])].sort(byCodeUnits),
    falls(id, fell) {
      const { ways, reports, firsthand } = of(id);
      if (ways?.every(fell)) return true;
      return !firsthand && reports.length > 0 && reports.every(fell);
    },
  };
}

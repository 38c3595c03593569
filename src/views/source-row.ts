import { entityAddress, printedTitle, referenceHtml, sourceLabel } from '../render/index.ts';
import type { SourceEntity } from '../wiki/index.ts';
import type { SiteView } from './site-view.ts';

/** A source in a list. */
export interface SourceRow {
  readonly id: string;
  readonly href: string;
  /** Short label, such as `Cottier et al. 2024`. */
  readonly label: string;
  /** Title as references print it: a description of a work stands in square brackets. */
  readonly title: string;
  readonly grade: string;
  readonly gradeShort: string;
  readonly interest: string;
  /** Name of the pole to which its makers are a party, where they are. */
  readonly party: string | undefined;
  /** Number of claims that cite it. */
  readonly citations: number;
  /** Whether the work itself was not seen. */
  readonly notSeen: boolean;
}

/** A source with its full reference, which lists do without since it takes time to write. */
export interface SourceReference extends SourceRow {
  /** The full reference as safe HTML. */
  readonly reference: string;
}

/** A source as a row. */
export function sourceRow(view: SiteView, source: SourceEntity): SourceRow {
  const { data } = source;
  const grade = view.settings.grades[data.grade];
  return {
    id: source.id,
    href: entityAddress('source', source.id, view),
    label: sourceLabel(data, view.graph.settings),
    title: printedTitle(data),
    grade: grade?.name ?? data.grade,
    gradeShort: grade?.short ?? data.grade,
    interest: view.settings.interests[data.interest.kind]?.name ?? data.interest.kind,
    party: data.interest.party && view.settings.poles[data.interest.party]?.name,
    citations: view.graph.sourceFacts(source.id).citations,
    notSeen: data.seenVia !== undefined,
  };
}

/** A source as a row with its reference. */
export function sourceReference(view: SiteView, source: SourceEntity): SourceReference {
  return { ...sourceRow(view, source), reference: referenceHtml(source, view.graph, view) };
}

function sourcesOf({ graph }: SiteView, ids: Iterable<string>): SourceEntity[] {
  return [...ids].flatMap((id) => graph.source(graph.resolve(id)?.entity.id ?? '') ?? []);
}

/** Rows of the sources with these ids, in the order given; ids that name no valid source are left out. */
export function sourceRows(view: SiteView, ids: Iterable<string> = []): SourceRow[] {
  return sourcesOf(view, ids).map((source) => sourceRow(view, source));
}

/** The same with their references. */
export function sourceReferences(view: SiteView, ids: Iterable<string> = []): SourceReference[] {
  return sourcesOf(view, ids).map((source) => sourceReference(view, source));
}

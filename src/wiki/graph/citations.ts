import type { Stance } from '../schema/index.ts';
import type { ClaimEntity, SourceEntity } from './entity.ts';
import type { Resolved } from './graph.ts';
import { groupBy } from './group.ts';
import type { Makers } from './makers.ts';

/** One source of one claim, its keys followed to present ids. */
export interface Citation {
  readonly claim: ClaimEntity;
  /** Id of the source; its record may be invalid. */
  readonly source: string;
  /** The record; absent where it is invalid: such a source is known by name only. */
  readonly record?: SourceEntity;
  readonly stance: Stance;
  /** Id of the other source from which the statement was taken; absent where it was read in the source itself. */
  readonly via?: string;
  /** Whether the source reports its own work in this statement: what the citation says, else its record. */
  readonly firsthand?: boolean;
  /**
   * Holders of the statement who made the source: what somebody holds stands in their own text whatever else
   * that passes on. None where the citation says that the source passes on the work of others.
   */
  readonly holders: readonly string[];
  /** Grade that the citation gives in place of that of the source. */
  readonly grade?: string;
}

/** The citations of all claims, by claim and by source. */
export interface Citations {
  /** In written order; dangling ones left out. */
  ofClaim(id: string): readonly Citation[];
  /** In order of claim id. */
  ofSource(id: string): readonly Citation[];
}

function read(
  claim: ClaimEntity,
  resolve: (key: string) => Resolved | undefined,
  source: (id: string) => SourceEntity | undefined,
  makers: Makers,
): Citation[] {
  const { heldBy = [] } = claim.data;
  return (claim.data.sources ?? []).flatMap((cited) => {
    const entity = resolve(cited.source)?.entity;
    if (entity?.kind !== 'source') return [];
    // A dangling `via` still says that the source itself was not read.
    const via = cited.via === undefined ? undefined : (resolve(cited.via)?.entity.id ?? cited.via);
    const record = source(entity.id);
    const made = record && cited.firsthand !== false ? makers.holdersOf(record) : undefined;
    return {
      claim,
      source: entity.id,
      record,
      firsthand: cited.firsthand ?? record?.data.firsthand,
      holders: heldBy.filter((holder) => made?.has(holder)),
      stance: cited.stance,
      via: via === entity.id ? undefined : via,
      grade: cited.grade,
    };
  });
}

/** Follows the sources of all claims, which must be sorted by id. */
export function findCitations(
  claims: readonly ClaimEntity[],
  resolve: (key: string) => Resolved | undefined,
  source: (id: string) => SourceEntity | undefined,
  makers: Makers,
): Citations {
  const byClaim = new Map(claims.map((claim) => [claim.id, read(claim, resolve, source, makers)]));
  const bySource = groupBy([...byClaim.values()].flat(), (citation) => citation.source);
  return {
    ofClaim: (id) => byClaim.get(id) ?? [],
    ofSource: (id) => bySource.get(id) ?? [],
  };
}

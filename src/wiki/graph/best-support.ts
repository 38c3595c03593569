import type { Settings } from '../schema/index.ts';
import type { Citation } from './citations.ts';
import type { SourceEntity } from './entity.ts';
import type { BestSupport } from './facts.ts';
import type { Makers } from './makers.ts';
import type { Resolved } from './graph.ts';

/** Grades sources and citations by the rubric of the settings. */
export interface Grading {
  /**
   * Key of the grade of a source: its own where it was seen, else the highest of those through which it is
   * known; absent where it is known only through what has no record.
   */
  ofSource(id: string): string | undefined;
  /** Key of the grade of a citation: its own, else that of its `via`, else that of its source. */
  ofCitation(citation: Citation): string | undefined;
  /** Key of the pole to which the makers of a source are a party, by its record or by a holder who made it. */
  partyOf(source: SourceEntity): string | undefined;
  /** The best of some citations; see `BestSupport`. */
  best(citations: readonly Citation[]): BestSupport;
}

/**
 * Prepares grading. A work known through another takes the grade of the one that tells of it, as that is what
 * was read; a grade that a citation gives itself goes before everything. A source is a party where its
 * `interest` says so or a holder who made it is one.
 */
export function gradeBy(
  settings: Settings,
  resolve: (key: string) => Resolved | undefined,
  makers: Makers,
): Grading {
  const ranks = new Map(Object.keys(settings.grades).map((grade, rank) => [grade, rank]));
  const rank = (grade: string) => ranks.get(grade) ?? Infinity;
  const source = (key: string): SourceEntity | undefined => {
    const entity = resolve(key)?.entity;
    return entity?.kind === 'source' && !('invalid' in entity) ? entity : undefined;
  };
  const highest = (grades: readonly (string | undefined)[]) =>
    grades
      .filter((grade) => grade !== undefined)
      .reduce<string | undefined>((best, grade) => {
        return best === undefined || rank(grade) < rank(best) ? grade : best;
      }, undefined);

  const ofSource = (id: string): string | undefined => {
    // All that stands at the end of the ways through which it is known; a set, so that circles end.
    const ways = new Set([id]);
    const grades: string[] = [];
    for (const way of ways) {
      const entity = source(way);
      if (!entity) continue;
      if (entity.data.seenVia === undefined) grades.push(entity.data.grade);
      for (const other of entity.data.seenVia ?? []) if ('source' in other) ways.add(other.source);
    }
    return highest(grades);
  };
  const ofCitation = ({ grade, via, source: id }: Citation) => grade ?? ofSource(via ?? id);
  const partyOf = (entity: SourceEntity) =>
    entity.data.interest.party ??
    [...makers.holdersOf(entity)].flatMap((holder) => settings.holders[holder]?.party ?? [])[0];

  return {
    ofSource,
    ofCitation,
    partyOf,
    best(citations) {
      let best: { grade: string; source: string } | undefined;
      let party: { grade: string; source: string } | undefined;
      for (const citation of citations) {
        const grade = ofCitation(citation);
        if (grade === undefined || !citation.record) continue;
        const found = { grade, source: citation.source };
        if (partyOf(citation.record) !== undefined) {
          if (!party || rank(grade) < rank(party.grade)) party = found;
        } else if (!best || rank(grade) < rank(best.grade)) best = found;
      }
      return { ...best, ...(party && { party }) };
    },
  };
}

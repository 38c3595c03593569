import type { Citations } from './citations.ts';
import type { Resolved } from './graph.ts';

/**
 * Ids of the sources that a citation of a key shows. A source gives itself; a claim gives the sources that
 * support or qualify it, in written order, each once. Sources without a valid record are left out, and a
 * key that names neither gives nothing.
 */
export function citedSourcesOf(resolved: Resolved | undefined, citations: Citations): string[] {
  const entity = resolved?.entity;
  if (!entity || 'invalid' in entity) return [];
  if (entity.kind === 'source') return [entity.id];
  if (entity.kind !== 'claim') return [];
  const shown = citations
    .ofClaim(entity.id)
    .filter(({ stance, record }) => record && (stance === 'supports' || stance === 'qualifies'));
  return [...new Set(shown.map((citation) => citation.source))];
}

import type { Article } from '../../wiki/index.ts';
import { entityLink, type Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';

/** A tension in which somebody takes a side. */
export interface TakenSide {
  readonly tension: Link;
  /** The sides in a few words; more than one where the holders of a perspective part. */
  readonly sides: readonly string[];
}

/** The tensions in which the holders of a perspective take a side, in order of id. */
export function takesPart({ graph, ...view }: SiteView, { data }: Article<'perspective'>): TakenSide[] {
  const own = new Set(data.holders);
  return graph.articlesOf('tension').flatMap((tension) => {
    const sides = tension.data.sides.filter(({ holders = [] }) => holders.some((key) => own.has(key)));
    if (sides.length === 0) return [];
    return [{ tension: entityLink({ graph, ...view }, tension.id), sides: sides.map(({ label }) => label) }];
  });
}

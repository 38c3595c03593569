import { lazyByKey } from './lazy.ts';
import type { SourceLinks } from './source-links.ts';

/**
 * Most ancestors that are followed, the nearest first. No honest record has as many; without an end a chain
 * of thousands of records, each derived from the one before, would cost the square of its length.
 */
const MOST = 500;

/** How a source goes back to another: it reports its work, or is known through it. */
export type Descent = 'reports' | 'known-through';

/** Finds what sources go back to. */
export interface Ancestors {
  /** All sources that a source goes back to, by id, itself left out; `vias` are what it was taken from. */
  of(id: string, vias?: readonly string[]): ReadonlyMap<string, Descent>;
}

/**
 * A source goes back to what it reports, to what that reports, and at any step of this to what the work is
 * known through. From a work's teller the way leads on to the teller's own teller, but not to other works
 * that it reports: two works in one digest do not depend on each other.
 */
export function findAncestors(links: SourceLinks): Ancestors {
  const tellers = (told: Set<string>) => {
    // A set that grows while it is walked visits the new entries too, each once: circles end.
    for (const teller of told) {
      for (const other of links.knownThrough(teller)) if (told.size < MOST) told.add(other);
    }
    return told;
  };
  const joined = (id: string, told: Iterable<string>, reported: Iterable<string>) => {
    const all = new Map<string, Descent>();
    for (const teller of told) all.set(teller, 'known-through');
    for (const work of reported) all.set(work, 'reports');
    all.delete(id);
    return all;
  };
  const ancestors = lazyByKey((id): ReadonlyMap<string, Descent> => {
    const reported = new Set([id]);
    for (const work of reported) {
      for (const other of links.reports(work)) if (reported.size < MOST) reported.add(other);
    }
    const told = new Set([...reported].flatMap((work) => links.knownThrough(work)));
    return joined(id, tellers(told), reported);
  });
  return {
    of(id, vias = []) {
      const own = ancestors(id);
      if (vias.length === 0) return own;
      const all = joined(id, tellers(new Set(vias)), []);
      for (const [other, descent] of own) all.set(other, descent);
      return all;
    },
  };
}

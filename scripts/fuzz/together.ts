import fc from 'fast-check';
import { loadWikiFrom, type Wiki } from '../../src/wiki/index.ts';
import { base } from './bases.ts';
import { properties } from './properties.ts';
import { withChanges, type Files } from './trial.ts';

/** Wikis that the check accepts or refuses, for trying out what a build makes of them. */
export interface Sorted {
  /** One wiki that holds as many of the odd files as go together. */
  readonly accepted: Files;
  /** Odd files that it holds. */
  readonly odd: number;
  /** Wikis that are refused, each for something of its own. */
  readonly refused: readonly Files[];
}

/** Trials that are drawn of each property. */
const DRAWN = 25;

function isRefused({ findings }: Wiki): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** A new file beside those of the same kind that are there already. */
function besides(files: Files, path: string): string {
  if (!path.includes('/new-one.')) return path;
  let number = 1;
  const numbered = (): string => path.replace('/new-one.', `/new-one-${number}.`);
  while (numbered() in files) number += 1;
  return numbered();
}

/** Draws wikis with a seed, sorts them by what the check says, and puts those together that it accepts. */
export function sortedWikis(seed: number, mostRefused: number): Sorted {
  const { files, far, wiki } = base('islands');
  const gone = Object.fromEntries(far.map((path) => [path, undefined]));
  const refused = new Map<string, Files>();
  let accepted: Files = withChanges(files, gone);
  let known = loadWikiFrom(accepted, { like: wiki });
  let odd = 0;
  for (const { name, trials } of properties()) {
    if (name === 'content') continue;
    for (const { changes } of fc.sample(trials, { numRuns: DRAWN, seed })) {
      const renamed = Object.fromEntries(
        Object.entries(changes).map(([path, content]) => [besides(accepted, path), content]),
      );
      const next = withChanges(accepted, renamed);
      const loaded = loadWikiFrom(next, { like: known });
      const [error] = loaded.findings.filter(({ severity }) => severity === 'error');
      if (!isRefused(loaded)) {
        [accepted, known] = [next, loaded];
        odd += Object.keys(changes).length;
      } else if (error && refused.size < mostRefused && !refused.has(error.rule)) {
        refused.set(error.rule, next);
      }
    }
  }
  return { accepted, odd, refused: [...refused.values()] };
}

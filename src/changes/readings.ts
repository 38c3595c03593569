import { dimensionReading, type Graph, type Settings } from '../wiki/index.ts';
import type { ReadingChange } from './changes.ts';
import type { IdOf } from './data.ts';

/** Who is ahead by the newest figures, in words: `closed 3, level 1`; by measure. */
type Readings = ReadonlyMap<string, string>;

function readingsOf(graph: Graph, dimension: string): Readings {
  return new Map(
    dimensionReading(graph, dimension).map(({ measure, ahead }) => [
      measure,
      ahead.map(({ pole, groups }) => `${poleName(pole, graph.settings)} ${groups}`).join(', '),
    ]),
  );
}

function poleName(pole: string, { poles }: Settings): string {
  return (Object.hasOwn(poles, pole) ? poles[pole]?.adjective : undefined) ?? pole;
}

function measureName(measure: string, { measures }: Settings): string | undefined {
  return Object.hasOwn(measures, measure) ? measures[measure]?.name : undefined;
}

/** The measures of dimensions by which somebody else is ahead now, or by another number of series or classes of test. */
export function readingChanges(before: Graph, after: Graph, then: IdOf): ReadingChange[] {
  const earlier = new Map(before.articlesOf('dimension').map(({ id }) => [then(id), id]));
  return after.articlesOf('dimension').flatMap(({ id }): ReadingChange[] => {
    const old = earlier.get(id);
    const was: Readings = old === undefined ? new Map() : readingsOf(before, old);
    const is = readingsOf(after, id);
    return [...new Set([...is.keys(), ...was.keys()])]
      .filter((measure) => was.get(measure) !== is.get(measure))
      .map((measure) => ({
        dimension: id,
        measure: measureName(measure, after.settings) ?? measureName(measure, before.settings) ?? measure,
        ...(was.has(measure) && { before: was.get(measure) }),
        ...(is.has(measure) && { after: is.get(measure) }),
      }));
  });
}

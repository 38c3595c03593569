import { allOf, beginning, isLong } from '../entity-lists/window.ts';
import type { SiteView } from '../site-view.ts';
import type { Chart } from './chart.ts';
import type { Facets } from './facets.ts';
import { seriesLines, type Dot } from './shapes.ts';

/** Most dots of a drawing over time, and of one of the small drawings beside it; more would cover each other anyway. */
export const MOST_DOTS = { whole: 300, facet: 40 } as const;
/** Most marks on a chart of one line. */
const MOST_IN_STRIP = 60;
/** Widths of the cells of a drawing, in percent, of which each gets one dot. */
const CELLS = [0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 20, 34, 50];

/** One of the rows or dots that have their place in the same cell, the last of them, which would cover the others. */
function oneOfEachCell<T>(
  entries: readonly T[],
  most: number,
  place: (entry: T) => readonly number[],
): readonly T[] {
  if (entries.length <= most) return entries;
  let kept: readonly T[] = entries;
  for (const cell of CELLS) {
    kept = [
      ...new Map(
        entries.map((entry) => [
          place(entry)
            .map((at) => Math.round(at / cell))
            .join(),
          entry,
        ]),
      ).values(),
    ];
    if (kept.length <= most) break;
  }
  return kept.slice(-most);
}

/** The dots that a drawing of bounded weight shows: all, or one for those that would cover each other. */
export function thinned(dots: readonly Dot[], most: number): readonly Dot[] {
  return oneOfEachCell(dots, most, ({ x, span }) => [
    x,
    span.at ?? -50,
    span.at === undefined ? (span.from ?? span.to ?? 0) : 0,
  ]);
}

function thinnedFacets(facets: Facets): Facets {
  return {
    ...facets,
    facets: facets.facets.map((facet) => {
      const dots = thinned(facet.dots, MOST_DOTS.facet);
      return dots === facet.dots ? facet : { ...facet, dots, lines: seriesLines(dots) };
    }),
  };
}

/**
 * A chart as a page shows it, of bounded weight however many figures there are: the first rows with the way to all,
 * the first sources, and one dot for those that would cover each other.
 */
export function boundedChart(view: SiteView, chart: Chart): Chart {
  const { rows, sources, overTime } = chart;
  const dots = overTime && thinned(overTime.dots, MOST_DOTS.whole);
  const fewer = overTime !== undefined && dots !== undefined && dots.length < overTime.dots.length;
  if (!isLong(rows.length) && !isLong(sources.length) && !fewer) return chart;
  return {
    ...chart,
    rows: beginning(rows),
    sources: beginning(sources),
    overTime: overTime && dots && { ...overTime, dots, lines: fewer ? seriesLines(dots) : overTime.lines },
    facets: chart.facets.map(thinnedFacets),
    left: {
      dots: fewer ? overTime.dots.length - dots.length : 0,
      rows: allOf(view, `charts/${chart.measure}/figures`, rows.length, 'figures'),
      sources: sources.length - beginning(sources).length,
    },
  };
}

/** A chart of one line of bounded weight: one mark for those that would cover each other, and the first sources. */
export function boundedStrip(chart: Chart): Chart {
  const rows = oneOfEachCell(chart.rows, MOST_IN_STRIP, ({ span }) => [span.at ?? -50, span.from ?? 0]);
  const sources = chart.sources.slice(0, MOST_IN_STRIP);
  return {
    ...chart,
    rows,
    sources,
    overTime: undefined,
    facets: [],
    left: { dots: 0, rows: undefined, sources: chart.sources.length - sources.length },
  };
}

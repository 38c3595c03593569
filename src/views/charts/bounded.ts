import { beginning, isLong, MOST_SHOWN } from '../entity-lists/window.ts';
import { pageLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import type { Chart } from './chart.ts';
import type { Facets } from './facets.ts';
import { seriesLines, type Dot } from './shapes.ts';

/** Most dots of a drawing over time, and of one of the small drawings beside it; more would cover each other anyway. */
export const MOST_DOTS = { whole: 300, facet: 40 } as const;
/** Most marks and sources of a chart of one line, and room for those of all on one page. */
const STRIP = { most: 60, marks: 1000, sources: 600 } as const;
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

/** An equal share of what a page has room for, never so little that a chart says nothing. */
function shareOf(room: number, charts: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(room / charts)));
}

/**
 * A chart as one of several on a page, of bounded weight however many figures there are: the first rows with the way to
 * all, the first sources, and one dot for those that would cover each other. On the page of its own measure all figures are a
 * list below that page, elsewhere the way leads to that page.
 */
export function boundedChart(view: SiteView, chart: Chart, charts: number, ownPage = false): Chart {
  const { rows, sources, overTime } = chart;
  const mostRows = shareOf(400, charts, 20, MOST_SHOWN);
  const mostSources = shareOf(400, charts, 20, MOST_SHOWN);
  const dots = overTime && thinned(overTime.dots, shareOf(900, charts, 60, MOST_DOTS.whole));
  const fewer = overTime !== undefined && dots !== undefined && dots.length < overTime.dots.length;
  const cut = isLong(rows.length, mostRows);
  // Only the page of the measure takes its figures apart.
  const facets = ownPage ? chart.facets.map(thinnedFacets) : [];
  if (!cut && !isLong(sources.length, mostSources) && !fewer) return { ...chart, facets };
  const all = ownPage
    ? pageLink(view, `charts/${chart.measure}/figures`, `All ${rows.length} figures`)
    : { href: chart.href, text: 'All figures of this measure' };
  return {
    ...chart,
    rows: beginning(rows, mostRows),
    sources: beginning(sources, mostSources),
    overTime: overTime && dots && { ...overTime, dots, lines: fewer ? seriesLines(dots) : overTime.lines },
    facets,
    left: {
      dots: fewer ? overTime.dots.length - dots.length : 0,
      rows: cut ? all : undefined,
      sources: sources.length - beginning(sources, mostSources).length,
    },
  };
}

/**
 * A chart of one line as one of several on a page, of bounded weight: one mark for those that would cover each other, and
 * the first sources.
 */
export function boundedStrip(chart: Chart, strips: number): Chart {
  const most = shareOf(STRIP.marks, strips, 12, STRIP.most);
  const rows = oneOfEachCell(chart.rows, most, ({ span }) => [span.at ?? -50, span.from ?? 0]);
  const sources = chart.sources.slice(0, shareOf(STRIP.sources, strips, 6, STRIP.most));
  return {
    ...chart,
    rows,
    sources,
    overTime: undefined,
    facets: [],
    left: { dots: 0, rows: undefined, sources: chart.sources.length - sources.length },
  };
}

import { chartsOf, sourcesOfMeasure } from '../charts/chart-page.ts';
import type { MeasureCharts } from '../charts/chart.ts';
import { pageLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { claimEntries, type EntityList } from './entity-list.ts';
import { isLong } from './window.ts';

/** Lists of a measure: the claims that its figures come from, and their sources. */
export function ofChart(view: SiteView, measure: MeasureCharts): EntityList[] {
  const charts = chartsOf(measure);
  const path = `charts/${measure.measure}`;
  const name = charts[0]?.name ?? measure.measure;
  const crumbs = [pageLink(view, 'charts', 'Charts'), pageLink(view, path, name)];
  return [
    {
      path: `${path}/figures`,
      title: `Claims with figures of ${name}`,
      crumbs,
      // A claim with several figures stands here once, so that the list can be shorter than the rows left out.
      needed: charts.some(({ rows }) => isLong(rows.length)),
      groups: charts.map(({ kind, rows }) => ({
        anchor: kind,
        name: kind === 'gap' ? 'Figures that say who is ahead' : 'Figures that compare no poles',
        rows: claimEntries([...new Set(rows.map(({ point }) => point.claim))]),
      })),
    },
    {
      path: `${path}/sources`,
      title: `Sources of the figures of ${name}`,
      crumbs,
      groups: [
        {
          anchor: 'all',
          name: 'Sources',
          rows: sourcesOfMeasure(view, measure).map((source) => ({ source })),
        },
      ],
    },
  ];
}

import { dateText, entityAddress, quantityText } from '../../render/index.ts';
import {
  byLatestFirst,
  claimsByDimension,
  type Article,
  type EdtfDate,
  type Mark,
} from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { markWord } from '../words.ts';
import type { Chart } from './chart.ts';

/** A figure that stands in no chart. */
export interface FurtherFigure {
  readonly href: string;
  readonly measure: string;
  readonly words: string;
  readonly date: string;
  readonly mark: { readonly mark: Mark; readonly name: string } | undefined;
}

/**
 * The figures of a dimension that its charts leave out: the only one of a measure, and those that say who is ahead
 * and not by how much. By measure in order of the settings, newest first.
 */
export function furtherFigures(
  view: SiteView,
  dimension: Article<'dimension'>,
  charts: readonly Chart[],
): FurtherFigure[] {
  const { graph, settings } = view;
  const drawn = new Set(charts.flatMap(({ rows }) => rows.map(({ point }) => point.quantity)));
  const order = Object.keys(settings.measures);
  const found = (claimsByDimension(graph).get(dimension.id) ?? []).flatMap((claim) => {
    const { marks, standing } = graph.claimFacts(claim.id);
    if (standing.value === 'withdrawn') return [];
    return (claim.data.quantities ?? []).flatMap((quantity) => {
      if (drawn.has(quantity)) return [];
      const date: EdtfDate | undefined = quantity.at ?? claim.data.asOf ?? claim.data.happened;
      return [{ claim, quantity, date, mark: marks[0] }];
    });
  });
  found.sort(
    (a, b) =>
      order.indexOf(a.quantity.measure) - order.indexOf(b.quantity.measure) || byLatestFirst(a.date, b.date),
  );
  return found.map(({ claim, quantity, date, mark }) => ({
    href: entityAddress('claim', claim.id, view),
    measure: settings.measures[quantity.measure]?.name ?? quantity.measure,
    words: quantityText(quantity, settings),
    date: date ? dateText(date) : 'undated',
    mark: mark && { mark, name: markWord(mark).name },
  }));
}

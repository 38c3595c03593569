import { briefQuantityText, dateText, entityAddress, quantityText } from '../render/index.ts';
import { dimensionReading as readingOf, type Article, type Mark } from '../wiki/index.ts';
import { holderLinks, type MaybeLink } from './links.ts';
import type { SiteView } from './site-view.ts';
import { markWord } from './words.ts';

/** A figure as a reading shows it. */
export interface ReadingFigure {
  readonly href: string;
  readonly figure: string;
  /** The figure in few words. */
  readonly brief: string;
  readonly statement: string;
  readonly asOf: string;
  /** Series or class of test, in words. */
  readonly method: string | undefined;
  readonly heldBy: readonly MaybeLink[];
  readonly mark: { readonly mark: Mark; readonly name: string } | undefined;
  /** Number of older figures of the same series or class. */
  readonly older: number;
}

/** What the figures of one measure read: the newest of each series or class of test. */
export interface ReadingGroup {
  readonly measure: string;
  readonly description: string | undefined;
  /** Who is ahead in how many of the series or classes, in words. */
  readonly summary: string;
  readonly figures: readonly ReadingFigure[];
}

function poleName(view: SiteView, pole: string): string {
  return pole === 'level' ? 'level' : `${view.settings.poles[pole]?.adjective ?? pole} ahead`;
}

/** What the evidence on a dimension reads now, measure by measure, newest figures first. */
export function dimensionReading(view: SiteView, article: Article<'dimension'>): ReadingGroup[] {
  const { graph, settings } = view;
  return readingOf(graph, article.id).map(({ measure, groups, ahead }) => ({
    measure: settings.measures[measure]?.name ?? measure,
    description: settings.measures[measure]?.description,
    summary: ahead
      .map(({ pole, groups: count }) => `${poleName(view, pole)} in ${count} of ${groups.length}`)
      .join(', '),
    figures: groups.flatMap(({ series, testClass, points }): ReadingFigure[] => {
      const [newest] = points;
      const claim = graph.claim(newest.claim);
      const quantity = claim?.data.quantities?.[newest.quantity];
      if (!claim || !quantity) return [];
      const [mark] = graph.claimFacts(claim.id).marks;
      const method = series
        ? settings.series?.[series]?.name
        : testClass && settings.testClasses?.[testClass]?.name;
      return [
        {
          href: entityAddress('claim', claim.id, view),
          figure: quantityText(quantity, settings),
          brief: briefQuantityText(quantity, settings),
          statement: claim.data.statement,
          asOf: newest.asOf ? dateText(newest.asOf) : 'undated',
          method,
          heldBy: holderLinks(view, claim.data.heldBy),
          mark: mark && { mark, name: markWord(mark).name },
          older: points.length - 1,
        },
      ];
    }),
  }));
}

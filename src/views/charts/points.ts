import { briefQuantityText, dateText, entityAddress, quantityText } from '../../render/index.ts';
import {
  claimsByDimension,
  type ClaimEntity,
  type EdtfDate,
  type Mark,
  type Quantity,
} from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { markWord } from '../words.ts';

/** A figure of a claim as a chart shows it. */
export interface ChartPoint {
  readonly claim: string;
  readonly href: string;
  readonly statement: string;
  /** The figure in words, short and whole. */
  readonly brief: string;
  readonly words: string;
  /** What to show: a value, ends of a span, or one end of a bound; signed, the leading pole positive. */
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly range: Quantity['range'];
  readonly ahead: string;
  readonly date: { readonly text: string; readonly edtf: EdtfDate } | undefined;
  readonly series: string | undefined;
  readonly testClass: string | undefined;
  /** Name of the series, else of who holds the claim, else of the class of test. */
  readonly measurer: string;
  /** The worst mark of the claim; dots that carry one look different. */
  readonly mark: { readonly mark: Mark; readonly name: string } | undefined;
  readonly computed: boolean;
  /** The figure as the claim gives it, unsigned. */
  readonly quantity: Quantity;
}

/** The points of one measure, and the pole whose lead counts as positive. */
export interface ChartPoints {
  readonly measure: string;
  readonly pole: string;
  readonly points: readonly ChartPoint[];
}

interface Found {
  readonly claim: ClaimEntity;
  readonly quantity: Quantity;
  readonly ahead: string;
}

function find(view: SiteView, measure: string, dimension: string | undefined): Found[] {
  const claims =
    dimension === undefined ? view.graph.claims : (claimsByDimension(view.graph).get(dimension) ?? []);
  return claims.flatMap((claim) => {
    if (view.graph.claimFacts(claim.id).standing.value === 'withdrawn') return [];
    return (claim.data.quantities ?? []).flatMap((quantity) => {
      const { ahead, value, low, high } = quantity;
      if (quantity.measure !== measure || ahead === undefined || ahead === 'none') return [];
      // A claim that only says who is ahead has no place on a scale.
      if (value === undefined && low === undefined && high === undefined) return [];
      return [{ claim, quantity, ahead }];
    });
  });
}

/** The pole that is ahead in most figures; on a tie the first of the settings. */
function leadingPole(view: SiteView, found: readonly Found[]): string {
  const poles = Object.keys(view.settings.poles);
  const lead = (pole: string) => found.filter(({ ahead }) => ahead === pole).length;
  return poles.reduce((best, pole) => (lead(pole) > lead(best) ? pole : best), poles[0] ?? '');
}

function point(view: SiteView, { claim, quantity, ahead }: Found, pole: string): ChartPoint {
  const { settings, graph } = view;
  const series = quantity.series === undefined ? undefined : settings.series?.[quantity.series];
  const testClass = quantity.testClass ?? series?.testClass;
  const date = quantity.at ?? claim.data.asOf ?? claim.data.happened;
  const [mark] = graph.claimFacts(claim.id).marks;
  const [holder] = claim.data.heldBy ?? [];
  const flipped = ahead !== pole && ahead !== 'level';
  const negative = (number: number | undefined) => (number === undefined || number === 0 ? number : -number);
  return {
    claim: claim.id,
    href: entityAddress('claim', claim.id, view),
    statement: claim.data.statement,
    brief: briefQuantityText(quantity, settings),
    words: quantityText(quantity, settings),
    value: flipped ? negative(quantity.value) : quantity.value,
    low: flipped ? negative(quantity.high) : quantity.low,
    high: flipped ? negative(quantity.low) : quantity.high,
    range: quantity.range,
    ahead,
    date: date && { text: dateText(date), edtf: date },
    series: quantity.series,
    testClass,
    measurer:
      series?.name ??
      (holder === undefined ? undefined : settings.holders[holder]?.name) ??
      (testClass === undefined ? undefined : settings.testClasses?.[testClass]?.name) ??
      (claim.data.origin === 'editorial' ? 'The editors' : 'No measurer named'),
    mark: mark && { mark, name: markWord(mark).name },
    computed: quantity.computed !== undefined,
    quantity,
  };
}

/** The day on which a dated point is drawn: the middle of its span, in milliseconds since 1970. */
export function dayOf(date: EdtfDate): number {
  return (Date.parse(date.earliest) + Date.parse(date.latest)) / 2;
}

/**
 * The figures of one measure that say who is ahead, oldest first and undated last, of all claims or of those of
 * one dimension. Withdrawn claims are left out.
 */
export function chartPoints(view: SiteView, measure: string, dimension?: string): ChartPoints {
  const found = find(view, measure, dimension);
  const pole = leadingPole(view, found);
  const key = ({ date, claim }: ChartPoint) =>
    `${date?.edtf.latest ?? '9999'} ${date?.edtf.earliest ?? ''} ${claim}`;
  const points = found.map((one) => point(view, one, pole)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { measure, pole, points };
}

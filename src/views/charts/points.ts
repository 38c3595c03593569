import { briefQuantityText, dateText, entityAddress, quantityText, sourceLabel } from '../../render/index.ts';
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
  /** What to show: a value, ends of a span, or one end of a bound; in a comparison the leading pole is positive. */
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly range: Quantity['range'];
  /** Key of the pole that is ahead, or `level`; absent where the figure compares no poles. */
  readonly ahead: string | undefined;
  readonly date: { readonly text: string; readonly edtf: EdtfDate } | undefined;
  readonly series: string | undefined;
  readonly testClass: string | undefined;
  /** Name of the series, else as `by`. */
  readonly measurer: string;
  /** Who measured: the holder of the series, else who holds the claim, else the editors, else the work cited. */
  readonly by: string;
  /** The worst mark of the claim; dots that carry one look different. */
  readonly mark: { readonly mark: Mark; readonly name: string } | undefined;
  readonly computed: boolean;
  /** The figure as the claim gives it, unsigned. */
  readonly quantity: Quantity;
}

/** The points of one measure, and for a comparison the pole whose lead counts as positive. */
export interface ChartPoints {
  readonly pole: string | undefined;
  readonly points: readonly ChartPoint[];
}

/** The figures of a measure: those with a place on a scale, and how many only say who is ahead. */
export interface MeasureFigures {
  /** Figures that say which pole is ahead. */
  readonly gap: ChartPoints;
  /** Figures that compare no poles, such as levels of one thing. */
  readonly plain: ChartPoints;
  /** Number of figures without a size, which no scale can show. */
  readonly unsized: number;
}

interface Found {
  readonly claim: ClaimEntity;
  readonly quantity: Quantity;
}

function find({ graph }: SiteView, measure: string, dimension: string | undefined): Found[] {
  const claims = dimension === undefined ? graph.claims : (claimsByDimension(graph).get(dimension) ?? []);
  return claims.flatMap((claim) => {
    const quantities = (claim.data.quantities ?? []).filter((one) => one.measure === measure);
    // Most claims give no such figure, and what is known of a claim takes its time to find.
    if (quantities.length === 0 || graph.claimFacts(claim.id).standing.value === 'withdrawn') return [];
    return quantities.map((quantity) => ({ claim, quantity }));
  });
}

function hasSize({ quantity: { value, low, high } }: Found): boolean {
  return value !== undefined || low !== undefined || high !== undefined;
}

function comparesPoles({ quantity: { ahead } }: Found): boolean {
  return ahead !== undefined && ahead !== 'none';
}

/** The pole that is ahead in most figures; on a tie the first of the settings. */
function leadingPole(view: SiteView, found: readonly Found[]): string {
  const poles = Object.keys(view.settings.poles);
  const lead = (pole: string) => found.filter(({ quantity }) => quantity.ahead === pole).length;
  return poles.reduce((best, pole) => (lead(pole) > lead(best) ? pole : best), poles[0] ?? '');
}

/** The work that a claim cites first, by its short label: whoever wrote it made the figure or passed it on. */
function firstSource({ graph }: SiteView, claim: string): string | undefined {
  const source = graph.source(graph.citedSources(claim)[0] ?? '');
  return source && sourceLabel(source.data, graph.settings);
}

function measuredBy(view: SiteView, { claim, quantity }: Found): string {
  const { settings } = view;
  const series = quantity.series === undefined ? undefined : settings.series?.[quantity.series];
  const holder = series?.holder ?? claim.data.heldBy?.[0];
  if (holder !== undefined) return settings.holders[holder]?.name ?? holder;
  if (claim.data.origin === 'editorial') return 'The editors';
  return firstSource(view, claim.id) ?? 'No measurer named';
}

function point(view: SiteView, found: Found, pole: string | undefined): ChartPoint {
  const { claim, quantity } = found;
  const { settings, graph } = view;
  const series = quantity.series === undefined ? undefined : settings.series?.[quantity.series];
  const date = quantity.at ?? claim.data.asOf ?? claim.data.happened;
  const [mark] = graph.claimFacts(claim.id).marks;
  const ahead = comparesPoles(found) ? quantity.ahead : undefined;
  const flipped = ahead !== undefined && ahead !== pole && ahead !== 'level';
  const negative = (number: number | undefined) => (number === undefined || number === 0 ? number : -number);
  const by = measuredBy(view, found);
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
    testClass: quantity.testClass ?? series?.testClass,
    measurer: series?.name ?? by,
    by,
    mark: mark && { mark, name: markWord(mark).name },
    computed: quantity.computed !== undefined,
    quantity,
  };
}

/** The day on which a dated point is drawn: the middle of its span, in milliseconds since 1970. */
export function dayOf(date: EdtfDate): number {
  return (Date.parse(date.earliest) + Date.parse(date.latest)) / 2;
}

function inTime(view: SiteView, found: readonly Found[], pole: string | undefined): ChartPoint[] {
  const key = ({ date, claim }: ChartPoint) =>
    `${date?.edtf.latest ?? '9999'} ${date?.edtf.earliest ?? ''} ${claim}`;
  return found.map((one) => point(view, one, pole)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * The figures of one measure, oldest first and undated last, of all claims or of those of one dimension: those
 * that say who is ahead, and apart from them those that compare no poles. Withdrawn claims are left out.
 */
export function measureFigures(view: SiteView, measure: string, dimension?: string): MeasureFigures {
  const found = find(view, measure, dimension);
  const sized = found.filter(hasSize);
  const gap = sized.filter(comparesPoles);
  const pole = leadingPole(view, gap);
  return {
    gap: { pole, points: inTime(view, gap, pole) },
    plain: {
      pole: undefined,
      points: inTime(
        view,
        sized.filter((one) => !comparesPoles(one)),
        undefined,
      ),
    },
    unsized: found.length - sized.length,
  };
}

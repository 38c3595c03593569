import { dateText } from '../render/index.ts';
import { parseEdtf, type Article, type ClaimEntity, type EdtfDate } from '../wiki/index.ts';
import { claimRow, type ClaimRow } from './claim-row.ts';
import { entityLinks, type Link } from './links.ts';
import type { SiteView } from './site-view.ts';

/** An event on a timeline: a claim that says when it happened. */
export interface TimelineEntry extends ClaimRow {
  /** The date in words, and as it is written. */
  readonly date: { readonly text: string; readonly edtf: string };
  readonly dimensions: readonly Link[];
}

/** Which events a timeline shows. */
export type TimelineFilter = NonNullable<Article<'topic'>['data']['timeline']>;

function entry(view: SiteView, claim: ClaimEntity, date: EdtfDate): TimelineEntry {
  return {
    ...claimRow(view, claim),
    date: { text: dateText(date), edtf: date.text },
    dimensions: entityLinks(view, claim.dimensions),
  };
}

function admits(
  claim: ClaimEntity,
  date: EdtfDate,
  filter: TimelineFilter,
  resolve: (key: string) => string,
): boolean {
  if (filter.exclude?.some((key) => resolve(key) === claim.id)) return false;
  if (filter.include?.some((key) => resolve(key) === claim.id)) return true;
  if (filter.from && date.latest < filter.from.earliest) return false;
  if (filter.to && date.earliest > filter.to.latest) return false;
  return !filter.dimensions || filter.dimensions.some((key) => claim.dimensions.includes(resolve(key)));
}

/** The events that a filter admits, oldest first; without a filter all of them. */
export function timelineOf(view: SiteView, filter: TimelineFilter = {}): TimelineEntry[] {
  const resolve = (key: string) => view.graph.resolve(key)?.entity.id ?? key;
  const key = (item: TimelineEntry) => {
    const date = parseEdtf(item.date.edtf);
    return `${date?.earliest} ${date?.latest} ${item.id}`;
  };
  return view.graph.claims
    .flatMap((claim) => {
      const date = claim.data.happened;
      return date && admits(claim, date, filter, resolve) ? [entry(view, claim, date)] : [];
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

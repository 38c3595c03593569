import { dateText } from '../render/index.ts';
import type { Article, ClaimEntity, EdtfDate } from '../wiki/index.ts';
import { claimRow, type ClaimRow } from './claim-row.ts';
import { entityLinks, type Link } from './links.ts';
import type { SiteView } from './site-view.ts';

/** An event on a timeline: a claim that says when it happened. */
export interface TimelineEntry extends ClaimRow {
  /** The date in words, and as it is written. */
  readonly date: { readonly text: string; readonly edtf: string };
  readonly dimensions: readonly Link[];
}

/** An event with its claim and its date. */
export interface DatedEvent {
  readonly claim: ClaimEntity;
  readonly date: EdtfDate;
}

/** Which events a timeline shows. */
type TimelineFilter = NonNullable<Article<'topic'>['data']['timeline']>;

/** An event as an entry of a timeline. */
export function timelineEntry(view: SiteView, { claim, date }: DatedEvent): TimelineEntry {
  return {
    ...claimRow(view, claim),
    date: { text: dateText(date), edtf: date.text },
    dimensions: entityLinks(view, claim.dimensions),
  };
}

/** What a filter admits, its keys followed to present ids once. */
function admitting(view: SiteView, filter: TimelineFilter): (claim: ClaimEntity, date: EdtfDate) => boolean {
  const ids = (keys: readonly string[] = []) =>
    new Set(keys.map((key) => view.graph.resolve(key)?.entity.id ?? key));
  const [include, exclude] = [ids(filter.include), ids(filter.exclude)];
  const dimensions = filter.dimensions && ids(filter.dimensions);
  return (claim, date) => {
    if (exclude.has(claim.id)) return false;
    if (include.has(claim.id)) return true;
    if (filter.from && date.latest < filter.from.earliest) return false;
    if (filter.to && date.earliest > filter.to.latest) return false;
    return !dimensions || claim.dimensions.some((dimension) => dimensions.has(dimension));
  };
}

const known = new WeakMap<SiteView, readonly DatedEvent[]>();

/** All events of the wiki, oldest first by the first day of each; found once for all pages. */
export function eventsOf(view: SiteView): readonly DatedEvent[] {
  let events = known.get(view);
  if (!events) {
    const key = ({ date, claim }: DatedEvent) => `${date.earliest} ${date.latest} ${claim.id}`;
    events = view.graph.claims
      .flatMap((claim) => (claim.data.happened ? [{ claim, date: claim.data.happened }] : []))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
    known.set(view, events);
  }
  return events;
}

/** The events that a filter admits, oldest first by the first day of each. */
export function eventsWithin(view: SiteView, filter: TimelineFilter): readonly DatedEvent[] {
  const admits = admitting(view, filter);
  return eventsOf(view).filter(({ claim, date }) => admits(claim, date));
}

/** The same as entries; without a filter all of them. */
export function timelineOf(view: SiteView, filter: TimelineFilter = {}): TimelineEntry[] {
  return eventsWithin(view, filter).map((event) => timelineEntry(view, event));
}

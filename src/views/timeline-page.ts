import { pageAddress } from '../render/index.ts';
import type { EdtfDate } from '../wiki/index.ts';
import { entityLink, pageLink, perspectiveOf, type Link } from './links.ts';
import type { MovedPage } from './moved.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import { byKey } from './paging/alphabetical.ts';
import { groupAnchor } from './paging/jumps.ts';
import { pagedList } from './paging/paged-list.ts';
import {
  numberedPages,
  pagePath,
  pagerOf,
  pageTitle,
  type NumberedPage,
  type PagedList,
  type Pager,
} from './paging/pager.ts';
import type { SiteView } from './site-view.ts';
import {
  choicePath,
  GROUP_ORDER,
  timelineChoices,
  timelineIndex,
  type TimelineChoice,
  type TimelineIndex,
} from './timeline-choices.ts';
import { choiceListPages, groupOfFilters, type TimelineGroup } from './timeline-filters.ts';
import { timelineEntry, type TimelineEntry } from './timeline.ts';
import { stripOf, type Strip } from './timeline-strip.ts';
import { counted, KIND_WORDS } from './words.ts';

/** The events of one year that stand on a page. */
export interface TimelineYear {
  readonly year: string;
  readonly anchor: string;
  readonly entries: readonly TimelineEntry[];
  /** Number of all events of the year. */
  readonly size: number;
  /** Whether the year began on an earlier page. */
  readonly continued: boolean;
}

/** A page of the timeline: of all events, or of those that a filter admits. */
export interface TimelinePage extends PageFrame {
  /** How many events there are, and from when to when. */
  readonly finding: string;
  /** On the first page: when the events took place. */
  readonly strip: Strip | undefined;
  readonly groups: readonly TimelineGroup[];
  readonly years: readonly TimelineYear[];
  readonly pager: Pager | undefined;
  /** What a filter is about, and the way back to all events; absent on the page of all. */
  readonly filtered:
    { readonly subject: (Link & { readonly kind: string }) | undefined; readonly all: Link } | undefined;
}

/** How a description names the filter; a year is in its count. */
const PHRASES = { dimensions: ', on ', holders: ', held by ' } as const;
const TITLES = { dimensions: '', holders: 'held by ', years: '' } as const;

/** The title of the timeline of a choice; without one, of all events. */
function titleOfTimeline(choice: TimelineChoice | undefined): string {
  return choice ? `Timeline: ${TITLES[choice.group]}${choice.name}` : 'Timeline';
}

/** The events of a choice, or all, in pages by year. */
function timelineList(view: SiteView, choice?: TimelineChoice): PagedList<TimelineIndex['events'][number]> {
  return pagedList(view, choice ? choicePath(choice) : 'timeline', {
    title: titleOfTimeline(choice),
    groups: () => {
      const { events } = timelineIndex(view);
      const admitted = choice && new Set(choice.events);
      const shown = admitted ? events.filter(({ claim }) => admitted.has(claim.id)) : events;
      return byKey(shown, ({ year }) => year).map((group) => ({ ...group, anchor: group.name }));
    },
  });
}

/** A page of the timeline. */
export interface NumberedTimeline extends NumberedPage {
  readonly choice: TimelineChoice | undefined;
}

/** All pages of the timeline of all events, and of those of every filter. */
export function timelinePages(view: SiteView): NumberedTimeline[] {
  return [undefined, ...timelineChoices(view)].flatMap((choice) =>
    numberedPages(timelineList(view, choice)).map((page) => ({ ...page, choice })),
  );
}

/** Paths of all pages of the timeline below the base. */
export function timelinePaths(view: SiteView): string[] {
  return [...timelinePages(view), ...choiceListPages(view)].map(({ path }) => path);
}

/** The page of what a filter is about: a dimension, or the perspective of a holder. */
function subjectOf(view: SiteView, { group, key }: TimelineChoice): (Link & { kind: string }) | undefined {
  if (group === 'dimensions') return { ...entityLink(view, key), kind: KIND_WORDS.dimension.one };
  const perspective = group === 'holders' ? perspectiveOf(view.graph, key) : undefined;
  return perspective && { ...entityLink(view, perspective.id), kind: KIND_WORDS.perspective.one };
}

/** First and last year of dates in words. */
function spanOf(dates: readonly EdtfDate[]): string {
  const first = dates[0]?.earliest.slice(0, 4) ?? '';
  const last = dates.reduce((year, { latest }) => (latest > year ? latest.slice(0, 4) : year), first);
  return first === last ? first && ` in ${first}` : ` from ${first} to ${last}`;
}

/** What a page with these events is about, for search engines. */
function description(view: SiteView, count: string, choice: TimelineChoice | undefined): string {
  if (!choice) return `Dated events of ${view.settings.name}, each a claim with its sources.`;
  const filter = choice.group === 'years' ? '' : `${PHRASES[choice.group]}${choice.name}`;
  return `${count} about ${view.settings.gap}${filter}. Each is a claim with its sources.`;
}

/** A page of the timeline of a choice; without one, of all events. */
export function timelinePage(view: SiteView, choice?: TimelineChoice, number = 1): TimelinePage {
  const { events, span } = timelineIndex(view);
  const list = timelineList(view, choice);
  const shown = list.pages.flatMap((page) => page.flatMap(({ rows }) => rows));
  const dates = shown.map(({ date }) => date);
  const count = `${counted(shown.length, 'event')}${spanOf(dates)}`;
  const all = pageLink(view, 'timeline', `All ${counted(events.length, 'event')}`);
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: description(view, count, choice),
      path: pageAddress(pagePath(list.path, number)),
      crumbs: [
        ...(choice || number > 1 ? [pageLink(view, 'timeline', 'Timeline')] : []),
        ...(choice && number > 1 ? [pageLink(view, list.path, list.title)] : []),
      ],
    }),
    finding:
      shown.length === 0
        ? 'No event is recorded yet.'
        : `${count}. Each is a claim with its own page and sources.`,
    strip: number === 1 ? stripOf(dates, span) : undefined,
    groups: GROUP_ORDER.flatMap((group) => groupOfFilters(view, group, choice) ?? []),
    years: (list.pages[number - 1] ?? []).map(({ name, anchor, rows, size, continued }) => ({
      year: name,
      anchor: groupAnchor(anchor),
      entries: rows.map((event) => timelineEntry(view, event)),
      size,
      continued,
    })),
    pager: pagerOf(view, list, number),
    filtered: choice && { subject: subjectOf(view, choice), all },
  };
}

/** Pages at former ids of dimensions, with the choice to which each leads. */
export function movedTimelines(view: SiteView): { former: string; page: MovedPage }[] {
  const choices = new Map(
    timelineChoices(view).flatMap((one) => (one.group === 'dimensions' ? [[one.key, one] as const] : [])),
  );
  return [...view.graph.redirects].flatMap(([former, id]) => {
    const choice = choices.get(id);
    if (!choice) return [];
    const target = pageLink(view, choicePath(choice), `Timeline: ${choice.name}`);
    const frame = pageFrame(view, {
      title: `Timeline: ${former} has moved`,
      description: `This page now stands under another address: ${target.text}`,
      path: pageAddress(choicePath({ group: 'dimensions', key: former })),
    });
    return [{ former, page: { ...frame, canonical: view.origin && `${view.origin}${target.href}`, target } }];
  });
}

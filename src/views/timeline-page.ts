import { pageAddress } from '../render/index.ts';
import type { EdtfDate } from '../wiki/index.ts';
import { entityLink, pageLink, perspectiveOf, type Link } from './links.ts';
import type { MovedPage } from './moved.ts';
import { allOf, beginning, isLong } from './entity-lists/window.ts';
import type { NamesPage } from './names-page.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import { alphabetical, byKey } from './paging/alphabetical.ts';
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
import { eventsOf, timelineEntry, type DatedEvent, type TimelineEntry } from './timeline.ts';
import { stripOf, type Strip } from './timeline-strip.ts';
import { counted, KIND_WORDS } from './words.ts';

/** A value by which the timeline can be filtered, with a page of its own. */
export interface TimelineChoice {
  readonly group: 'dimensions' | 'holders' | 'years';
  /** Id of the dimension, key of the holder, or the year. */
  readonly key: string;
  readonly name: string;
  /** Ids of its events, oldest first. */
  readonly events: readonly string[];
}

/** A group of filters, with how many events each of its values has. */
export interface TimelineGroup {
  /** What its values are: `dimension`. */
  readonly name: string;
  /** Name of the value by which the page filters; absent where it shows all. */
  readonly current: string | undefined;
  readonly choices: readonly (Link & { readonly count: number; readonly current: boolean })[];
  /** The way to all values, where only those with the most events are shown. */
  readonly all: Link | undefined;
}

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

interface Index {
  /** Events with their year, oldest first. */
  readonly events: readonly (DatedEvent & { readonly year: string })[];
  readonly choices: readonly TimelineChoice[];
  /** The dates with the first and the last day of all, which give the pictures of all filters one scale. */
  readonly span: readonly EdtfDate[];
}

const GROUPS = { dimensions: 'dimension', holders: 'holder', years: 'year' } as const;
/** How a description names the filter; a year is in its count. */
const PHRASES = { dimensions: ', on ', holders: ', held by ' } as const;
const TITLES = { dimensions: '', holders: 'held by ', years: '' } as const;
const GROUP_ORDER = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
const known = new WeakMap<SiteView, Index>();

/** All events and all values to filter by; made once for all pages. */
function indexOf(view: SiteView): Index {
  let index = known.get(view);
  if (!index) known.set(view, (index = makeIndex(view)));
  return index;
}

/** Finds all events, each in the year in which it began, and all values. */
function makeIndex(view: SiteView): Index {
  const events = eventsOf(view).map((event) => ({
    ...event,
    year: event.date.earliest.slice(0, 4),
  }));
  const found = new Map<string, TimelineChoice & { events: string[] }>();
  const add = (group: TimelineChoice['group'], key: string, name: string, event: string) => {
    const choice = found.get(`${group}/${key}`);
    if (choice) choice.events.push(event);
    else found.set(`${group}/${key}`, { group, key, name, events: [event] });
  };
  for (const { claim, year } of events) {
    const dimensions = claim.dimensions.flatMap((key) => {
      const entity = view.graph.resolve(key)?.entity;
      return entity && view.graph.article(entity.id) ? [entity.id] : [];
    });
    for (const id of new Set(dimensions)) add('dimensions', id, entityLink(view, id).text, claim.id);
    for (const key of new Set(claim.data.heldBy ?? [])) {
      add('holders', key, view.settings.holders[key]?.name ?? key, claim.id);
    }
    add('years', year, year, claim.id);
  }
  const collator = new Intl.Collator('en');
  const choices = [...found.values()].sort(
    (a, b) =>
      GROUP_ORDER.indexOf(a.group) - GROUP_ORDER.indexOf(b.group) ||
      collator.compare(a.name, b.name) ||
      (a.key < b.key ? -1 : 1),
  );
  const [first, ...others] = events.map(({ date }) => date);
  const last = first && others.reduce((latest, date) => (date.latest > latest.latest ? date : latest), first);
  return { events, choices, span: first && last ? [first, last] : [] };
}

/** Path of the page of a choice below the base. */
export function choicePath({ group, key }: Pick<TimelineChoice, 'group' | 'key'>): string {
  return `timeline/${group}/${key}`;
}

/** The values by which the timeline can be filtered: dimensions, holders and years that have events. */
export function timelineChoices(view: SiteView): readonly TimelineChoice[] {
  return indexOf(view).choices;
}

/** The title of the timeline of a choice; without one, of all events. */
function titleOfTimeline(choice: TimelineChoice | undefined): string {
  return choice ? `Timeline: ${TITLES[choice.group]}${choice.name}` : 'Timeline';
}

/** The events of a choice, or all, in pages by year. */
function timelineList(view: SiteView, choice?: TimelineChoice): PagedList<Index['events'][number]> {
  return pagedList(view, choice ? choicePath(choice) : 'timeline', {
    title: titleOfTimeline(choice),
    groups: () => {
      const { events } = indexOf(view);
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

/** The filters of a group that a page shows: all, or where there are many, those with the most events and the current one. */
function groupOfFilters(
  view: SiteView,
  group: TimelineChoice['group'],
  choice: TimelineChoice | undefined,
): TimelineGroup | undefined {
  const own = indexOf(view).choices.filter((one) => one.group === group);
  if (own.length === 0) return undefined;
  const most = new Set(beginning([...own].sort((a, b) => b.events.length - a.events.length)));
  return {
    name: GROUPS[group],
    current: choice?.group === group ? choice.name : undefined,
    choices: own
      .filter((one) => most.has(one) || one === choice)
      .map((one) => ({
        ...pageLink(view, choicePath(one), one.name),
        count: one.events.length,
        current: one === choice,
      })),
    all: allOf(view, `timeline/${group}`, own.length, `${GROUPS[group]}s`),
  };
}

/** A page of the timeline of a choice; without one, of all events. */
export function timelinePage(view: SiteView, choice?: TimelineChoice, number = 1): TimelinePage {
  const { events, span } = indexOf(view);
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

/** A page of the list of all values of a group. */
export interface NumberedChoices extends NumberedPage {
  readonly choices: TimelineChoice['group'];
}

function choiceList(view: SiteView, group: TimelineChoice['group']): PagedList<TimelineChoice> {
  return pagedList(view, `timeline/${group}`, {
    title: `Timeline by ${GROUPS[group]}`,
    groups: () =>
      alphabetical(
        indexOf(view).choices.filter((one) => one.group === group),
        ({ name }) => name,
      ),
  });
}

/** The pages that list all values of a group, where there are too many for every page of the timeline. */
export function choiceListPages(view: SiteView): NumberedChoices[] {
  return GROUP_ORDER.filter((group) =>
    isLong(indexOf(view).choices.filter((one) => one.group === group).length),
  ).flatMap((group) => numberedPages(choiceList(view, group)).map((page) => ({ ...page, choices: group })));
}

/** A page of the list of all values of a group. */
export function choiceListPage(view: SiteView, group: TimelineChoice['group'], number: number): NamesPage {
  const list = choiceList(view, group);
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `The events of ${view.settings.name} by ${GROUPS[group]}.`,
      path: pageAddress(pagePath(list.path, number)),
      crumbs: [
        pageLink(view, 'timeline', 'Timeline'),
        ...(number > 1 ? [pageLink(view, list.path, list.title)] : []),
      ],
    }),
    groups: (list.pages[number - 1] ?? []).map((part) => ({
      ...part,
      rows: part.rows.map((one) => ({
        ...pageLink(view, choicePath(one), one.name),
        foot: counted(one.events.length, 'event'),
      })),
    })),
    pager: pagerOf(view, list, number),
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

import { pageAddress } from '../render/index.ts';
import type { EdtfDate } from '../wiki/index.ts';
import { entityLink, pageLink, perspectiveOf, type Link } from './links.ts';
import type { MovedPage } from './moved.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
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
}

/** The events of one year. */
export interface TimelineYear {
  readonly year: string;
  readonly anchor: string;
  readonly entries: readonly TimelineEntry[];
}

/** The timeline: of all events, or of those that a filter admits. */
export interface TimelinePage extends PageFrame {
  /** How many events there are, and from when to when. */
  readonly finding: string;
  readonly strip: Strip | undefined;
  readonly groups: readonly TimelineGroup[];
  readonly years: readonly TimelineYear[];
  /** What a filter is about, and the way back to all events; absent on the page of all. */
  readonly filtered:
    { readonly subject: (Link & { readonly kind: string }) | undefined; readonly all: Link } | undefined;
}

interface Index {
  /** Events with their year, oldest first. */
  readonly events: readonly (DatedEvent & { readonly entry: TimelineEntry; readonly year: string })[];
  readonly choices: readonly TimelineChoice[];
}

const GROUPS = { dimensions: 'dimension', holders: 'holder', years: 'year' } as const;
/** How a description names the filter; a year is in its count. */
const PHRASES = { dimensions: ', on ', holders: ', held by ' } as const;
const TITLES = { dimensions: '', holders: 'held by ', years: '' } as const;
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
    entry: timelineEntry(view, event),
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
  const order = Object.keys(GROUPS);
  const choices = [...found.values()].sort(
    (a, b) =>
      order.indexOf(a.group) - order.indexOf(b.group) ||
      collator.compare(a.name, b.name) ||
      (a.key < b.key ? -1 : 1),
  );
  return { events, choices };
}

/** Path of the page of a choice below the base. */
export function choicePath({ group, key }: Pick<TimelineChoice, 'group' | 'key'>): string {
  return `timeline/${group}/${key}`;
}

/** The values by which the timeline can be filtered: dimensions, holders and years that have events. */
export function timelineChoices(view: SiteView): readonly TimelineChoice[] {
  return indexOf(view).choices;
}

/** Paths of all pages of the timeline below the base. */
export function timelinePaths(view: SiteView): string[] {
  return ['timeline', ...timelineChoices(view).map(choicePath)];
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

/** The timeline of a choice; without one, of all events. */
export function timelinePage(view: SiteView, choice?: TimelineChoice): TimelinePage {
  const { events, choices } = indexOf(view);
  const admitted = choice && new Set(choice.events);
  const shown = admitted ? events.filter(({ claim }) => admitted.has(claim.id)) : events;
  const years = Map.groupBy(shown, ({ year }) => year);
  const dates = shown.map(({ date }) => date);
  const count = `${counted(shown.length, 'event')}${spanOf(dates)}`;
  const title = choice ? `Timeline: ${TITLES[choice.group]}${choice.name}` : 'Timeline';
  const all = pageLink(view, 'timeline', `All ${counted(events.length, 'event')}`);
  return {
    ...pageFrame(view, {
      title,
      description: description(view, count, choice),
      path: pageAddress(choice ? choicePath(choice) : 'timeline'),
      crumbs: choice ? [pageLink(view, 'timeline', 'Timeline')] : [],
    }),
    finding:
      shown.length === 0
        ? 'No event is recorded yet.'
        : `${count}. Each is a claim with its own page and sources.`,
    strip: stripOf(
      dates,
      events.map(({ date }) => date),
    ),
    groups: Object.entries(GROUPS).flatMap(([group, name]) => {
      const own = choices.filter((one) => one.group === group);
      if (own.length === 0) return [];
      return [
        {
          name,
          current: choice?.group === group ? choice.name : undefined,
          choices: own.map((one) => ({
            ...pageLink(view, choicePath(one), one.name),
            count: one.events.length,
            current: one === choice,
          })),
        },
      ];
    }),
    years: [...years].map(([year, list]) => ({
      year,
      anchor: `y-${year}`,
      entries: list.map(({ entry }) => entry),
    })),
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

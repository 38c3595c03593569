import type { EdtfDate } from '../wiki/index.ts';
import { entityLink } from './links.ts';
import type { SiteView } from './site-view.ts';
import { eventsOf, type DatedEvent } from './timeline.ts';

/** A value by which the timeline can be filtered, with a page of its own. */
export interface TimelineChoice {
  readonly group: 'dimensions' | 'holders' | 'years';
  /** Id of the dimension, key of the holder, or the year. */
  readonly key: string;
  readonly name: string;
  /** Ids of its events, oldest first. */
  readonly events: readonly string[];
}

/** All events, and all values by which they can be filtered. */
export interface TimelineIndex {
  /** Events with their year, oldest first. */
  readonly events: readonly (DatedEvent & { readonly year: string })[];
  readonly choices: readonly TimelineChoice[];
  /** The dates with the first and the last day of all, which give the pictures of all filters one scale. */
  readonly span: readonly EdtfDate[];
}

/** What the values of each group are. */
export const TIMELINE_GROUPS = { dimensions: 'dimension', holders: 'holder', years: 'year' } as const;

/** The groups in order. */
export const GROUP_ORDER = Object.keys(TIMELINE_GROUPS) as TimelineChoice['group'][];

const known = new WeakMap<SiteView, TimelineIndex>();

/** All events and all values to filter by; made once for all pages. */
export function timelineIndex(view: SiteView): TimelineIndex {
  let index = known.get(view);
  if (!index) known.set(view, (index = makeIndex(view)));
  return index;
}

/** Finds all events, each in the year in which it began, and all values. */
function makeIndex(view: SiteView): TimelineIndex {
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
  return timelineIndex(view).choices;
}

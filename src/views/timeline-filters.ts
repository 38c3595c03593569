import { pageAddress } from '../render/index.ts';
import { allOf, beginning, isLong } from './entity-lists/window.ts';
import { pageLink, type Link } from './links.ts';
import type { NamesPage } from './names-page.ts';
import { pageFrame } from './page-frame.ts';
import { alphabetical } from './paging/alphabetical.ts';
import { pagedList } from './paging/paged-list.ts';
import {
  numberedPages,
  pagePath,
  pagerOf,
  pageTitle,
  type NumberedPage,
  type PagedList,
} from './paging/pager.ts';
import type { SiteView } from './site-view.ts';
import {
  choicePath,
  GROUP_ORDER,
  TIMELINE_GROUPS,
  timelineIndex,
  type TimelineChoice,
} from './timeline-choices.ts';
import { counted } from './words.ts';

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

/** The filters of a group that a page shows: all, or where there are many, those with the most events and the current one. */
export function groupOfFilters(
  view: SiteView,
  group: TimelineChoice['group'],
  choice: TimelineChoice | undefined,
): TimelineGroup | undefined {
  const own = timelineIndex(view).choices.filter((one) => one.group === group);
  if (own.length === 0) return undefined;
  const most = new Set(beginning([...own].sort((a, b) => b.events.length - a.events.length)));
  return {
    name: TIMELINE_GROUPS[group],
    current: choice?.group === group ? choice.name : undefined,
    choices: own
      .filter((one) => most.has(one) || one === choice)
      .map((one) => ({
        ...pageLink(view, choicePath(one), one.name),
        count: one.events.length,
        current: one === choice,
      })),
    all: allOf(view, `timeline/${group}`, own.length, `${TIMELINE_GROUPS[group]}s`),
  };
}

/** A page of the list of all values of a group. */
export interface NumberedChoices extends NumberedPage {
  readonly choices: TimelineChoice['group'];
}

function choiceList(view: SiteView, group: TimelineChoice['group']): PagedList<TimelineChoice> {
  return pagedList(view, `timeline/${group}`, {
    title: `Timeline by ${TIMELINE_GROUPS[group]}`,
    groups: () =>
      alphabetical(
        timelineIndex(view).choices.filter((one) => one.group === group),
        ({ name }) => name,
      ),
  });
}

/** The pages that list all values of a group, where there are too many for every page of the timeline. */
export function choiceListPages(view: SiteView): NumberedChoices[] {
  return GROUP_ORDER.filter((group) =>
    isLong(timelineIndex(view).choices.filter((one) => one.group === group).length),
  ).flatMap((group) => numberedPages(choiceList(view, group)).map((page) => ({ ...page, choices: group })));
}

/** A page of the list of all values of a group. */
export function choiceListPage(view: SiteView, group: TimelineChoice['group'], number: number): NamesPage {
  const list = choiceList(view, group);
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `The events of ${view.settings.name} by ${TIMELINE_GROUPS[group]}.`,
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

import { pageAddress } from '../../render/index.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { filterGroups, type FilterGroup } from './filters.ts';
import { listings, type Listing } from './listing.ts';
import { searchStamp } from './stamp.ts';

/** The search page: its filters, and plain lists of everything for readers without the engine. */
export interface SearchPage extends PageFrame {
  readonly filters: readonly FilterGroup[];
  readonly listings: readonly Listing[];
  /** Stamp of the content, which a fitting index has as well. */
  readonly stamp: string;
}

/** The search page. */
export function searchPage(view: SiteView): SearchPage {
  return {
    ...pageFrame(view, {
      title: 'Search',
      description: `Search and sift the articles, claims, sources and terms of ${view.settings.name}.`,
      path: pageAddress('search'),
    }),
    filters: filterGroups(view),
    listings: listings(view),
    stamp: searchStamp(view),
  };
}

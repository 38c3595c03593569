import type { Settings } from '../wiki/index.ts';
import { navigation, type NavigationLink } from '../views/navigation.ts';
import type { SiteView } from '../views/site-view.ts';

/**
 * What layouts and components know of the wiki beside the data of their page. Whatever stands here is part of the
 * key of every page.
 */
export interface SiteFrame {
  /** Path below which the site is served, with a slash at both ends. */
  readonly base: string;
  readonly settings: Settings;
  readonly links: readonly NavigationLink[];
}

/** What every page of a site shows. */
export function siteFrame(view: SiteView): SiteFrame {
  return { base: view.base, settings: view.settings, links: navigation(view) };
}

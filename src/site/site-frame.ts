import { navigation } from '../views/navigation.ts';
import { currentView } from './current-view.ts';

/**
 * What layouts and components know of the wiki beside the data of their page: what every page shows. Whatever
 * stands here is part of the key of every page.
 */
export function siteFrame() {
  const view = currentView();
  return { base: view.base, settings: view.settings, links: navigation(view) };
}

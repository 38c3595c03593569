import { missingPage } from '../views/missing-page.ts';
import { shownAt } from '../views/pages/site-pages.ts';
import { currentView } from './current-view.ts';
import { siteFrame } from './site-frame.ts';

/** What the page at a path shows while the wiki is written: the wiki as it is now. */
export function shownNow(path: string): App.Locals {
  const view = currentView();
  const shown = shownAt(view, path.replace(/\/$/, '')) ?? { layout: 'missing', page: missingPage(view) };
  return { shown, frame: siteFrame(view) };
}

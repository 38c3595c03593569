import { missingPage } from '../views/missing-page.ts';
import type { Shown } from '../views/pages/shown.ts';
import { shownAt } from '../views/pages/site-pages.ts';
import { currentView } from './current-view.ts';

/** What a page shows: what the build gives it, and otherwise, while developing, what stands at its path now. */
export function shownHere(path: string, given: Shown | undefined): Shown {
  if (given) return given;
  const view = currentView();
  return shownAt(view, path.replace(/\/$/, '')) ?? { layout: 'missing', page: missingPage(view) };
}

import { siteView, type SiteView } from '../views/site-view.ts';
import { knowledge } from './knowledge.ts';

let current: { knowledge: ReturnType<typeof knowledge>; view: SiteView } | undefined;

/** The view of the loaded wiki; in the development server it is made anew when the content has changed. */
export function currentView(): SiteView {
  const known = knowledge({ fresh: process.env['GAPWIKI_DEV'] === '1' });
  if (current?.knowledge !== known) {
    current = { knowledge: known, view: siteView(known.wiki, known.history, known.options) };
  }
  return current.view;
}

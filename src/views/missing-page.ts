import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';

/** The page that is shown where there is none. */
export function missingPage(view: SiteView): PageFrame {
  return pageFrame(view, {
    title: 'Page not found',
    description: 'There is no page at this address.',
    path: '/404/',
  });
}

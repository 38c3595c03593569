import { healthOf, type Health } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';

const known = new WeakMap<SiteView['wiki'], Health>();

/** How the wiki of a view fares; derived once for the page and its data. */
export function wikiHealth({ wiki }: Pick<SiteView, 'wiki'>): Health {
  let health = known.get(wiki);
  if (!health) known.set(wiki, (health = healthOf(wiki)));
  return health;
}

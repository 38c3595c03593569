import { createHash } from 'node:crypto';
import type { SiteView } from '../site-view.ts';

/**
 * A short text that is the same for the same content, day and base path: pages and index carry it, so that a
 * page can tell an index that was made from something else.
 */
export function searchStamp(view: SiteView): string {
  const hash = createHash('sha256').update(`${view.graph.now}\n${view.base}\n`);
  for (const { path, text } of view.wiki.files) hash.update(`${path}\n${text.text}\n`);
  return hash.digest('hex').slice(0, 16);
}

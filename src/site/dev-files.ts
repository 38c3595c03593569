import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from '../views/cite-files.ts';
import { siteFiles } from '../views/pages/site-files.ts';
import type { SiteView } from '../views/site-view.ts';
import { currentView } from './current-view.ts';
import { knowledge } from './knowledge.ts';

const known = new WeakMap<SiteView, ReadonlyMap<string, SiteFile>>();

/**
 * The file at a path below the base while the wiki is written: data made from it as it is now, or a picture of
 * the content. `undefined` where there is none.
 */
export function fileAt(path: string): string | Uint8Array | undefined {
  const view = currentView();
  if (view.wiki.images.includes(path)) return readFileSync(join(knowledge().options.content, path));
  let files = known.get(view);
  if (!files) known.set(view, (files = new Map(siteFiles(view).map((file) => [file.path, file]))));
  return files.get(path)?.text();
}

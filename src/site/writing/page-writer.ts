import { setImmediate } from 'node:timers/promises';
import { pageAddress } from '../../render/index.ts';
import type { Shown, SitePage } from '../../views/pages/shown.ts';
import { MISSING } from '../../views/pages/site-pages.ts';
import type { Compiled } from '../compile/compile.ts';
import { sha256 } from './kept-list.ts';
import type { PageStore } from './page-store.ts';
import type { SiteFrame } from '../site-frame.ts';
import type { SiteWriter } from './site-writer.ts';

/** How to write pages. */
export interface PageWriting {
  readonly writer: Pick<SiteWriter, 'give'>;
  /** Pages of the last build; without it all are rendered. */
  readonly store: PageStore | undefined;
  readonly compiled: Pick<Compiled, 'digest' | 'render'>;
  readonly frame: SiteFrame;
}

/** How many pages were written, and how many of them had to be rendered. */
export interface PageCount {
  readonly pages: number;
  readonly rendered: number;
}

/** Milliseconds after which a signal, or a failure of the thread that writes, is heard of at the latest. */
const DEAF = 50;

/** File of a page below the folder of the site: hosts look for that of a missing page by its name. */
export function fileOf(path: string): string {
  if (path === MISSING) return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/**
 * The key of a page: it changes with anything that the page shows, since that is what it is made of. Where the
 * page stands is part of it, as pages link to themselves.
 */
function keyOf(digest: string, path: string, shown: Shown): string {
  return sha256(`${digest}\0${path}\0${JSON.stringify(shown)}`).slice(0, 40);
}

/** What a page shows must be a page: anything else is a mistake of ours. */
async function rendered(
  { compiled, frame }: PageWriting,
  path: string,
  shown: Shown,
): Promise<Uint8Array<ArrayBuffer>> {
  // At its own address Astro shows a page of its own, as the site has no route of that name.
  const place = path === MISSING ? 'missing' : path;
  const request = new Request(`http://localhost${pageAddress(place, frame)}`);
  const response = await compiled.render(request, { shown, frame });
  if (response.status !== (path === MISSING ? 404 : 200))
    throw new Error(`the page at ${path} could not be rendered: ${response.status} ${await response.text()}`);
  return response.bytes();
}

/**
 * Writes pages: those that show what they showed in the last build are taken from there, the others rendered.
 * `searched` names the address under which a page goes into the search index.
 */
export async function writePages(
  pages: Iterable<SitePage>,
  writing: PageWriting,
  searched: (path: string) => string | undefined = () => undefined,
): Promise<PageCount> {
  const { writer, store, compiled, frame } = writing;
  const digest = sha256(`${compiled.digest}\0${JSON.stringify(frame)}`);
  let count = 0;
  let fresh = 0;
  let heard = performance.now();
  for (const { path, show } of pages) {
    if (performance.now() - heard > DEAF) {
      await setImmediate();
      heard = performance.now();
    }
    const shown = show();
    const key = keyOf(digest, path, shown);
    const kept = store?.find(key);
    count++;
    if (kept && store) {
      const file = store.fileOf(key);
      await writer.give({
        do: 'link',
        path: fileOf(path),
        file,
        digest: kept.digest,
        searched: searched(path),
      });
      continue;
    }
    fresh++;
    const html = await rendered(writing, path, shown);
    const keep = store && { key, file: store.fileOf(key) };
    await writer.give({ do: 'page', path: fileOf(path), html, keep, searched: searched(path) });
  }
  return { pages: count, rendered: fresh };
}
